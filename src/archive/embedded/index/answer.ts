import type { Analyzer } from '../../../language/analyzer.ts';
import { LANGUAGES, type LanguageChoice } from '../../../language/language.ts';
import { type Clause, parseQuery, type Query, type QueryWord } from '../../query.ts';
import type { IndexAnswer, IndexRequest } from '../search-index.ts';
import type { Corpus } from './corpus.ts';
import { dayOf, hostOf } from './documents.ts';
import { type Conditions, type Filter, type GroupClause, keep, matchAll, matchMost, type Scored } from './matching.ts';
import { rankTop } from './ranking.ts';
import type { Relevance } from './relevance.ts';
import { suggestQueries } from './suggestions.ts';
import { groupOf, type WordGroup } from './word-group.ts';

const NOTHING: IndexAnswer = {
  total: 0,
  totals: { en: 0, mn: 0 },
  hits: [],
  relaxed: false,
  suggestions: [],
  terms: [],
};

/** What a search works with. */
export interface Searcher {
  readonly corpus: Corpus;
  readonly analyzer: Analyzer;
  readonly relevance: Relevance;
}

/**
 * Answers a search: all that was asked; where no document has it, most of it, and better spellings. A query of bounds alone
 * (`source:`, `after:`, `lang:`) finds all that lies within, newest first; one without anything, or with negatives alone, finds nothing.
 */
export function answer(searcher: Searcher, request: IndexRequest): IndexAnswer {
  const { corpus, analyzer, relevance } = searcher;
  const query = parseQuery(request.query, analyzer);
  if (!asksForSomething(query)) return NOTHING;
  const conditions = conditionsOf(corpus, query, request);
  const all = matchAll(corpus, relevance, conditions);
  const relaxed = all.documents.length === 0 && query.wanted.length > 0;
  const found = relaxed ? matchMost(corpus, relevance, conditions) : all;
  const groups = conditions.wanted.flatMap(allGroups);
  return {
    ...pageOf(corpus, found, query.language ?? request.language, request),
    relaxed: relaxed && found.documents.length > 0,
    suggestions: relaxed && !request.typing ? suggestionsFor(searcher, request, groups) : [],
    terms: groups.map(({ members }) => members.map(({ word }) => word)),
  };
}

function asksForSomething({ wanted, language, source, after, before }: Query): boolean {
  const bounds = [language, source, after, before];
  return wanted.length > 0 || bounds.some((bound) => bound !== undefined);
}

function conditionsOf(corpus: Corpus, query: Query, request: IndexRequest): Conditions {
  const last = query.wanted.at(-1);
  const isUnfinished = (clause: Clause): boolean => request.typing && query.unfinished && clause === last;
  return {
    wanted: query.wanted.map((clause) => toGroups(corpus, clause, isUnfinished(clause))),
    unwanted: query.unwanted.map((clause) => toGroups(corpus, clause, false)),
    filter: filterOf(query, request),
  };
}

function toGroups(corpus: Corpus, clause: Clause, unfinished: boolean): GroupClause {
  const find = (word: QueryWord): WordGroup => groupOf(corpus, word, unfinished);
  if (clause.kind === 'word') return { kind: 'word', group: find(clause.word) };
  return {
    kind: 'phrase',
    groups: clause.words.map(find),
    joined: clause.joined === undefined ? undefined : find(clause.joined),
  };
}

function allGroups(clause: GroupClause): readonly WordGroup[] {
  if (clause.kind === 'word') return [clause.group];
  return clause.joined === undefined ? clause.groups : [...clause.groups, clause.joined];
}

/** The bounds of both must be kept; only the language typed in the query replaces the chosen one. */
function filterOf(query: Query, request: IndexRequest): Filter | undefined {
  const hosts = [query.source, request.source].filter((source) => source !== undefined).map(hostOf);
  const after = [query.after, request.after].filter((date) => date !== undefined).map(dayOf);
  const before = [query.before, request.before].filter((date) => date !== undefined).map(dayOf);
  if (hosts.length + after.length + before.length === 0) return undefined;
  // `UNDATED` lies before every day, so that only an upper bound alone must be told to refuse it.
  const first = after.length + before.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(EARLIEST_DAY, ...after);
  const last = Math.min(Number.POSITIVE_INFINITY, ...before);
  return (row) => row.day >= first && row.day <= last && hosts.every((host) => host === row.host);
}

/** A day before all that a calendar date can say (year 1 is day -719,162), and after `UNDATED`. */
const EARLIEST_DAY = -1_000_000;

function pageOf(
  { documents }: Corpus,
  found: Scored,
  language: LanguageChoice,
  { offset, limit }: IndexRequest,
): Pick<IndexAnswer, 'total' | 'totals' | 'hits'> {
  const wanted = LANGUAGES.map((one) => language === 'all' || language === one);
  const counts = LANGUAGES.map(() => 0);
  const asked = keep(found, (document) => {
    const number = documents.languageNumber(document);
    counts[number] = (counts[number] ?? 0) + 1;
    return wanted[number] ?? false;
  });
  const [en = 0, mn = 0] = counts;
  const ranked = rankTop(asked, documents, offset + limit).slice(offset);
  const hits = ranked.flatMap(({ document, score }) => {
    const row = documents.at(document);
    return row === undefined ? [] : [{ id: row.id, score }];
  });
  return { total: asked.documents.length, totals: { en, mn }, hits };
}

/** Only what finds all of its words is worth suggesting. */
function suggestionsFor(
  { corpus, analyzer, relevance }: Searcher,
  request: IndexRequest,
  groups: readonly WordGroup[],
): readonly string[] {
  const missing = groups.filter(({ members }) => members.length === 0).map(({ asked }) => asked);
  if (missing.length === 0) return [];
  return suggestQueries(request.query, missing, corpus.postings).filter((suggestion) => {
    const query = parseQuery(suggestion, analyzer);
    return matchAll(corpus, relevance, conditionsOf(corpus, query, request)).documents.length > 0;
  });
}
