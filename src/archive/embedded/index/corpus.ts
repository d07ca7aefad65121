import type { DocumentTable } from './documents.ts';
import type { Lexicon } from './lexicon.ts';
import type { Postings } from './postings.ts';

/** All that a search reads. */
export interface Corpus {
  readonly postings: Postings;
  readonly documents: DocumentTable;
  readonly lexicon: Lexicon;
}
