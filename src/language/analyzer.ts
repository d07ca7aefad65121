/**
 * One word of a text as search sees it.
 * `start` and `end` are UTF-16 offsets into the text that was analysed, so that a hit can be marked as it stands there.
 */
export interface Token {
  /** The word as it is matched exactly: NFC, lower case, punctuation inside it resolved. */
  readonly word: string;
  /** What the word is reduced to (its stem); equals `word` where there is nothing to reduce. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** A word too common to ask for; kept in the index, left out of queries that have other words. */
  readonly stop: boolean;
  /** A hyphenated compound written as one word: follows its parts, which it overlaps, and is no neighbour of other words. */
  readonly joined: boolean;
}

/** Text → tokens; the same for stories and for queries, whatever their language. */
export interface Analyzer {
  /** Changes whenever the same text may give other tokens: an index made with another version is rebuilt. */
  readonly version: string;
  analyze(text: string): readonly Token[];
}
