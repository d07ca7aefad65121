/**
 * How a story has what was asked, best first. The tier of a hit decides before its score: whatever the weights, no hit by sound
 * stands above one by the word itself. A story's tier is the worst one among the words that it must have.
 */
export const TIER = {
  /** The word itself, or surely another form of it; weights tell them apart. */
  word: 0,
  /** A word that may be a form of it: they share a stem that is not the likeliest of both. */
  form: 1,
  /** A word that begins with what was typed so far. */
  prefix: 2,
  /** A word that sounds alike, or surely a form of one: the other script, or another spelling. */
  sound: 3,
  /** A word that may be a form of one that sounds alike. */
  soundForm: 4,
  /** A word of the other language that means the same. */
  translated: 5,
  /** A word some letters away, for one that the archive has in no other way. */
  near: 6,
} as const;

export type Tier = (typeof TIER)[keyof typeof TIER];

/** Of whole words of the query, by tier: what a story has of a relaxed query when it has a word this way. */
const WORTH: Readonly<Record<Tier, number>> = { 0: 10, 1: 9, 2: 10, 3: 6, 4: 5, 5: 6, 6: 4 };
/** Of a word that a story has as it was asked for. */
export const FULL_WORTH = 10;

/** Tells what a word found in this tier is worth beside others, where a story need not have all of them. */
export function worthOf(tier: number): number {
  // Columns of tiers are filled from members and ways only.
  return WORTH[tier as Tier];
}

const TIERS = 7;
/** All below this: 32 words of which none is found are tier 2,246. */
const TIER_LIMIT = 4096;
/** Between two tiers: 32 words score below 2,000 in an archive of any size. */
const STEP = 10_000;

/** The tier of a story that lacks words: one that lacks less is before all others, whatever the tiers of its words. */
export function relaxedTier(lacking: number, tier: number): number {
  return lacking * TIERS + tier;
}

/** Tells the tier of the worst word, of a story that lacks words as of one that has all. */
export function wordTier(tier: number): number {
  return tier % TIERS;
}

/** Makes one number of a tier and a score within it, to rank by. */
export function rankOf(tier: number, score: number): number {
  return (TIER_LIMIT - tier) * STEP + score;
}
