import type { Analyzer } from '../../../language/analyzer.ts';
import { LANGUAGES, type LanguageChoice } from '../../../language/language.ts';
import type { Translator } from '../../../language/translations.ts';
import { parseQuery, type Query } from '../../query.ts';
import { areOfOneScript } from '../../same-word.ts';
import type { IndexAnswer, IndexRequest } from '../search-index.ts';
import { clausesOf } from './clauses.ts';
import type { Corpus } from './corpus.ts';
import { dayOf, hostOf } from './documents.ts';
import { type Filter, type GroupClause, haveIt, matchAll, matchMost } from './matching.ts';
import { raiseNear } from './nearness.ts';
import { rankTop } from './ranking.ts';
import type { Relevance } from './relevance.ts';
import { keep, type Scored } from './scored.ts';
import { suggestQueries } from './suggestions.ts';
import { TIER, wordTier } from './tier.ts';
import type { Translated } from './translated-ways.ts';
import type { WordGroup } from './word-group.ts';

const NOTHING: IndexAnswer = {
  total: 0,
  totals: { en: 0, mn: 0 },
  hits: [],
  betterElsewhere: false,
  relaxed: false,
  suggestions: [],
  terms: [],
  translated: [],
};

/** What a search works with. */
export interface Searcher {
  readonly corpus: Corpus;
  readonly analyzer: Analyzer;
  /** Reads its table when it is first asked for. */
  readonly translator: () => Translator;
  readonly relevance: Relevance;
}

/**
 * Answers a search: all that was asked; where no document has it, most of it, and better spellings. A query of bounds alone
 * (`source:`, `after:`, `lang:`) finds all that lies within, newest first; one without anything, or with negatives alone, finds nothing.
 */
export function answer(searcher: Searcher, request: IndexRequest): IndexAnswer {
  const { analyzer } = searcher;
  const query = parseQuery(request.query, analyzer);
  if (!asksForSomething(query)) return NOTHING;
  const { translated, ...clauses } = clausesOf(searcher, query, request.typing);
  const conditions = { ...clauses, filter: filterOf(query, request) };
  const all = matchAll(searcher, conditions);
  const relaxed = all.documents.length === 0 && query.wanted.length > 0;
  const found = relaxed ? matchMost(searcher, conditions) : all;
  const asked = conditions.wanted.map(({ ways: [first] }) => first.groups);
  return {
    ...pageOf(searcher, { found, asked: asked.flat() }, query.language ?? request.language, request),
    relaxed: relaxed && found.documents.length > 0,
    suggestions: request.typing ? [] : suggestionsFor(searcher, request, misspelt(asked.flat(), relaxed)),
    terms: termsOf(conditions.wanted),
    translated: usedTranslations(searcher, request.query, { translated, found }),
  };
}

function asksForSomething({ wanted, language, source, after, before }: Query): boolean {
  const bounds = [language, source, after, before];
  return wanted.length > 0 || bounds.some((bound) => bound !== undefined);
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
  { corpus }: Searcher,
  { found, asked }: { readonly found: Scored; readonly asked: readonly WordGroup[] },
  language: LanguageChoice,
  { offset, limit }: IndexRequest,
): Pick<IndexAnswer, 'total' | 'totals' | 'hits' | 'betterElsewhere'> {
  const { documents } = corpus;
  const wanted = LANGUAGES.map((one) => language === 'all' || language === one);
  const counts = LANGUAGES.map(() => 0);
  const best = LANGUAGES.map((): number => TIER.near);
  const inLanguage = keep(found, (document, index) => {
    const number = documents.languageNumber(document);
    counts[number] = (counts[number] ?? 0) + 1;
    best[number] = Math.min(best[number] ?? TIER.near, wordTier(found.tiers[index] ?? 0));
    return wanted[number] ?? false;
  });
  const [en = 0, mn = 0] = counts;
  raiseNear(corpus, inLanguage, asked);
  const ranked = rankTop(inLanguage, documents, offset + limit).slice(offset);
  const hits = ranked.flatMap(({ document, score }) => {
    const row = documents.at(document);
    return row === undefined ? [] : [{ id: row.id, score }];
  });
  const total = inLanguage.documents.length;
  const bestOf = (isWanted: boolean): number => Math.min(...best.filter((_, number) => wanted[number] === isWanted));
  const isIndirect = bestOf(true) >= TIER.translated && bestOf(false) < TIER.translated;
  return { total, totals: { en, mn }, hits, betterElsewhere: en + mn > total && (total === 0 || isIndirect) };
}

/** The words to mark, a list for each word that was asked for and for each that stands for one. */
function termsOf(clauses: readonly GroupClause[]): readonly (readonly string[])[] {
  const groups = clauses.flatMap(({ ways }) => ways.flatMap((way) => way.groups));
  return groups.map(({ members }) => members.map(({ word }) => word)).filter((words) => words.length > 0);
}

/** Translations by which something was found that was not found without them. */
function usedTranslations(
  searcher: Searcher,
  query: string,
  { translated, found }: { readonly translated: readonly Translated[]; readonly found: Scored },
): IndexAnswer['translated'] {
  const indirect = keep(found, (_document, index) => wordTier(found.tiers[index] ?? 0) === TIER.translated);
  if (indirect.documents.length === 0) return [];
  return translated
    .filter(({ way }) => haveIt(searcher, way, indirect).documents.length > 0)
    .map(({ start, end, written }) => ({ from: query.slice(start, end), to: written }));
}

/**
 * Words that the archive lacks and others of the same script stand for, by likeness or by sound; where no story has all words, also
 * those that nothing stands for.
 */
function misspelt(groups: readonly WordGroup[], relaxed: boolean): readonly WordGroup[] {
  return groups.filter(({ asked, members: [best] }) => {
    if (best === undefined) return relaxed;
    return best.tier === TIER.near || (best.tier >= TIER.sound && areOfOneScript(asked.word, best.word));
  });
}

/** Only what finds all of its words is worth suggesting. */
function suggestionsFor(searcher: Searcher, request: IndexRequest, missing: readonly WordGroup[]): readonly string[] {
  const { analyzer } = searcher;
  return suggestQueries(request.query, missing, analyzer).filter((suggestion) => {
    const query = parseQuery(suggestion, analyzer);
    const conditions = { ...clausesOf(searcher, query, false), filter: filterOf(query, request) };
    return matchAll(searcher, conditions).documents.length > 0;
  });
}
