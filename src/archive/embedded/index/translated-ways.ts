import type { Analyzer } from '../../../language/analyzer.ts';
import type { Clause } from '../../query.ts';
import type { Corpus } from './corpus.ts';
import type { Way } from './matching.ts';

/** What stands in the other language for some words of a query. */
export interface Translated {
  /** Clauses of the query, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly way: Way;
  /** What is translated, as typed, and its translation, as to be shown. */
  readonly asked: string;
  readonly text: string;
}

/** Finds what the words of a query are in the other language, as far as the index has it. */
export function translatedWays(
  _dictionary: { readonly corpus: Corpus; readonly analyzer: Analyzer },
  _clauses: readonly Clause[],
): readonly Translated[] {
  return [];
}
