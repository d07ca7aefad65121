/** A place in a text: UTF-16 offset and length. */
export interface Mark {
  readonly offset: number;
  readonly length: number;
}

export interface MarkedText {
  readonly text: string;
  /** In order, not overlapping. */
  readonly marks: readonly Mark[];
}

export interface Snippet {
  readonly title: MarkedText;
  /** The words around the best hit in the text, with `…` where it was cut; undefined where the story has no text. */
  readonly excerpt: MarkedText | undefined;
}
