/** How often a word stands in one field of each document that has it. A `Map` is one; a packed segment can be another. */
export interface Counts {
  readonly size: number;
  get(document: number): number | undefined;
  /** In ascending order of document numbers. */
  forEach(visit: (count: number, document: number) => void): void;
}

/** Where a word stands. */
export interface WordPostings {
  readonly title: Counts | undefined;
  readonly text: Counts | undefined;
}

/** A word of the vocabulary with the length of its postings in both fields. */
export interface VocabularyWord {
  readonly word: string;
  readonly size: number;
}

export interface NearWord extends VocabularyWord {
  /** Letters to insert, delete or replace; at least 1. */
  readonly distance: number;
}

/**
 * Word → documents: all that matching, ranking and suggestions know of whatever holds the postings.
 * Documents go by small numbers, which mean nothing outside of one process.
 */
export interface Postings {
  find(word: string): WordPostings | undefined;
  /** Words that begin with the prefix, itself included, in no particular order. */
  withPrefix(prefix: string): Iterable<VocabularyWord>;
  /** Other words within so many edits, in no particular order. */
  near(word: string, maxEdits: number): Iterable<NearWord>;
}

/** Tells the length of a word's postings in both fields: an upper bound of the documents that have it. */
export function sizeOf(postings: WordPostings): number {
  return (postings.title?.size ?? 0) + (postings.text?.size ?? 0);
}
