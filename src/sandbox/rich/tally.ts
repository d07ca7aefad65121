/** What a rich message may hold at most (Bot API, Rich Message Limits). */
export const RICH_LIMITS = {
  /** Code points of all texts, alternative texts and formulas. */
  characters: 32_768,
  /** Blocks at every level, list items and table rows. */
  blocks: 500,
  /** Levels of blocks and of formatting inside each other. */
  depth: 16,
  media: 50,
  /** Of a table; a cell counts as many as it spans. */
  columns: 20,
} as const;

/** One of the limits. */
export type RichLimit = keyof typeof RICH_LIMITS;

/** How much a rich message holds. */
export type Tally = Record<RichLimit, number>;

/** Begins to count. */
export function createTally(): Tally {
  return { characters: 0, blocks: 0, depth: 0, media: 0, columns: 0 };
}

/** The first limit that is passed, if any. */
export function passedLimit(tally: Tally): RichLimit | undefined {
  const names: readonly RichLimit[] = ['characters', 'blocks', 'depth', 'media', 'columns'];
  return names.find((name) => tally[name] > RICH_LIMITS[name]);
}
