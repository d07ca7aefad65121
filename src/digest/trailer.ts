import { isDateShaped, parseCalendarDate } from './date.ts';
import type { CalendarDate } from './digest.ts';
import type { Finding } from './issue.ts';
import { blankLinesBefore, type Line } from './lines.ts';
import { cleanText } from './text.ts';

/** The line that dates an article and ends it: `Published Date:2025-07-16`. */
export interface Trailer {
  readonly publishedOn: CalendarDate | undefined;
  readonly findings: readonly Finding[];
}

const LABELS = ['published date:', 'нийтэлсэн огноо:'];
const MIN_TRAILER_LINE = 'published date:'.length;
const MAX_TRAILER_LINE = 60; // label, blanks and date; a longer line is text that begins with these words
const BLANK_LINES_BEFORE_TRAILER = 2;

/** Reads a line that has the label and at most one word after it; undefined for any other line. The last line may be cut. */
export function readTrailer(text: string, line: Line, isLast: boolean): Trailer | undefined {
  const length = line.end - line.start;
  if (length < MIN_TRAILER_LINE || length > MAX_TRAILER_LINE) return undefined;
  const content = cleanText(text.slice(line.start, line.end));
  const label = LABELS.find((candidate) => content.toLowerCase().startsWith(candidate));
  if (label === undefined) return undefined;
  const printed = content.slice(label.length).trim();
  if (printed.includes(' ')) return undefined;
  const publishedOn = parseCalendarDate(printed);
  if (publishedOn !== undefined) return { publishedOn, findings: [] };
  return { publishedOn, findings: [unusableDate(printed, line, isLast)] };
}

/** Reads the beginning of a label with which the page breaks off: call it for the last line; it must be set apart as a trailer is. */
export function readCutTrailer(text: string, line: Line, previous: Line | undefined): Trailer | undefined {
  if (blankLinesBefore(line, previous) < BLANK_LINES_BEFORE_TRAILER) return undefined;
  if (line.end - line.start > MAX_TRAILER_LINE) return undefined;
  const content = cleanText(text.slice(line.start, line.end)).toLowerCase();
  if (!LABELS.some((label) => label.startsWith(content))) return undefined;
  return { publishedOn: undefined, findings: [truncatedDate(line)] };
}

function truncatedDate(line: Line): Finding {
  const message = 'the page breaks off in the date of an article; the article was kept without one';
  return { code: 'truncated-date', span: { start: line.start, end: line.end }, message };
}

function unusableDate(printed: string, line: Line, isLast: boolean): Finding {
  const span = { start: line.start, end: line.end };
  if (isLast && !isDateShaped(printed) && /^[\d/-]*$/u.test(printed)) return truncatedDate(line);
  if (printed === '') {
    return { code: 'missing-date', span, message: 'an article has an empty date; it was kept without one' };
  }
  const message = 'the date of an article is not a day of the calendar; it was kept without one';
  return { code: 'impossible-date', span, message };
}
