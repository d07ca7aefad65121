import type { Token } from '../../../language/analyzer.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * The words of a document in their order, as varints of their lexicon numbers (1.6 bytes a word):
 * title, `FIELD`, text; `BREAK` where words are no neighbours. Phrases are verified in it, and a document is removed by it.
 */
export type Sequence = Buffer & { readonly __brand: 'Sequence' };

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

/** Numbers the words of a document with their separators, by a lexicon that may learn them at that. */
export function numberWords({ title, text }: DocumentTokens, learn: (word: string) => number): readonly number[] {
  const numbers: number[] = [];
  append(numbers, title, learn);
  numbers.push(FIELD);
  for (const paragraph of text) append(numbers, paragraph, learn);
  return numbers;
}

function append(numbers: number[], tokens: readonly Token[], learn: (word: string) => number): void {
  for (const { word, joined } of tokens) {
    if (!joined) numbers.push(learn(word));
  }
  numbers.push(BREAK);
  for (const { word, joined } of tokens) {
    if (joined) numbers.push(learn(word), BREAK);
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
  return Buffer.from(writer.view()) as Sequence;
}

/** Gives back what was packed. */
export function unpackSequence(sequence: Sequence): readonly number[] {
  const numbers: number[] = [];
  for (const reader = new ByteReader(sequence); !reader.done; ) numbers.push(reader.number());
  return numbers;
}
