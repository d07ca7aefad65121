import { fingerprint } from '../../story-identity.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

const BYTES_OF_WORD = 4;
const BYTES_OF_PRINT = 8;
/** Entries there is room for from the beginning. */
const FEWEST = 1024;

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
  #prints = new Float64Array(FEWEST);
  /** Ascending: a word's keys are added when it is learnt. */
  #words = new Int32Array(FEWEST);
  /** The entry before this one in the same bucket, counted from 1; 0 where there is none. */
  #before = new Int32Array(FEWEST);
  /** The last entry of each bucket, counted from 1. A power of two of them. */
  #buckets = new Int32Array(FEWEST);
  #size = 0;

  /** Entries: a key of a word each. */
  get size(): number {
    return this.#size;
  }

  /** Adds the keys of a word, which must be greater than all words before it. */
  add(word: number, keys: readonly string[]): void {
    for (const key of new Set(keys)) this.#append(word, fingerprint(key));
  }

  /** The keys of a word as fingerprints, in their order. */
  keysOf(word: number): readonly number[] {
    let first = 0;
    for (let end = this.#size; first < end; ) {
      const middle = (first + end) >> 1;
      if ((this.#words[middle] ?? 0) < word) first = middle + 1;
      else end = middle;
    }
    let next = first;
    while (next < this.#size && this.#words[next] === word) next += 1;
    return [...this.#prints.subarray(first, next)];
  }

  /** The words that have this key (itself or its fingerprint), ascending, each with the place of the key among its keys (0: the first). */
  entriesOf(key: string | number): readonly KeyEntry[] {
    const print = typeof key === 'number' ? key : fingerprint(key);
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
    writer.bytes(new Uint8Array(this.#words.buffer, 0, this.#size * BYTES_OF_WORD));
    writer.bytes(new Uint8Array(this.#prints.buffer, 0, this.#size * BYTES_OF_PRINT));
  }

  /** Fills an empty table with what was written. */
  read(reader: ByteReader): void {
    const size = reader.number();
    const words = reader.bytes(size * BYTES_OF_WORD);
    const prints = reader.bytes(size * BYTES_OF_PRINT);
    this.#resize(Math.max(size, FEWEST));
    new Uint8Array(this.#words.buffer).set(words);
    new Uint8Array(this.#prints.buffer).set(prints);
    this.#size = size;
    this.#linkAll();
  }

  #append(word: number, print: number): void {
    if (this.#size === this.#words.length) {
      this.#resize(this.#size * 2);
      this.#linkAll();
    }
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
    // The low bits; there are as many buckets as a power of two.
    return print % this.#buckets.length;
  }

  #resize(entries: number): void {
    const prints = new Float64Array(entries);
    const words = new Int32Array(entries);
    prints.set(this.#prints.subarray(0, this.#size));
    words.set(this.#words.subarray(0, this.#size));
    this.#prints = prints;
    this.#words = words;
  }

  #linkAll(): void {
    this.#before = new Int32Array(this.#words.length);
    this.#buckets = new Int32Array(2 ** Math.ceil(Math.log2(this.#words.length)));
    for (let entry = 0; entry < this.#size; entry += 1) this.#link(entry);
  }
}
