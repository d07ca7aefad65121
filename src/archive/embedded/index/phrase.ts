import { ByteWriter } from './bytes.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sequence } from './sequence.ts';
import type { WordGroup } from './word-group.ts';

/** Finds one phrase in the word sequences of documents. */
export interface PhraseFinder {
  /** Tells whether words of these groups stand side by side in the groups' order. */
  isIn(sequence: Sequence): boolean;
}

const CONTINUE = 0x80;

/**
 * Creates the finder of a phrase. A phrase of frequent words is looked for in thousands of documents, so it is not unpacked: the
 * bytes of its rarest word are searched for (which the runtime does with vector instructions), and only where they stand the
 * neighbours are read. In a varint only the last byte has its high bit clear; that tells where a number begins.
 */
export function createPhraseFinder(groups: readonly WordGroup[], lexicon: Lexicon): PhraseFinder {
  const wanted = groups.map(({ members }) => new Set(members.map(({ word }) => lexicon.numberOf(word) ?? 0)));
  const rarest = groups.reduce((best, { size }, place) => (size < (groups[best]?.size ?? 0) ? place : best), 0);
  const anchors = (groups[rarest]?.members ?? []).map(({ word }) => bytesOf(lexicon.numberOf(word) ?? 0));

  function isAt(sequence: Sequence, anchor: number): boolean {
    let at = anchor;
    for (let place = rarest; place > 0; place -= 1) {
      at = previousStart(sequence, at);
      if (at < 0) return false;
    }
    for (const words of wanted) {
      const end = lastByte(sequence, at);
      if (!words.has(numberAt(sequence, at, end))) return false;
      at = end + 1;
    }
    return true;
  }

  function isAnchored(sequence: Sequence, anchor: Buffer): boolean {
    for (let at = sequence.indexOf(anchor); at >= 0; at = sequence.indexOf(anchor, at + 1)) {
      const begins = at === 0 || (sequence[at - 1] ?? 0) < CONTINUE;
      if (begins && isAt(sequence, at)) return true;
    }
    return false;
  }

  return { isIn: (sequence) => anchors.some((anchor) => isAnchored(sequence, anchor)) };
}

function bytesOf(number: number): Buffer {
  const writer = new ByteWriter();
  writer.number(number);
  return Buffer.from(writer.view());
}

/** Where the number before the one that begins here begins; -1 where there is none. */
function previousStart(sequence: Sequence, start: number): number {
  let at = start - 1;
  while (at > 0 && (sequence[at - 1] ?? 0) >= CONTINUE) at -= 1;
  return at;
}

function lastByte(sequence: Sequence, start: number): number {
  let at = start;
  while ((sequence[at] ?? 0) >= CONTINUE) at += 1;
  return at;
}

/** -1, which is no number, behind the end. Numbers have at most four bytes: 268 million words. */
function numberAt(sequence: Sequence, start: number, end: number): number {
  if (end >= sequence.length) return -1;
  let number = 0;
  for (let at = end; at >= start; at -= 1) number = (number << 7) | ((sequence[at] ?? 0) & 0x7f);
  return number;
}
