import type { SearchIndex } from '../archive/embedded/search-index.ts';

/** Stands in for the index in commands that do not search, so that they need not load it. It finds nothing. */
export const NO_INDEX: SearchIndex = {
  upTo: Number.MAX_SAFE_INTEGER,
  size: 0,
  update: async () => {},
  search: async () => ({
    total: 0,
    totals: { en: 0, mn: 0 },
    hits: [],
    relaxed: false,
    betterElsewhere: false,
    suggestions: [],
    terms: [],
    translated: [],
  }),
  related: async () => [],
  save: async () => {},
  close: async () => {},
};
