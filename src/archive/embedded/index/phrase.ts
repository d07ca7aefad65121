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
const BITS = 0x7f;

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

  if (anchors.length > MAX_ANCHORS) return createScanner(groups, lexicon);
  return { isIn: (sequence) => anchors.some((anchor) => isAnchored(sequence, anchor)) };
}

/** To search for more words than that costs more than to read all of them. */
const MAX_ANCHORS = 6;

/**
 * Reads a document word by word and keeps in the bits of one number how many words of the phrase the last ones were (shift-and, after
 * Baeza-Yates and Gonnet, A New Approach to Text Searching, 1992). A phrase has 32 words at most, see `MAX_QUERY_WORDS`.
 */
function createScanner(groups: readonly WordGroup[], lexicon: Lexicon): PhraseFinder {
  const places = new Uint32Array(lexicon.size);
  for (const [place, { members }] of groups.entries()) {
    for (const { word } of members) {
      const number = lexicon.numberOf(word) ?? 0;
      places[number] = (places[number] ?? 0) | (1 << place);
    }
  }
  const whole = 1 << (groups.length - 1);
  return {
    isIn(sequence) {
      let begun = 0;
      let word = 0;
      let shift = 0;
      for (let at = 0; at < sequence.length; at += 1) {
        const byte = sequence[at] ?? 0;
        word |= (byte & BITS) << shift;
        shift += 7;
        if (byte >= CONTINUE) continue;
        begun = ((begun << 1) | 1) & (places[word] ?? 0);
        if ((begun & whole) !== 0) return true;
        word = 0;
        shift = 0;
      }
      return false;
    },
  };
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
  for (let at = end; at >= start; at -= 1) number = (number << 7) | ((sequence[at] ?? 0) & BITS);
  return number;
}
