/**
 * One word of a text as search sees it.
 * `start` and `end` are UTF-16 offsets into the text that was analysed, so that a hit can be marked as it stands there.
 */
export interface Token {
  /** The word as it is matched exactly: NFC, lower case, punctuation inside it resolved. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** A word too common to ask for; kept in the index, left out of queries that have other words. */
  readonly stop: boolean;
  /** A hyphenated compound written as one word: follows its parts, which it overlaps, and is no neighbour of other words. */
  readonly joined: boolean;
}

/** By what a word is found besides itself: two words meet where they share a key of one kind. */
export interface WordKeys {
  /** What the word may be reduced to, most likely first; at least one (the word itself where nothing can be cut). */
  readonly stems: readonly string[];
  /** How the word sounds: one skeleton for both scripts (Хүрэлсүх = Khurelsukh = Hurelsuh); usually one, two where ь may be written or not. */
  readonly sounds: readonly string[];
  /** The skeletons of its stems, for inflected words in the other script. */
  readonly soundStems: readonly string[];
}

/** Text → tokens, word → keys; the same for stories and for queries, whatever their language. */
export interface Analyzer {
  /** Changes whenever the same text may give other tokens, or a word other keys: an index made with another version is rebuilt. */
  readonly version: string;
  analyze(text: string): readonly Token[];
  /** The keys of a word as `analyze` gives it. */
  keysOf(word: string): WordKeys;
}
