import type { Language } from '../language/language.ts';
import { DATE_LENGTH, isDateShaped, parseCalendarDate } from './date.ts';
import type { CalendarDate } from './digest.ts';
import type { Line } from './lines.ts';
import { skipBlanks, skipBlanksBack, wordStart } from './text.ts';

/** The end of a ticker entry: `PUBLISHED:2025/07/16` or `НИЙТЭЛСЭН:2025/07/16`. */
export interface Mark {
  readonly language: Language;
  /** Index into the lines of the page. */
  readonly line: number;
  readonly start: number;
  /** After the date. */
  readonly end: number;
  readonly date: PrintedDate;
}

/** `cut`: the line ends inside the marker's date; `missing`: no date where one belongs. */
type PrintedDate =
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'cut' };

// The letter Й may come as И with a breve (NFD).
const MARKER = /PUBLISHED:|НИ(?:Й|И\u0306)ТЭЛСЭН:/gu;
const MAX_HOST_LENGTH = 253; // characters of a domain name, RFC 1035
const MAX_DATE_RUN = 12; // a date and a little more: enough to see that it is none

/**
 * Finds the ends of the ticker's entries.
 * The word alone is no marker, since titles may have it: a date follows it, or a source stands before it.
 */
export function findMarks(text: string, lines: readonly Line[]): readonly Mark[] {
  const marks: Mark[] = [];
  let line = 0;
  let afterMarker = 0;
  for (const match of text.matchAll(MARKER)) {
    const start = match.index;
    while ((lines[line]?.end ?? text.length) <= start) line += 1;
    const date = readDate(text, start + match[0].length, lines[line]?.end ?? text.length);
    const isMark = date.hasDigits || followsSource(text, start, afterMarker);
    afterMarker = start + match[0].length;
    if (!isMark) continue;
    const language = match[0].startsWith('P') ? 'en' : 'mn';
    marks.push({ language, line, start, end: date.end, date: date.printed });
  }
  return marks;
}

function readDate(text: string, from: number, lineEnd: number): ReadDate {
  const start = skipBlanks(text, from, lineEnd);
  const field = text.slice(start, Math.min(start + DATE_LENGTH, lineEnd));
  if (isDateShaped(field)) {
    const day = parseCalendarDate(field);
    const printed: PrintedDate = day === undefined ? { kind: 'impossible' } : { kind: 'day', day };
    return { end: start + DATE_LENGTH, printed, hasDigits: true };
  }
  const run = printedRun(text.slice(start, Math.min(start + MAX_DATE_RUN, lineEnd)), start > from);
  const end = run === '' ? from : start + run.length;
  if (start + run.length === lineEnd) return { end, printed: { kind: 'cut' }, hasDigits: run !== '' };
  return { end, printed: { kind: run === '' ? 'missing' : 'impossible' }, hasDigits: run !== '' };
}

/** Digits set apart from the marker are a date only if they look like one: else they are the next entry's number. */
function printedRun(field: string, setApart: boolean): string {
  const run = /^\d[\d/.-]*/u.exec(field)?.[0] ?? '';
  return setApart && run !== field && !/^\d{4}[/.-]/u.test(run) ? '' : run;
}

interface ReadDate {
  readonly end: number;
  readonly printed: PrintedDate;
  readonly hasDigits: boolean;
}

function followsSource(text: string, markerStart: number, earliest: number): boolean {
  const end = skipBlanksBack(text, markerStart, earliest);
  return /^www\.[^.]/iu.test(text.slice(wordStart(text, end, Math.max(earliest, end - MAX_HOST_LENGTH)), end));
}
