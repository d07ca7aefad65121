/** Documents with their scores and tiers; the three go together. */
export interface Scored {
  readonly documents: Uint32Array;
  /** Within the tier; greater is better. */
  readonly scores: Float64Array;
  /** See `TIER`; lower is better, and decides first. */
  readonly tiers: Uint16Array;
}

/** No documents. */
export const NONE: Scored = {
  documents: new Uint32Array(0),
  scores: new Float64Array(0),
  tiers: new Uint16Array(0),
};

/** Keeps some of the documents. By index, as elsewhere: these arrays have an entry for every document with a frequent word. */
export function keep(
  { documents, scores, tiers }: Scored,
  wanted: (document: number, index: number) => boolean,
): Scored {
  const kept = emptyScored(documents.length);
  let count = 0;
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
    if (!wanted(document, index)) continue;
    kept.documents[count] = document;
    kept.scores[count] = scores[index] ?? 0;
    kept.tiers[count] = tiers[index] ?? 0;
    count += 1;
  }
  return firstOf(kept, count);
}

/** Joins what was found in several ways: a document counts as it was found best. `capacity` is above all document numbers. */
export function bestOf(found: readonly Scored[], capacity: number): Scored {
  const filled = found.filter(({ documents }) => documents.length > 0);
  const [only = NONE, another] = filled;
  if (another === undefined) return only;
  const joined = emptyScored(filled.reduce((sum, { documents }) => sum + documents.length, 0));
  /** Of documents in `joined`, counted from 1. */
  const places = new Uint32Array(capacity);
  let count = 0;
  for (const one of filled) count = addBetter(joined, one, places, count);
  return firstOf(joined, count);
}

/** Returns how many there are then. */
function addBetter(joined: Scored, { documents, scores, tiers }: Scored, places: Uint32Array, before: number): number {
  let count = before;
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
    const score = scores[index] ?? 0;
    const tier = tiers[index] ?? 0;
    const known = (places[document] ?? 0) - 1;
    if (known >= 0 && !isBetter(tier, score, joined.tiers[known] ?? 0, joined.scores[known] ?? 0)) continue;
    const place = known >= 0 ? known : count++;
    places[document] = place + 1;
    joined.documents[place] = document;
    joined.scores[place] = score;
    joined.tiers[place] = tier;
  }
  return count;
}

function isBetter(tier: number, score: number, otherTier: number, otherScore: number): boolean {
  return tier === otherTier ? score > otherScore : tier < otherTier;
}

/** Columns for so many documents. */
export function emptyScored(length: number): Scored {
  return {
    documents: new Uint32Array(length),
    scores: new Float64Array(length),
    tiers: new Uint16Array(length),
  };
}

function firstOf({ documents, scores, tiers }: Scored, count: number): Scored {
  return {
    documents: documents.subarray(0, count),
    scores: scores.subarray(0, count),
    tiers: tiers.subarray(0, count),
  };
}
