import type { WordKeys } from '../../../language/analyzer.ts';
import { KeyTable } from './key-table.ts';

/** Numbers below this are no words: they separate the parts of a word sequence. */
export const FIRST_WORD = 2;

/** The kinds of keys, in the order in which a snapshot has them. */
export const KEY_KINDS: readonly (keyof WordKeys)[] = ['stems', 'sounds', 'soundStems'];

const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * All words of the index with a number each, and which of them share a key (a stem, a sound).
 *
 * Postings are kept by word only; a key is looked up as the family of words that have it, when a query asks for it. So another way
 * of matching costs an entry for each word of the vocabulary, not one for each place of each word. A word that no document has
 * any more stays: its number may not be given again.
 */
export class Lexicon {
  readonly #words: string[] = new Array<string>(FIRST_WORD).fill('');
  readonly #numbers = new Map<string, number>();
  /** To be filled by `learn` and by snapshots only. */
  readonly families: Readonly<Record<keyof WordKeys, KeyTable>> = {
    stems: new KeyTable(),
    sounds: new KeyTable(),
    soundStems: new KeyTable(),
  };

  /** Numbers given so far, those that are no words included. */
  get size(): number {
    return this.#words.length;
  }

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  /** Numbers a word and enters its keys at its first sight. */
  learn(word: string, keysOf: (word: string) => WordKeys): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.append(word);
    const { stems, sounds, soundStems } = keysOf(word);
    this.families.stems.add(number, stems);
    this.families.sounds.add(number, sounds);
    // Texts in Latin letters are English: Mongolian endings on their words are an accident.
    this.families.soundStems.add(number, CYRILLIC.test(word) ? soundStems : soundStems.slice(0, 1));
    return number;
  }

  /** Numbers a word that is not known yet; its keys come from elsewhere. */
  append(word: string): number {
    const number = this.size;
    this.#words.push(word);
    this.#numbers.set(word, number);
    return number;
  }

  /** The words that have a key of this kind, in the order in which they were learnt. */
  family(kind: keyof WordKeys, key: string): readonly string[] {
    return this.families[kind].entriesOf(key).map(({ word }) => this.wordOf(word));
  }
}
