import type { WordKeys } from '../../../language/analyzer.ts';
import type { Lexicon } from './lexicon.ts';

/** A word that may answer one of the query, with its weight among those of its tier. */
export interface Candidate {
  readonly word: string;
  readonly weight: number;
}

/** Words that share a stem with one of the query. */
export interface Forms {
  /** The likeliest stem of both. */
  readonly sure: readonly Candidate[];
  /** Another one. */
  readonly doubtful: readonly Candidate[];
}

const SURE_WEIGHT = 0.8;
/** What each place away from the likeliest stem costs, on either side. */
const STEP = 0.15;
const LEAST_WEIGHT = 0.2;

/** Finds the words that share a key of this kind (given itself, or as its fingerprint); the likelier the stem is on both sides, the more they weigh. */
export function formsOf(lexicon: Lexicon, kind: keyof WordKeys, stems: readonly (string | number)[]): Forms {
  /** Word → places of the best shared stem among the stems of both, added up. */
  const best = new Map<number, number>();
  for (const [place, stem] of stems.entries()) {
    for (const { word, place: other } of lexicon.families[kind].entriesOf(stem)) {
      best.set(word, Math.min(best.get(word) ?? Number.POSITIVE_INFINITY, place + other));
    }
  }
  const sure: Candidate[] = [];
  const doubtful: Candidate[] = [];
  for (const [number, places] of best) {
    const weight = Math.max(LEAST_WEIGHT, SURE_WEIGHT - STEP * places);
    (places === 0 ? sure : doubtful).push({ word: lexicon.wordOf(number), weight });
  }
  return { sure, doubtful };
}
