import type { Analyzer } from '../language/analyzer.ts';
import type { Clause, QueryWord } from './query.ts';

/** Two neighbouring words of a query written as one. */
export interface Neighbours {
  /** The clause of the first; the second is the next one. */
  readonly from: number;
  readonly word: QueryWord;
}

const ONE_SCRIPT = /^(?:\p{Script=Latin}+|\p{Script=Cyrillic}+)$/u;

/** Joins the words of a query that only a blank keeps apart: `таван толгой` is also written `тавантолгой`. */
export function neighboursOf(clauses: readonly Clause[], analyzer: Analyzer): readonly Neighbours[] {
  return clauses.slice(1).flatMap((second, from) => {
    const first = clauses[from];
    if (first?.kind !== 'word' || second.kind !== 'word' || second.word.start !== first.word.end + 1) return [];
    const word = first.word.word + second.word.word;
    if (!ONE_SCRIPT.test(word)) return [];
    return [{ from, word: { ...first.word, word, keys: analyzer.keysOf(word), end: second.word.end } }];
  });
}
