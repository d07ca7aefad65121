import type { Lexicon } from './lexicon.ts';

/** A word that may answer one of the query, with its weight among those of its tier. */
export interface Candidate {
  readonly word: string;
  readonly weight: number;
}

const FIRST_STEM_WEIGHT = 0.8;
/** What each place away from the first, likeliest stem costs, on either side. */
const STEM_STEP = 0.15;
const LEAST_STEM_WEIGHT = 0.2;

/** The words that share a stem; the likelier the stem on both sides, the more they weigh. */
export function* formsOf(lexicon: Lexicon, stems: readonly string[]): Generator<Candidate> {
  const best = new Map<number, number>();
  for (const [place, stem] of stems.entries()) {
    for (const { word, place: other } of lexicon.families.stems.entriesOf(stem)) {
      best.set(word, Math.min(best.get(word) ?? Number.POSITIVE_INFINITY, place + other));
    }
  }
  for (const [word, places] of best) {
    const weight = Math.max(LEAST_STEM_WEIGHT, FIRST_STEM_WEIGHT - STEM_STEP * places);
    yield { word: lexicon.wordOf(word), weight };
  }
}
