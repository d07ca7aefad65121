import MiniSearch from 'minisearch';
import type { StoryId } from '../../story.ts';
import type { Lexicon } from './lexicon.ts';
import type { NearWord, Postings, VocabularyWord, WordPostings } from './postings.ts';
import { sizeOf } from './postings.ts';
import type { FieldWords } from './sequence.ts';

/** A word's counts by document number, for one field or both, as a snapshot gives them back. */
export interface RestoredWord {
  readonly word: string;
  /** In the lexicon; ascending. */
  readonly number: number;
  readonly title: Map<number, number> | undefined;
  readonly text: Map<number, number> | undefined;
}

const TITLE = 0;
const TEXT = 1;

/** Keys walked for one prefix; only a lone letter in an archive of hundreds of thousands of words has more. */
const MAX_WALKED = 20_000;

/** One of the two leaf or branch kinds of MiniSearch's radix tree. */
type Tree = ReadonlyMap<string, Tree | FieldMaps>;
/** Field → document → count, as MiniSearch keeps them. */
type FieldMaps = Map<number, Map<number, number>>;

/** The key under which a tree holds the value of the word that ends there. */
const LEAF = '';

/**
 * MiniSearch as the keeper of the live postings: its radix tree of words and its maps of fields, documents and counts.
 *
 * Not its `search()`, which makes an object for every match, sorts them all and starts from no rare word (10 to 40 times slower
 * here); not its JSON, which takes seconds; and not its `add()`, which looks each word up in the tree each time it occurs,
 * where once for each new word is enough. A subclass, because tree and maps are protected members: they are the documented
 * structure (its DESIGN_DOCUMENT.md), and the version is pinned exactly.
 */
export class LivePostings extends MiniSearch<{ readonly id: StoryId }> implements Postings {
  /** The maps of each word by lexicon number: the same objects that are in the tree. */
  readonly #byNumber: (FieldMaps | undefined)[] = [];
  #times = new Uint16Array(1024);

  constructor() {
    super({ fields: ['title', 'text'] });
  }

  numberOf(id: StoryId): number | undefined {
    return this._idToShortId.get(id);
  }

  /** Adds a document and returns its number: greater than all before it, and never given again. */
  addDocument(id: StoryId, words: FieldWords, lexicon: Lexicon): number {
    const document = this._nextId;
    this._nextId += 1;
    this._documentCount += 1;
    this._documentIds.set(document, id);
    this._idToShortId.set(id, document);
    this.#count(words.title, lexicon, (fields, times) => mapOf(fields, TITLE).set(document, times));
    this.#count(words.text, lexicon, (fields, times) => mapOf(fields, TEXT).set(document, times));
    return document;
  }

  /** Removes a document with exactly the words that it was added with: nothing of it is left behind. */
  removeDocument(id: StoryId, words: FieldWords, lexicon: Lexicon): void {
    const document = this._idToShortId.get(id);
    if (document === undefined) return;
    this._documentCount -= 1;
    this._documentIds.delete(document);
    this._idToShortId.delete(id);
    for (const word of words.title) this.#forget(word, TITLE, document, lexicon);
    for (const word of words.text) this.#forget(word, TEXT, document, lexicon);
  }

  find(word: string): WordPostings | undefined {
    const fields = this._index.get(word);
    return fields === undefined ? undefined : { title: fields.get(TITLE), text: fields.get(TEXT) };
  }

  withPrefix(prefix: string): readonly VocabularyWord[] {
    const words: VocabularyWord[] = [];
    const begun = this._index.atPrefix(prefix);
    collect(begun._tree, begun._prefix, words);
    return words;
  }

  near(word: string, maxEdits: number): readonly NearWord[] {
    return Array.from(this._index.fuzzyGet(word, maxEdits), ([other, [fields, distance]]) => ({
      word: other,
      size: sizeOfFields(fields),
      distance,
    })).filter(({ distance }) => distance > 0);
  }

  /** Fills an empty instance with what a snapshot held: words in the order of their numbers, documents in that of theirs. */
  restore(ids: readonly StoryId[], words: Iterable<RestoredWord>): void {
    for (const [number, id] of ids.entries()) {
      this._documentIds.set(number, id);
      this._idToShortId.set(id, number);
    }
    this._documentCount = ids.length;
    this._nextId = ids.length;
    for (const { word, number, title, text } of words) {
      const fields: FieldMaps = new Map();
      if (title !== undefined) fields.set(TITLE, title);
      if (text !== undefined) fields.set(TEXT, text);
      if (fields.size > 0) this.#enter(word, number, fields);
    }
  }

  #enter(word: string, number: number, fields: FieldMaps): void {
    this._index.set(word, fields);
    while (this.#byNumber.length < number) this.#byNumber.push(undefined);
    this.#byNumber[number] = fields;
  }

  /** Visits each different word with how often it occurs. */
  #count(words: readonly number[], lexicon: Lexicon, visit: (fields: FieldMaps, times: number) => void): void {
    if (lexicon.size > this.#times.length) this.#times = new Uint16Array(lexicon.size * 2);
    const times = this.#times;
    for (const word of words) times[word] = Math.min((times[word] ?? 0) + 1, MAX_TIMES);
    for (const word of words) {
      const count = times[word] ?? 0;
      if (count === 0) continue;
      times[word] = 0;
      visit(this.#byNumber[word] ?? this.#begin(word, lexicon), count);
    }
  }

  #begin(word: number, lexicon: Lexicon): FieldMaps {
    const fields: FieldMaps = new Map();
    this.#enter(lexicon.wordOf(word), word, fields);
    return fields;
  }

  #forget(word: number, field: number, document: number, lexicon: Lexicon): void {
    const fields = this.#byNumber[word];
    const counts = fields?.get(field);
    if (fields === undefined || counts === undefined) return;
    counts.delete(document);
    if (counts.size === 0) fields.delete(field);
    if (fields.size > 0) return;
    this._index.delete(lexicon.wordOf(word));
    this.#byNumber[word] = undefined;
  }
}

/** Counts stop here; saturation has made more of them worthless long before. */
const MAX_TIMES = 65_535;

function mapOf(fields: FieldMaps, field: number): Map<number, number> {
  const known = fields.get(field);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  fields.set(field, counts);
  return counts;
}

function sizeOfFields(fields: FieldMaps): number {
  return sizeOf({ title: fields.get(TITLE), text: fields.get(TEXT) });
}

/** Walks the tree itself: MiniSearch's iterators join the path anew for every word. */
function collect(tree: Tree, prefix: string, words: VocabularyWord[]): void {
  for (const [key, below] of tree) {
    if (words.length >= MAX_WALKED) return;
    // By MiniSearch's structure this and nothing else tells a value from a branch.
    if (key === LEAF) words.push({ word: prefix, size: sizeOfFields(below as FieldMaps) });
    else collect(below as Tree, prefix + key, words);
  }
}
