import type { Headline, Span } from './digest.ts';
import type { Finding } from './issue.ts';
import type { Line } from './lines.ts';
import { isInCapitals, skipBlanks, skipBlanksBack } from './text.ts';
import { expectedRanks, readEntry, startsWithRank } from './ticker-entry.ts';
import { findMarks, type Mark } from './ticker-mark.ts';

export interface Ticker {
  readonly headlines: readonly Headline[];
  readonly findings: readonly Finding[];
  /** The lines that are not the ticker's, in runs that no entry interrupts. */
  readonly rest: readonly (readonly Line[])[];
}

// A ticker is one line as the site prints it. Saved as HTML or wrapped by another program, an entry may take several.
const MAX_LINES_ABOVE = 4;

/** Reads all entries of the ticker, wherever in the page they stand. */
export function readTicker(text: string, lines: readonly Line[]): Ticker {
  const headlines: Headline[] = [];
  const findings: Finding[] = [];
  const taken = new Uint8Array(lines.length);
  let previous: Mark | undefined;
  let ranks = expectedRanks(undefined, undefined);

  for (const mark of findMarks(text, lines)) {
    const pieces = piecesBefore(text, lines, previous, mark);
    const first = chooseStart(text, pieces, mark, ranks, previous !== undefined);
    const start = pieces[first]?.start ?? mark.start;
    reportTail(text, lines, previous, start, findings);
    taken.fill(1, pieces[first]?.line ?? mark.line, mark.line + 1);

    const body = text.slice(start, mark.start);
    const entry = readEntry({ body, mark, span: { start: skipBlanks(text, start, mark.start), end: mark.end }, ranks });
    findings.push(...entry.findings);
    if (entry.headline !== undefined) headlines.push(entry.headline);
    if (mark.language === 'en') ranks = entry.nextRanks;
    previous = mark;
  }
  reportTail(text, lines, previous, text.length, findings);
  return { headlines, findings, rest: runsOf(lines, taken) };
}

/** A piece of a line that may belong to the entry that ends at the next mark. */
interface Piece extends Span {
  readonly line: number;
}

/** The text before a mark on its own line, and above it the nearest lines in capitals that no entry has taken. */
function piecesBefore(text: string, lines: readonly Line[], previous: Mark | undefined, mark: Mark): readonly Piece[] {
  const ownLine = lines[mark.line];
  const sameLine = previous?.line === mark.line;
  const own = { line: mark.line, start: sameLine ? previous.end : (ownLine?.start ?? mark.start), end: mark.start };
  const pieces: Piece[] = [own];
  if (sameLine) return pieces;
  const lowest = previous?.line ?? 0;
  for (let index = mark.line - 1; index >= lowest && pieces.length <= MAX_LINES_ABOVE; index -= 1) {
    const piece = pieceOf(text, lines, previous, index);
    if (piece === undefined || !isInCapitals(text.slice(piece.start, piece.end))) break;
    pieces.unshift(piece);
  }
  return pieces;
}

function pieceOf(text: string, lines: readonly Line[], previous: Mark | undefined, index: number): Piece | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const start = previous?.line === index ? skipBlanks(text, previous.end, line.end) : line.start;
  return start < line.end ? { line: index, start, end: line.end } : undefined;
}

/** An English entry starts with its number. A Mongolian one starts where the last entry ended. */
function chooseStart(
  text: string,
  pieces: readonly Piece[],
  mark: Mark,
  ranks: readonly number[],
  inTicker: boolean,
): number {
  const own = pieces.length - 1;
  if (own === 0) return 0;
  const texts = pieces.map((piece) => text.slice(piece.start, piece.end));
  if (mark.language === 'en') {
    const numbered = texts.findLastIndex((piece) => startsWithRank(piece, ranks));
    if (numbered >= 0) return numbered;
    const withNumber = texts.findLastIndex((piece) => startsWithRank(piece, undefined));
    if (withNumber >= 0) return withNumber;
  }
  if (inTicker) return 0;
  return hasTitle(texts[own] ?? '') ? own : own - 1;
}

function hasTitle(body: string): boolean {
  return /\p{L}/u.test(body.replace(/(?:^|\s)www\.\S*\s*$/iu, ''));
}

/** Text after an entry, on its line, that became no part of the next entry. */
function reportTail(
  text: string,
  lines: readonly Line[],
  previous: Mark | undefined,
  limit: number,
  findings: Finding[],
): void {
  if (previous === undefined) return;
  const lineEnd = lines[previous.line]?.end ?? text.length;
  const start = skipBlanks(text, previous.end, Math.min(lineEnd, limit));
  const end = skipBlanksBack(text, Math.min(lineEnd, limit), start);
  if (start >= end) return;
  findings.push({
    code: 'truncated-entry',
    span: { start, end },
    message: 'the ticker breaks off inside an entry; the entry was left out',
  });
}

function runsOf(lines: readonly Line[], taken: Uint8Array): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const [index, line] of lines.entries()) {
    if (taken[index] === 0) {
      run.push(line);
    } else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
