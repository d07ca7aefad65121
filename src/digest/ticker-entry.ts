import type { Headline, Span } from './digest.ts';
import type { Finding } from './issue.ts';
import { cleanText } from './text.ts';
import type { Mark } from './ticker-mark.ts';

/** An entry of the ticker as it stands in the page. */
export interface EntryText {
  /** Everything before the marker. */
  readonly body: string;
  readonly mark: Mark;
  readonly span: Span;
  /** The numbers that are in sequence here. */
  readonly ranks: readonly number[];
}

export interface ReadEntry {
  /** Undefined where nothing can be shown: the entry was cut, or has no title. */
  readonly headline: Headline | undefined;
  readonly findings: readonly Finding[];
  readonly nextRanks: readonly number[];
}

// A rank has at most three digits: a year in front of an unnumbered title is the title's.
const RANK = /^([1-9]\d{0,2})(?: |$)/u;
const SOURCE = /(?:^| )(www\.[^ ]+)$/iu;

/**
 * The numbers that the next English entry may have: one more than the last place in the list, and one more than the last
 * number printed (they differ where the page skips a number).
 */
export function expectedRanks(ranks: readonly number[] | undefined, printed: number | undefined): readonly number[] {
  const place = ranks?.[0] ?? 0;
  return [place + 1, (printed ?? place) + 1];
}

/** Tells whether a text begins with one of these ranks, or (where none are given) with any. */
export function startsWithRank(text: string, ranks: readonly number[] | undefined): boolean {
  const rank = printedRank(cleanText(text.slice(0, 40)));
  return rank !== undefined && (ranks === undefined || ranks.includes(rank));
}

/** Reads one entry: `N TITLE WWW.SOURCE` in English, `TITLE WWW.SOURCE` in Mongolian, then marker and date. */
export function readEntry({ body, mark, span, ranks }: EntryText): ReadEntry {
  const text = cleanText(body);
  const rank = mark.language === 'en' ? printedRank(text) : undefined;
  const nextRanks = expectedRanks(ranks, rank);
  if (mark.date.kind === 'cut') {
    const message = 'the page breaks off in the date of an entry; the entry was left out';
    return { headline: undefined, findings: [{ code: 'truncated-entry', span, message }], nextRanks };
  }

  const source = SOURCE.exec(text)?.[1];
  const beforeSource = source === undefined ? text : text.slice(0, -source.length);
  const title = beforeSource.slice(rank === undefined ? 0 : String(rank).length).trim();
  if (title === '') {
    const message = 'an entry of the ticker has no title; it was left out';
    return { headline: undefined, findings: [{ code: 'unreadable-entry', span, message }], nextRanks };
  }
  const { language, date } = mark;
  const publishedOn = date.kind === 'day' ? date.day : undefined;
  const headline: Headline = {
    language,
    rank,
    title,
    source: source?.toLowerCase(),
    publishedOn,
    url: undefined,
    span,
  };
  return { headline, findings: [...rankFindings(rank, mark, span, ranks), ...dateFindings(mark)], nextRanks };
}

/** The number a text begins with: only ever the first one, since a title may begin with a number of its own. */
function printedRank(text: string): number | undefined {
  const digits = RANK.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function rankFindings(rank: number | undefined, mark: Mark, span: Span, ranks: readonly number[]): readonly Finding[] {
  if (mark.language !== 'en' || (rank !== undefined && ranks.includes(rank))) return [];
  const found = rank === undefined ? 'has no number' : `has the number ${rank}`;
  const message = `an English entry ${found} where ${ranks[0] ?? 1} was expected`;
  return [{ code: 'rank-out-of-sequence', span, message }];
}

function dateFindings({ date, start, end }: Mark): readonly Finding[] {
  if (date.kind === 'day') return [];
  const span = { start, end };
  if (date.kind === 'missing') {
    return [{ code: 'missing-date', span, message: 'an entry of the ticker has no date; it was kept without one' }];
  }
  const message = 'the date of an entry is not a day of the calendar; it was kept without one';
  return [{ code: 'impossible-date', span, message }];
}
