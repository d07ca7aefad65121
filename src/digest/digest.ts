import type { Language } from '../language/language.ts';

/** A calendar date as printed, `YYYY-MM-DD`; always a day that exists. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** A place in the page: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One line of the ticker. */
export interface Headline {
  readonly language: Language;
  /** 1 to 10 as printed; the Mongolian list is not numbered and has none. */
  readonly rank: number | undefined;
  /** As printed (capitals), NFC, blanks folded to one space. */
  readonly title: string;
  /** Host as printed, lower case, with its `www.`. */
  readonly source: string | undefined;
  readonly publishedOn: CalendarDate | undefined;
  /** Where an HTML page linked the headline. */
  readonly url: string | undefined;
  readonly span: Span;
}

export interface Paragraph {
  readonly kind: 'text' | 'heading';
  readonly text: string;
}

/** A full text with its title line. */
export interface Article {
  readonly language: Language;
  /** In mixed case, as printed, NFC, blanks folded. */
  readonly title: string;
  readonly source: string | undefined;
  /** From the article's own trailer only; never taken from the ticker. */
  readonly publishedOn: CalendarDate | undefined;
  readonly paragraphs: readonly Paragraph[];
  readonly byline: string | undefined;
  readonly authorNote: string | undefined;
  readonly url: string | undefined;
  readonly span: Span;
}

/** A row of the events table. */
export interface EventNotice {
  readonly text: string;
  readonly span: Span;
}

export const PARSE_ISSUE_CODES = [
  'empty-page',
  'truncated-entry',
  'unreadable-entry',
  'impossible-date',
  'missing-date',
  'truncated-date',
  'rank-out-of-sequence',
  'text-without-title',
  'empty-events',
] as const;
export type ParseIssueCode = (typeof PARSE_ISSUE_CODES)[number];

/** Something of the page that could not be used, and where: `line` and `column` count from 1, columns in UTF-16 units. */
export interface ParseIssue {
  readonly code: ParseIssueCode;
  readonly line: number;
  readonly column: number;
  /** One plain English sentence for an operator. */
  readonly message: string;
  readonly span: Span;
}

export interface Digest {
  readonly headlines: readonly Headline[];
  readonly articles: readonly Article[];
  readonly events: readonly EventNotice[];
  readonly issues: readonly ParseIssue[];
}
