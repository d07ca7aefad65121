import MiniSearch from 'minisearch';
import type { StoryId } from '../../story.ts';
import type { NearWord, Postings, VocabularyWord, WordPostings } from './postings.ts';
import { sizeOf } from './postings.ts';

/** The words of a document as MiniSearch takes them: already analysed, one a line. */
export interface WordLists {
  readonly id: StoryId;
  readonly title: string;
  readonly text: string;
}

/** A word's counts by document number, for one field or both, as a snapshot gives them back. */
export interface RestoredWord {
  readonly word: string;
  readonly title: Map<number, number>;
  readonly text: Map<number, number>;
}

const TITLE = 0;
const TEXT = 1;

/** Keys walked for one prefix; only a lone letter in an archive of hundreds of thousands of words has more. */
const MAX_WALKED = 20_000;

/**
 * MiniSearch as the keeper of the live postings: its radix tree and maps, its adding and removing; not its `search()`, which makes
 * an object for every match, sorts them all and starts from no rare word (10 to 40 times slower here), nor its JSON, which
 * takes seconds. A subclass because the maps are protected members: they are its documented structure (DESIGN_DOCUMENT.md), and
 * the version is pinned exactly.
 */
export class LivePostings extends MiniSearch<WordLists> implements Postings {
  constructor() {
    super({
      fields: ['title', 'text'],
      tokenize: (words) => (words === '' ? [] : words.split('\n')),
      processTerm: (word) => word,
      // Documents are removed exactly, word by word: nothing is left behind that would have to be swept later.
      autoVacuum: false,
    });
  }

  /** Numbers given so far; a document's number is below it and is never given again. */
  get numbersGiven(): number {
    return this._nextId;
  }

  numberOf(id: StoryId): number | undefined {
    return this._idToShortId.get(id);
  }

  find(word: string): WordPostings | undefined {
    const fields = this._index.get(word);
    return fields === undefined ? undefined : { title: fields.get(TITLE), text: fields.get(TEXT) };
  }

  *withPrefix(prefix: string): Generator<VocabularyWord> {
    let walked = 0;
    for (const [word, fields] of this._index.atPrefix(prefix)) {
      if (walked >= MAX_WALKED) return;
      walked += 1;
      yield { word, size: sizeOfFields(fields) };
    }
  }

  *near(word: string, maxEdits: number): Generator<NearWord> {
    for (const [other, [fields, distance]] of this._index.fuzzyGet(word, maxEdits)) {
      if (distance > 0) yield { word: other, size: sizeOfFields(fields), distance };
    }
  }

  /** Fills an empty instance with what a snapshot held; documents get the numbers of their place in the list. */
  restore(ids: readonly StoryId[], words: Iterable<RestoredWord>): void {
    for (const [number, id] of ids.entries()) {
      this._documentIds.set(number, id);
      this._idToShortId.set(id, number);
    }
    this._documentCount = ids.length;
    this._nextId = ids.length;
    for (const { word, title, text } of words) {
      const fields = new Map<number, Map<number, number>>();
      if (title.size > 0) fields.set(TITLE, title);
      if (text.size > 0) fields.set(TEXT, text);
      if (fields.size > 0) this._index.set(word, fields);
    }
  }
}

function sizeOfFields(fields: ReadonlyMap<number, Map<number, number>>): number {
  return sizeOf({ title: fields.get(TITLE), text: fields.get(TEXT) });
}
