import type { CalendarDate } from '../digest/digest.ts';
import type { Analyzer, Token, WordKeys } from '../language/analyzer.ts';
import type { LanguageChoice } from '../language/language.ts';
import { parseOperator } from './query-operator.ts';

/** A word that is asked for, and where it stands in the query (UTF-16 offsets, `end` exclusive). */
export interface QueryWord {
  readonly word: string;
  readonly keys: WordKeys;
  /** Typed with a capital letter at its beginning, as names are. */
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

/** One thing that a story must have (or must not). */
export type Clause =
  | { readonly kind: 'word'; readonly word: QueryWord }
  /** Words side by side in this order; a hyphenated compound is one too, and may also be written as one word. */
  | { readonly kind: 'phrase'; readonly words: readonly QueryWord[]; readonly joined: QueryWord | undefined };

/** What a person asked for. */
export interface Query {
  readonly wanted: readonly Clause[];
  readonly unwanted: readonly Clause[];
  readonly language: LanguageChoice | undefined;
  /** Host, lower case, without `www.`. */
  readonly source: string | undefined;
  /** First and last day, both included. */
  readonly after: CalendarDate | undefined;
  readonly before: CalendarDate | undefined;
  /** True when the text ends within the last of the wanted words, which may go on while the person types. */
  readonly unfinished: boolean;
}

/** Words used of one query, its negatives included; what goes beyond is ignored. */
export const MAX_QUERY_WORDS = 32;

/** A quoted phrase or a run without blanks and quotes, each with its minus sign. Quotes need not match, people mix them. */
const CHUNK = /([-−]?)["“”„‟«»]([^"“”„‟«»]*)["“”„‟«»]|([^\s"“”„‟«»]+)/gu;
const CAPITAL = /^\p{Lu}/u;
const LEADING_MINUS = /^[-−](?=[\p{L}\p{N}])/u;

interface Chunk {
  readonly text: string;
  readonly start: number;
  readonly quoted: boolean;
  readonly negative: boolean;
}

/**
 * Reads the query language: `words`, `"phrases"`, `-word`, `-"phrase"`, `source:host`, `after:` and `before:` with a day, month
 * or year, `lang:en|mn|all`; the operators in Mongolian too. Total: what cannot be understood as an operator is a word.
 * Stop words count only where there is nothing else to ask for.
 */
export function parseQuery(text: string, analyzer: Analyzer): Query {
  const wanted: Draft[] = [];
  const unwanted: Draft[] = [];
  let bounds: Pick<Query, 'language' | 'source' | 'after' | 'before'> = NO_BOUNDS;
  let budget = MAX_QUERY_WORDS;
  for (const chunk of chunksOf(text)) {
    const operator = chunk.quoted || chunk.negative ? undefined : parseOperator(chunk.text);
    if (operator !== undefined) {
      bounds = { ...bounds, ...operator };
      continue;
    }
    if (budget <= 0) continue;
    const drafts = draftsOf(chunk, analyzer, budget);
    budget -= drafts.reduce((sum, { size }) => sum + size, 0);
    (chunk.negative ? unwanted : wanted).push(...drafts);
  }
  const asked = unique(withoutStopWords(wanted));
  const last = asked.at(-1);
  const unfinished = last?.kind === 'word' && last.word.end === text.length;
  return { wanted: asked, unwanted: unique(withoutStopWords(unwanted)), ...bounds, unfinished };
}

const NO_BOUNDS = { language: undefined, source: undefined, after: undefined, before: undefined } as const;

function* chunksOf(text: string): Generator<Chunk> {
  for (const match of text.matchAll(CHUNK)) {
    const [all, minus, phrase, run = ''] = match;
    if (phrase !== undefined) {
      const start = match.index + all.indexOf(phrase, (minus?.length ?? 0) + 1);
      yield { text: phrase, start, quoted: true, negative: minus !== '' };
      continue;
    }
    const negative = LEADING_MINUS.test(run);
    const skip = negative ? 1 : 0;
    yield { text: run.slice(skip), start: match.index + skip, quoted: false, negative };
  }
}

interface Draft {
  readonly clause: Clause;
  readonly stop: boolean;
  /** Words in it. */
  readonly size: number;
}

function draftsOf(chunk: Chunk, analyzer: Analyzer, budget: number): readonly Draft[] {
  const tokens = analyzer.analyze(chunk.text);
  const toWord: ToWord = ({ word, start, end }) => ({
    word,
    keys: analyzer.keysOf(word),
    capital: CAPITAL.test(chunk.text.slice(start, end)),
    start: start + chunk.start,
    end: end + chunk.start,
  });
  const single = tokens.filter((token) => !token.joined).slice(0, budget);
  if (chunk.quoted) return phraseOf(single, undefined, toWord);
  return compoundsOf(chunk.text, single).flatMap((words) => {
    const joined = tokens.find((token) => token.joined && words.some(({ start }) => start === token.start));
    // Written as one word, `by-law` has its stop word, too.
    const telling = joined === undefined ? withoutStopEdges(words) : words.filter(({ start }) => start >= joined.start);
    return phraseOf(telling, joined, toWord);
  });
}

/** Groups the words of a run that only a dot or a hyphen keeps apart: `Оюун-Эрдэнэ`, `2026-01-29`, `Г.Занданшатар`. */
function compoundsOf(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const groups: Token[][] = [];
  let end = -1;
  for (const token of tokens) {
    const last = groups.at(-1);
    if (last !== undefined && /^[.\-‐‑]$/u.test(text.slice(end, token.start))) last.push(token);
    else groups.push([token]);
    end = token.end;
  }
  return groups;
}

/** An initial before a name need not be in the story: `Г.Занданшатар` asks for the name. */
function withoutStopEdges(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((token) => !token.stop);
  if (first < 0) return tokens;
  return tokens.slice(first, tokens.findLastIndex((token) => !token.stop) + 1);
}

type ToWord = (token: Token) => QueryWord;

function phraseOf(tokens: readonly Token[], joined: Token | undefined, toWord: ToWord): readonly Draft[] {
  const words = tokens.map(toWord);
  const [only, another] = words;
  if (only === undefined) return [];
  const stop = tokens.every((token) => token.stop);
  if (another === undefined) return [{ clause: { kind: 'word', word: only }, stop, size: 1 }];
  const whole = joined === undefined ? undefined : toWord(joined);
  return [{ clause: { kind: 'phrase', words, joined: whole }, stop: false, size: words.length }];
}

function withoutStopWords(drafts: readonly Draft[]): readonly Draft[] {
  const telling = drafts.filter(({ stop }) => !stop);
  return telling.length > 0 ? telling : drafts;
}

/** The same thing asked for twice is asked for once; the later place is kept, for the word that is being typed. */
function unique(drafts: readonly Draft[]): readonly Clause[] {
  const byKey = new Map<string, Clause>();
  for (const { clause } of drafts) {
    const key = clause.kind === 'word' ? clause.word.word : clause.words.map(({ word }) => word).join(' ');
    byKey.delete(key);
    byKey.set(key, clause);
  }
  return [...byKey.values()];
}
