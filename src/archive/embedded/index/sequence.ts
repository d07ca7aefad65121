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

/** Packs the words of a document, and teaches them to the lexicon. */
export function packSequence({ title, text }: DocumentTokens, lexicon: Lexicon): Sequence {
  const writer = new ByteWriter();
  writeWords(writer, title, lexicon);
  writer.number(FIELD);
  for (const paragraph of text) writeWords(writer, paragraph, lexicon);
  // Every array of bytes written here is one; the brand only keeps others away.
  return writer.view().slice() as Sequence;
}

function writeWords(writer: ByteWriter, tokens: readonly Token[], lexicon: Lexicon): void {
  for (const { word, stem, joined } of tokens) {
    if (!joined) writer.number(lexicon.learn(word, stem));
  }
  writer.number(BREAK);
  for (const { word, stem, joined } of tokens) {
    if (!joined) continue;
    writer.number(lexicon.learn(word, stem));
    writer.number(BREAK);
  }
}

/** Unpacks the lexicon numbers of the words of both fields, each in order and with its repetitions. */
export function unpackSequence(sequence: Sequence): {
  readonly title: readonly number[];
  readonly text: readonly number[];
} {
  const title: number[] = [];
  const text: number[] = [];
  let field = title;
  for (const reader = new ByteReader(sequence); !reader.done; ) {
    const number = reader.number();
    if (number === FIELD) field = text;
    else if (number !== BREAK) field.push(number);
  }
  return { title, text };
}

/** Tells whether words with these stems stand side by side in this order. Linear in the length of both (Knuth, Morris, Pratt). */
export function hasPhrase(sequence: Sequence, stems: readonly number[], lexicon: Lexicon): boolean {
  const fallback = fallbacks(stems);
  let matched = 0;
  for (const reader = new ByteReader(sequence); !reader.done; ) {
    const stem = lexicon.stemOf(reader.number());
    while (matched > 0 && stems[matched] !== stem) matched = fallback[matched - 1] ?? 0;
    if (stems[matched] === stem) matched += 1;
    if (matched === stems.length) return true;
  }
  return false;
}

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
