/** Numbers below this are no words: they separate the parts of a word sequence. */
export const FIRST_WORD = 2;

/**
 * All words of the index with a number each, and which of them share a stem.
 *
 * Postings are kept by word only; a stem is looked up as the family of words that have it, when a query asks for it. So a second
 * or fifth way of matching (stems, and later Latin keys) costs an entry for each word of the vocabulary, not one for each place
 * of each word. A word that no document has any more stays: its number may not be given again.
 */
export class Lexicon {
  readonly #words: string[] = new Array<string>(FIRST_WORD).fill('');
  #stems = new Int32Array(1024);
  readonly #numbers = new Map<string, number>();
  readonly #families = new Map<number, number[]>();

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

  /** The number of a word's stem; a separator has 0. */
  stemOf(number: number): number {
    return this.#stems[number] ?? 0;
  }

  /** Stem numbers by word number, for loops that cannot afford a call; to be read before the next word is learnt. */
  get stemTable(): Int32Array {
    return this.#stems;
  }

  /** Numbers a word at its first sight. */
  learn(word: string, stem: string): number {
    const known = this.#numbers.get(word);
    if (known === undefined) {
      const stemNumber = stem === word ? undefined : this.#learnStem(stem);
      return this.append(word, stemNumber ?? this.size);
    }
    // A word first seen as the stem of another was taken for its own stem.
    if (stem !== word && this.#stems[known] === known) this.#bind(known, this.#learnStem(stem));
    return known;
  }

  /** Adds a word that is not known yet; its stem may come later. */
  append(word: string, stem: number): number {
    const number = this.size;
    this.#words.push(word);
    if (number >= this.#stems.length) this.#stems = grown(this.#stems);
    this.#stems[number] = number;
    this.#numbers.set(word, number);
    if (stem !== number) this.#bind(number, stem);
    return number;
  }

  /** The words that have this stem, itself first where it is a word of its own. */
  family(stem: string): readonly string[] {
    const number = this.#numbers.get(stem);
    if (number === undefined) return [];
    const others = this.#families.get(number)?.map((member) => this.wordOf(member)) ?? [];
    return this.stemOf(number) === number ? [stem, ...others] : others;
  }

  #learnStem(stem: string): number {
    return this.#numbers.get(stem) ?? this.append(stem, this.size);
  }

  #bind(number: number, stem: number): void {
    this.#stems[number] = stem;
    const family = this.#families.get(stem);
    if (family === undefined) this.#families.set(stem, [number]);
    else family.push(number);
  }
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
