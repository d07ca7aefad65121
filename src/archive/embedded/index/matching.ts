import type { Corpus } from './corpus.ts';
import type { DocumentRow } from './documents.ts';
import { createPhraseFinder } from './phrase.ts';
import type { Relevance } from './relevance.ts';
import { bestOf, emptyScored, keep, NONE, type Scored } from './scored.ts';
import { FULL_WORTH, relaxedTier, type Tier, worthOf } from './tier.ts';
import type { WordGroup } from './word-group.ts';

/** One of the ways in which a document may have what a clause asks for. */
export interface Way {
  /** One: a word. More: words side by side in this order. */
  readonly groups: readonly WordGroup[];
  /** What it is at best, whatever the tiers of its words. */
  readonly tier: Tier;
  /** Of its score: a way that stands for several clauses gives each its part. */
  readonly share: number;
}

/** A way that stands for some clauses, `to` exclusive. */
export interface SpanningWay {
  readonly from: number;
  readonly to: number;
  readonly way: Way;
}

/** A clause of the query: documents that have it in any of these ways. The first is as it was asked. */
export interface GroupClause {
  readonly ways: readonly [Way, ...Way[]];
}

/** Which documents may be found at all. */
export type Filter = (row: DocumentRow) => boolean;

export interface Conditions {
  readonly wanted: readonly GroupClause[];
  readonly unwanted: readonly GroupClause[];
  /** Undefined: all may be found. */
  readonly filter: Filter | undefined;
}

/** What is matched against. */
export interface Matcher {
  readonly corpus: Corpus;
  readonly relevance: Relevance;
}

/** Finds the documents that meet all conditions: the rarest clause first, the others tried on what it left. */
export function matchAll(matcher: Matcher, { wanted, unwanted, filter }: Conditions): Scored {
  const { corpus, relevance } = matcher;
  const [rarest, ...others] = wanted.toSorted((a, b) => clauseSize(a) - clauseSize(b));
  let found = rarest === undefined ? everything(corpus) : narrow(matcher, rarest, undefined);
  if (filter !== undefined) found = keep(found, passes(corpus, filter));
  for (const clause of others) found = narrow(matcher, clause, found);
  return withRecency(relevance, without(matcher, unwanted, found));
}

/**
 * Finds the documents that have more than half of the words, or as many as any has, most words first. For when no document has
 * all of them: phrases are taken word by word, and a word counts for less the farther it was fetched.
 */
export function matchMost(matcher: Matcher, { wanted, unwanted, filter }: Conditions): Scored {
  const { corpus, relevance } = matcher;
  const clauses = wanted.flatMap(wordByWord).filter((clause) => clauseSize(clause) > 0);
  const worths = new Uint16Array(corpus.documents.capacity);
  const worst = new Uint16Array(corpus.documents.capacity);
  const sums = new Float64Array(corpus.documents.capacity);
  for (const clause of clauses) {
    const { documents, scores, tiers } = narrow(matcher, clause, undefined);
    for (let index = 0; index < documents.length; index += 1) {
      const document = documents[index] ?? 0;
      const tier = tiers[index] ?? 0;
      worths[document] = (worths[document] ?? 0) + worthOf(tier);
      worst[document] = Math.max(worst[document] ?? 0, tier);
      sums[document] = (sums[document] ?? 0) + (scores[index] ?? 0);
    }
  }
  const allowed = passes(corpus, filter);
  const some = keep(everything(corpus), (document) => worths[document] !== 0 && allowed(document));
  const left = without(matcher, unwanted, some);
  const most = left.documents.reduce((best, document) => Math.max(best, worths[document] ?? 0), 0);
  const enough = Math.min(most, (Math.floor(clauses.length / 2) + 1) * FULL_WORTH);
  const kept = keep(left, (document) => (worths[document] ?? 0) >= enough);
  for (const [index, document] of kept.documents.entries()) {
    kept.scores[index] = sums[document] ?? 0;
    kept.tiers[index] = relaxedTier(clauses.length * FULL_WORTH - (worths[document] ?? 0), worst[document] ?? 0);
  }
  return withRecency(relevance, kept);
}

function wordByWord(clause: GroupClause): readonly GroupClause[] {
  const [asked] = clause.ways;
  if (asked.groups.length === 1) return [clause];
  return asked.groups.map((group) => ({ ways: [{ ...asked, groups: [group] }] }));
}

function withRecency(relevance: Relevance, { documents, scores, tiers }: Scored): Scored {
  return { documents, scores: scores.map((score, index) => score * relevance.recency(documents[index] ?? 0)), tiers };
}

/** Keeps of the documents (or of all there are) those that meet the clause, and adds its score to theirs. */
function narrow(matcher: Matcher, { ways }: GroupClause, base: Scored | undefined): Scored {
  const found = ways.map((way) => haveIt(matcher, way, base));
  return bestOf(found, matcher.corpus.documents.capacity);
}

/** Keeps of the documents (or of all there are) those that have what was asked in this way. */
export function haveIt({ corpus, relevance }: Matcher, way: Way, base: Scored | undefined): Scored {
  let found = base;
  for (const group of way.groups.toSorted((a, b) => a.size - b.size)) {
    found = narrowToWord(relevance, { group, ...way }, found);
  }
  if (found === undefined || way.groups.length === 1) return found ?? NONE;
  const phrase = createPhraseFinder(way.groups, corpus.lexicon);
  return keep(found, (document) => {
    const row = corpus.documents.at(document);
    return row !== undefined && phrase.isIn(row.sequence);
  });
}

function narrowToWord(
  relevance: Relevance,
  { group, tier, share }: { readonly group: WordGroup; readonly tier: Tier; readonly share: number },
  base: Scored | undefined,
): Scored {
  const all = base === undefined ? relevance.weigh(group) : undefined;
  const documents = all?.documents ?? base?.documents ?? NONE.documents;
  const { weights, tiers } = all ?? relevance.weighOnly(group, documents);
  const found = { ...emptyScored(documents.length), documents };
  for (let index = 0; index < weights.length; index += 1) {
    found.scores[index] = (base?.scores[index] ?? 0) + share * relevance.score(group, weights[index] ?? 0);
    found.tiers[index] = Math.max(base?.tiers[index] ?? 0, tiers[index] ?? 0, tier);
  }
  return base === undefined ? found : keep(found, (_document, index) => weights[index] !== 0);
}

function without(matcher: Matcher, unwanted: readonly GroupClause[], found: Scored): Scored {
  let left = found;
  for (const clause of unwanted) {
    const hit = new Set(narrow(matcher, clause, left).documents);
    if (hit.size > 0) left = keep(left, (document) => !hit.has(document));
  }
  return left;
}

function everything({ documents }: Corpus): Scored {
  const all = emptyScored(documents.count);
  let count = 0;
  for (let number = 0; number < documents.capacity; number += 1) {
    if (documents.at(number) !== undefined) all.documents[count++] = number;
  }
  all.scores.fill(1);
  return all;
}

function passes({ documents }: Corpus, filter: Filter | undefined): (document: number) => boolean {
  if (filter === undefined) return () => true;
  return (document) => {
    const row = documents.at(document);
    return row !== undefined && filter(row);
  };
}

/** An upper bound of the documents that meet it. */
function clauseSize({ ways }: GroupClause): number {
  return ways.reduce((sum, { groups }) => sum + Math.min(...groups.map(({ size }) => size)), 0);
}
