import type { CalendarDate } from '../../digest/digest.ts';
import type { Language, LanguageChoice } from '../../language/language.ts';
import type { Translation } from '../archive.ts';
import type { StoryId } from '../story.ts';

/** What the index keeps of a story. */
export interface IndexDocument {
  readonly id: StoryId;
  /** Number of the change of the store that made the story as it is here. */
  readonly change: number;
  readonly seq: number;
  readonly language: Language;
  readonly source: string | undefined;
  readonly publishedOn: CalendarDate | undefined;
  readonly title: string;
  /** The paragraphs joined by line feeds; empty where the story has no text. */
  readonly text: string;
}

/** A search as the index is asked; `query` as typed, the bounds of its own in it are the index's to read. */
export interface IndexRequest {
  readonly query: string;
  readonly offset: number;
  readonly limit: number;
  /** The last word may be unfinished. */
  readonly typing: boolean;
  readonly language: LanguageChoice;
  readonly source: string | undefined;
  readonly after: CalendarDate | undefined;
  readonly before: CalendarDate | undefined;
}

interface IndexHit {
  readonly id: StoryId;
  /** Greater is better; comparable within one answer only. */
  readonly score: number;
}

export interface IndexAnswer {
  readonly total: number;
  readonly totals: Readonly<Record<Language, number>>;
  readonly hits: readonly IndexHit[];
  /** See `SearchResult`. */
  readonly betterElsewhere: boolean;
  readonly relaxed: boolean;
  readonly suggestions: readonly string[];
  /** For each word that was asked for the words to mark in a hit, as the stories have them. */
  readonly terms: readonly (readonly string[])[];
  /** Words of the query in the other language by which something was found that has them in no better way. */
  readonly translated: readonly Translation[];
}

/**
 * The search index beside the store: derived from it, and only ever behind it.
 * The archive feeds it by `update` in slices and reads `upTo` once, after opening, to know what it lacks.
 */
export interface SearchIndex {
  /** Change number up to which the loaded snapshot goes; 0 when there was none. */
  readonly upTo: number;
  /** Documents in it. */
  readonly size: number;
  update(changes: {
    readonly put: readonly IndexDocument[];
    readonly remove: readonly StoryId[];
    readonly upTo: number;
  }): Promise<void>;
  search(request: IndexRequest): Promise<IndexAnswer>;
  related(id: StoryId, limit: number): Promise<readonly StoryId[]>;
  /** Writes the snapshot (off the main thread) stamped with the last upTo. */
  save(): Promise<void>;
  close(): Promise<void>;
}
