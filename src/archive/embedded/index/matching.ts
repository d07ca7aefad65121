import type { Corpus } from './corpus.ts';
import type { DocumentRow } from './documents.ts';
import { createPhraseFinder } from './phrase.ts';
import type { Relevance } from './relevance.ts';
import type { WordGroup } from './word-group.ts';

/** A clause of the query with what answers its words. */
export type GroupClause =
  | { readonly kind: 'word'; readonly group: WordGroup }
  | { readonly kind: 'phrase'; readonly groups: readonly WordGroup[]; readonly joined: WordGroup | undefined };

/** Documents with their scores; both arrays go together. */
export interface Scored {
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
}

/** Which documents may be found at all. */
export type Filter = (row: DocumentRow) => boolean;

export interface Conditions {
  readonly wanted: readonly GroupClause[];
  readonly unwanted: readonly GroupClause[];
  /** Undefined: all may be found. */
  readonly filter: Filter | undefined;
}

const NONE: Scored = { documents: new Uint32Array(0), scores: new Float64Array(0) };

/** Finds the documents that meet all conditions: the rarest clause first, the others tried on what it left. */
export function matchAll(corpus: Corpus, relevance: Relevance, { wanted, unwanted, filter }: Conditions): Scored {
  const [rarest, ...others] = wanted.toSorted((a, b) => clauseSize(a) - clauseSize(b));
  const matcher = { corpus, relevance };
  let found = rarest === undefined ? everything(corpus) : narrow(matcher, rarest, undefined);
  if (filter !== undefined) found = keep(found, passes(corpus, filter));
  for (const clause of others) found = narrow(matcher, clause, found);
  const { documents, scores } = without(matcher, unwanted, found);
  const recent = scores.map((score, index) => score * relevance.recency(documents[index] ?? 0));
  return { documents, scores: recent };
}

/**
 * Finds the documents that have more than half of the words, or as many as any has, most words first (an additional word outweighs
 * any score). For when no document has all of them: phrases are taken word by word.
 */
export function matchMost(corpus: Corpus, relevance: Relevance, { wanted, unwanted, filter }: Conditions): Scored {
  const groups = wanted.flatMap(groupsOf).filter(({ members }) => members.length > 0);
  const words = new Uint8Array(corpus.documents.capacity);
  const sums = new Float64Array(corpus.documents.capacity);
  for (const group of groups) {
    const { documents, weights } = relevance.weigh(group);
    for (let index = 0; index < documents.length; index += 1) {
      const document = documents[index] ?? 0;
      words[document] = (words[document] ?? 0) + 1;
      sums[document] = (sums[document] ?? 0) + relevance.score(group, weights[index] ?? 0);
    }
  }
  const allowed = passes(corpus, filter);
  const some = keep(everything(corpus), (document) => words[document] !== 0 && allowed(document));
  const { documents } = without({ corpus, relevance }, unwanted, some);
  const most = documents.reduce((best, document) => Math.max(best, words[document] ?? 0), 0);
  const enough = Math.min(most, Math.floor(groups.length / 2) + 1);
  const kept = documents.filter((document) => (words[document] ?? 0) >= enough);
  const scores = new Float64Array(kept.length);
  for (let index = 0; index < kept.length; index += 1) {
    const document = kept[index] ?? 0;
    scores[index] = (words[document] ?? 0) * RELAXED_STEP + (sums[document] ?? 0) * relevance.recency(document);
  }
  return { documents: kept, scores };
}

/** Puts documents with more of the words above all others: 32 words score below 2,000 in an archive of any size. */
const RELAXED_STEP = 10_000;

interface Matcher {
  readonly corpus: Corpus;
  readonly relevance: Relevance;
}

/** Keeps of the documents (or of all there are) those that meet the clause, and adds its score to theirs. */
function narrow(matcher: Matcher, clause: GroupClause, base: Scored | undefined): Scored {
  if (clause.kind === 'word') return narrowToWord(matcher.relevance, clause.group, base);
  const { corpus } = matcher;
  const ordered = clause.groups.toSorted((a, b) => a.size - b.size);
  let found = base;
  for (const group of ordered) found = narrowToWord(matcher.relevance, group, found);
  const phrase = createPhraseFinder(clause.groups, corpus.lexicon);
  const adjacent = keep(found ?? NONE, (document) => {
    const row = corpus.documents.at(document);
    return row !== undefined && phrase.isIn(row.sequence);
  });
  if (clause.joined === undefined) return adjacent;
  const known = new Set(adjacent.documents);
  const asOne = keep(narrowToWord(matcher.relevance, clause.joined, base), (document) => !known.has(document));
  return {
    documents: Uint32Array.from([...adjacent.documents, ...asOne.documents]),
    scores: Float64Array.from([...adjacent.scores, ...asOne.scores]),
  };
}

function narrowToWord(relevance: Relevance, group: WordGroup, base: Scored | undefined): Scored {
  if (base === undefined) {
    const { documents, weights } = relevance.weigh(group);
    for (let index = 0; index < weights.length; index += 1)
      weights[index] = relevance.score(group, weights[index] ?? 0);
    return { documents, scores: weights };
  }
  const weights = relevance.weighOnly(group, base.documents);
  const scores = new Float64Array(weights.length);
  for (let index = 0; index < weights.length; index += 1) {
    scores[index] = (base.scores[index] ?? 0) + relevance.score(group, weights[index] ?? 0);
  }
  return keep({ documents: base.documents, scores }, (_document, index) => weights[index] !== 0);
}

function without(matcher: Matcher, unwanted: readonly GroupClause[], found: Scored): Scored {
  let left = found;
  for (const clause of unwanted) {
    const hit = new Set(narrow(matcher, clause, left).documents);
    if (hit.size > 0) left = keep(left, (document) => !hit.has(document));
  }
  return left;
}

/** Keeps some of the documents. By index, as above: these arrays have an entry for every document with a frequent word. */
export function keep({ documents, scores }: Scored, wanted: (document: number, index: number) => boolean): Scored {
  const keptDocuments = new Uint32Array(documents.length);
  const keptScores = new Float64Array(documents.length);
  let count = 0;
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
    if (!wanted(document, index)) continue;
    keptDocuments[count] = document;
    keptScores[count] = scores[index] ?? 0;
    count += 1;
  }
  return { documents: keptDocuments.subarray(0, count), scores: keptScores.subarray(0, count) };
}

function everything({ documents }: Corpus): Scored {
  const all = new Uint32Array(documents.count);
  let count = 0;
  for (let number = 0; number < documents.capacity; number += 1) {
    if (documents.at(number) !== undefined) all[count++] = number;
  }
  return { documents: all, scores: new Float64Array(count).fill(1) };
}

function passes({ documents }: Corpus, filter: Filter | undefined): (document: number) => boolean {
  if (filter === undefined) return () => true;
  return (document) => {
    const row = documents.at(document);
    return row !== undefined && filter(row);
  };
}

function groupsOf(clause: GroupClause): readonly WordGroup[] {
  return clause.kind === 'word' ? [clause.group] : clause.groups;
}

function clauseSize(clause: GroupClause): number {
  if (clause.kind === 'word') return clause.group.size;
  return Math.min(...clause.groups.map(({ size }) => size)) + (clause.joined?.size ?? 0);
}
