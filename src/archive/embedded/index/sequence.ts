import type { Token } from '../../../language/analyzer.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The words of a document in their order, as varints of their lexicon numbers (1.6 bytes a word):
 * title, `FIELD`, text; `BREAK` where words are no neighbours. Phrases are verified in it, and a document is removed by it.
 */
export type Sequence = Uint8Array & { readonly __brand: 'Sequence' };

const BREAK = 0;
const FIELD = 1;

/** The analysed words of a document. */
export interface DocumentTokens {
  readonly title: readonly Token[];
  /** By paragraph: a phrase does not go from one into the next. */
  readonly text: readonly (readonly Token[])[];
}

/** Lexicon numbers of the words of each field, with their repetitions. */
export interface FieldWords {
  readonly title: readonly number[];
  readonly text: readonly number[];
}

/** Numbers the words of a document with their separators, and teaches them to the lexicon. */
export function numberWords({ title, text }: DocumentTokens, lexicon: Lexicon): readonly number[] {
  const numbers: number[] = [];
  append(numbers, title, lexicon);
  numbers.push(FIELD);
  for (const paragraph of text) append(numbers, paragraph, lexicon);
  return numbers;
}

function append(numbers: number[], tokens: readonly Token[], lexicon: Lexicon): void {
  for (const { word, stem, joined } of tokens) {
    if (!joined) numbers.push(lexicon.learn(word, stem));
  }
  numbers.push(BREAK);
  for (const { word, stem, joined } of tokens) {
    if (joined) numbers.push(lexicon.learn(word, stem), BREAK);
  }
}

/** Sorts numbered words by field, without their separators. */
export function fieldsOf(numbers: readonly number[]): FieldWords {
  const middle = numbers.indexOf(FIELD);
  const isWord = (number: number): boolean => number > FIELD;
  return { title: numbers.slice(0, middle).filter(isWord), text: numbers.slice(middle).filter(isWord) };
}

/** Packs what `numberWords` gave. */
export function packSequence(numbers: readonly number[]): Sequence {
  const writer = new ByteWriter();
  for (const number of numbers) writer.number(number);
  // Every array of bytes made here is one; the brand only keeps others away.
  return writer.view().slice() as Sequence;
}

/** Gives back what was packed. */
export function unpackSequence(sequence: Sequence): readonly number[] {
  const numbers: number[] = [];
  for (const reader = new ByteReader(sequence); !reader.done; ) numbers.push(reader.number());
  return numbers;
}

/**
 * Tells whether words with these stems stand side by side in this order; `stemTable` is the lexicon's. Reads the bytes itself (a
 * phrase of frequent words is looked for in thousands of documents) and goes through them once (Knuth, Morris, Pratt).
 */
export function hasPhrase(sequence: Sequence, stems: readonly number[], stemTable: Int32Array): boolean {
  const fallback = fallbacks(stems);
  let matched = 0;
  let number = 0;
  let scale = 0;
  for (let at = 0; at < sequence.length; at += 1) {
    const byte = sequence[at] ?? 0;
    // Three bytes of 7 bits are two million words; shifts are safe up to four.
    number |= (byte & 0x7f) << scale;
    scale += 7;
    if (byte >= 0x80) continue;
    const stem = stemTable[number];
    while (matched > 0 && stems[matched] !== stem) matched = fallback[matched - 1] ?? 0;
    if (stems[matched] === stem) matched += 1;
    if (matched === stems.length) return true;
    number = 0;
    scale = 0;
  }
  return false;
}

/** For each length of a begun match: how much of it is a beginning again. */
function fallbacks(stems: readonly number[]): readonly number[] {
  const lengths: number[] = [0];
  let length = 0;
  for (let index = 1; index < stems.length; index += 1) {
    while (length > 0 && stems[length] !== stems[index]) length = lengths[length - 1] ?? 0;
    if (stems[length] === stems[index]) length += 1;
    lengths.push(length);
  }
  return lengths;
}
