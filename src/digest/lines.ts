import type { Span } from './digest.ts';
import { skipBlanks, skipBlanksBack } from './text.ts';

/** A line of the page that has text; `start` and `end` leave out the blanks around it. */
export interface Line extends Span {
  /** Counts from 1; lines end with LF, CRLF, CR, U+2028 or U+2029. */
  readonly number: number;
  /** Where the line begins, blanks included. */
  readonly from: number;
}

const LF = 0x0a;
const CR = 0x0d;

/** Lists the lines that have text, in one pass. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let number = 1;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Nearly every unit takes this way out; the pair U+2028 and U+2029 differs in its last bit only.
    if (unit > CR && (unit & 0xfffe) !== 0x2028) continue;
    if (unit < LF || (unit > LF && unit < CR) || (unit === CR && text.charCodeAt(at + 1) === LF)) continue;
    addLine(lines, text, number, from, at);
    number += 1;
    from = at + 1;
  }
  addLine(lines, text, number, from, text.length);
  return lines;
}

function addLine(lines: Line[], text: string, number: number, from: number, lineEnd: number): void {
  const start = skipBlanks(text, from, lineEnd);
  if (start < lineEnd) lines.push({ number, from, start, end: skipBlanksBack(text, lineEnd, start) });
}

/** How many blank lines stand between a line and the one before it. */
export function blankLinesBefore(line: Line, previous: Line | undefined): number {
  return line.number - (previous?.number ?? 0) - 1;
}

/** Finds the line in which an offset lies (the last one that begins at or before it). */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}
