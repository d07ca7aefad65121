import type { EventNotice, Span } from './digest.ts';
import type { Finding } from './issue.ts';
import { blankLinesBefore, type Line } from './lines.ts';
import { cleanText } from './text.ts';
import { readTitleLine } from './title.ts';

/** The events block at the head of a listing page. */
export interface EventsBlock {
  readonly events: readonly EventNotice[];
  readonly findings: readonly Finding[];
  /** The lines after the block. */
  readonly rest: readonly Line[];
}

const MAX_LABEL_LINE = 80; // UTF-16 units; longer lines are not worth the comparison
const MAX_FLAT_ROW = 300; // UTF-16 units
const MAX_FLAT_ROWS = 20;
const BLANK_LINES_AFTER_ROWS = 2;

/**
 * Reads the events table in its three forms: with a leading pipe, without one, and flattened (no separators at all).
 * The block's labels (`Events`, the row of column names, the rule under it, `NEWS`) belong to the span of the first and of
 * the last event, so that no text is without an owner.
 */
export function readEvents(text: string, lines: readonly Line[]): EventsBlock {
  const labels = countLabels(text, lines);
  if (labels === 0) return { events: [], findings: [], rest: lines };
  const table = lines.slice(0, labels).some((line) => text.slice(line.start, line.end).includes('|'));
  const rows = table ? countTableRows(text, lines, labels) : countFlatRows(text, lines, labels);
  const afterRows = labels + rows;
  const end = isLabel(text, lines[afterRows], 'news') ? afterRows + 1 : afterRows;

  const rest = lines.slice(end);
  const block = { start: lines[0]?.start ?? 0, end: lines[end - 1]?.end ?? 0 };
  if (rows === 0) {
    return {
      events: [],
      findings: [{ code: 'empty-events', span: block, message: 'the events table has no rows' }],
      rest,
    };
  }
  const events = lines.slice(labels, afterRows).map((line, index): EventNotice => {
    const span = { start: index === 0 ? block.start : line.start, end: index === rows - 1 ? block.end : line.end };
    return { text: eventText(text, line), span };
  });
  return { events, findings: [], rest };
}

function countLabels(text: string, lines: readonly Line[]): number {
  const title = isLabel(text, lines[0], 'events') ? 1 : 0;
  if (!isLabel(text, lines[title], 'name organizer where')) {
    return title === 1 && isLabel(text, lines[1], 'news') ? 1 : 0;
  }
  return isRule(text, lines[title + 1]) ? title + 2 : title + 1;
}

function isLabel(text: string, line: Line | undefined, label: string): boolean {
  if (line === undefined || line.end - line.start > MAX_LABEL_LINE) return false;
  return cleanText(text.slice(line.start, line.end).replaceAll('|', ' ')).toLowerCase() === label;
}

/** The line under the column names: `|---|---|---|`. */
function isRule(text: string, line: Line | undefined): boolean {
  if (line === undefined || line.end - line.start > MAX_LABEL_LINE) return false;
  return /^[\s|:-]*-[\s|:-]*$/u.test(text.slice(line.start, line.end));
}

function countTableRows(text: string, lines: readonly Line[], from: number): number {
  const end = lines.findIndex((line, index) => index >= from && !text.slice(line.start, line.end).includes('|'));
  return (end < 0 ? lines.length : end) - from;
}

/** Flattened rows have no mark of their own: they end at a wider gap, at `NEWS` or at the first title. */
function countFlatRows(text: string, lines: readonly Line[], from: number): number {
  let rows = 0;
  for (const [index, line] of lines.slice(from, from + MAX_FLAT_ROWS).entries()) {
    if (blankLinesBefore(line, lines[from + index - 1]) >= BLANK_LINES_AFTER_ROWS) break;
    if (line.end - line.start > MAX_FLAT_ROW || isLabel(text, line, 'news')) break;
    if (readTitleLine(text, line) !== undefined) break;
    rows += 1;
  }
  return rows;
}

function eventText(text: string, line: Span): string {
  const cells = text.slice(line.start, line.end).split('|').map(cleanText);
  return cells.filter((cell) => cell !== '').join(' | ') || cleanText(text.slice(line.start, line.end));
}
