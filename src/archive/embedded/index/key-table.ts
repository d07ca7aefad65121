import { fingerprint } from '../../story-identity.ts';
import { type ByteReader, type ByteWriter, UnreadableBytes } from './bytes.ts';

const BYTES_OF_PRINT = 8;

/** A word that has a key. */
export interface KeyEntry {
  readonly word: number;
  /** Of the key among the word's keys of this kind. */
  readonly place: number;
}

/**
 * Key → words that have it. Kept as fingerprints of 53 bits in a hash table of typed arrays: 20 to 40 bytes an entry, where a `Map`
 * of strings takes 120, and read back from a snapshot by copying. Two of a million keys are the same with a chance of 1 in 18,000.
 */
export class KeyTable {
  #prints = new Float64Array(1024);
  /** Ascending: a word's keys are added when it is learnt. */
  #words = new Int32Array(1024);
  /** The entry before this one in the same bucket, counted from 1; 0 where there is none. */
  #before = new Int32Array(1024);
  /** The last entry of each bucket, counted from 1. A power of two of them. */
  #buckets = new Int32Array(1024);
  #size = 0;

  /** Entries: a key of a word each. */
  get size(): number {
    return this.#size;
  }

  /** Adds the keys of a word, which must be greater than all words before it. */
  add(word: number, keys: readonly string[]): void {
    for (const key of new Set(keys)) this.#append(word, fingerprint(key));
  }

  /** The words that have this key, ascending. */
  wordsOf(key: string): readonly number[] {
    return this.entriesOf(key).map(({ word }) => word);
  }

  /** The words that have this key, ascending, each with the place of the key among its keys (0: the first). */
  entriesOf(key: string): readonly KeyEntry[] {
    const print = fingerprint(key);
    const found: KeyEntry[] = [];
    for (let entry = this.#buckets[this.#bucketOf(print)] ?? 0; entry > 0; entry = this.#before[entry - 1] ?? 0) {
      if (this.#prints[entry - 1] === print) found.push(this.#entryAt(entry - 1));
    }
    return found.reverse();
  }

  #entryAt(entry: number): KeyEntry {
    const word = this.#words[entry] ?? 0;
    let first = entry;
    while (first > 0 && this.#words[first - 1] === word) first -= 1;
    return { word, place: entry - first };
  }

  write(writer: ByteWriter): void {
    writer.number(this.#size);
    let previous = 0;
    for (let entry = 0; entry < this.#size; entry += 1) {
      const word = this.#words[entry] ?? 0;
      writer.number(word - previous);
      previous = word;
    }
    writer.bytes(new Uint8Array(this.#prints.buffer, 0, this.#size * BYTES_OF_PRINT));
  }

  /** Fills an empty table with what was written. */
  read(reader: ByteReader): void {
    const size = reader.number();
    const words = new Int32Array(size);
    let word = 0;
    for (let entry = 0; entry < size; entry += 1) {
      word += reader.number();
      words[entry] = word;
    }
    const bytes = reader.bytes(size * BYTES_OF_PRINT);
    if (bytes.length !== size * BYTES_OF_PRINT) throw new UnreadableBytes('the keys end too early');
    const prints = new Float64Array(size);
    new Uint8Array(prints.buffer).set(bytes);
    for (let entry = 0; entry < size; entry += 1) this.#append(words[entry] ?? 0, prints[entry] ?? 0);
  }

  #append(word: number, print: number): void {
    if (this.#size === this.#words.length) this.#grow();
    const entry = this.#size;
    this.#size += 1;
    this.#prints[entry] = print;
    this.#words[entry] = word;
    this.#link(entry);
  }

  #link(entry: number): void {
    const bucket = this.#bucketOf(this.#prints[entry] ?? 0);
    this.#before[entry] = this.#buckets[bucket] ?? 0;
    this.#buckets[bucket] = entry + 1;
  }

  #bucketOf(print: number): number {
    // The low 32 bits, of which as many as there are buckets for; `%` by a power of two keeps them exact.
    return print % this.#buckets.length;
  }

  #grow(): void {
    const length = this.#words.length * 2;
    const prints = new Float64Array(length);
    const words = new Int32Array(length);
    prints.set(this.#prints);
    words.set(this.#words);
    this.#prints = prints;
    this.#words = words;
    this.#before = new Int32Array(length);
    this.#buckets = new Int32Array(length);
    for (let entry = 0; entry < this.#size; entry += 1) this.#link(entry);
  }
}
