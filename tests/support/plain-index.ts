import type { IndexDocument, SearchIndex } from '../../src/archive/embedded/search-index.ts';
import type { StoryId } from '../../src/archive/story.ts';

/** An index that a test can look into. */
export interface PlainIndex extends SearchIndex {
  readonly documents: ReadonlyMap<StoryId, IndexDocument>;
}

/** What lies in the place of a snapshot. */
export interface PlainSnapshot {
  upTo: number;
  documents: Map<StoryId, IndexDocument>;
  saves: number;
}

/** An empty snapshot. */
export function plainSnapshot(): PlainSnapshot {
  return { upTo: 0, documents: new Map(), saves: 0 };
}

/** The simplest search index: every word must be in title or text; kept in a value instead of a file. */
export function openPlainIndex(snapshot: PlainSnapshot): PlainIndex {
  const documents = new Map(snapshot.documents);
  const loaded = snapshot.upTo;
  let upTo = snapshot.upTo;
  const words = ({ title, text }: IndexDocument) => new Set(`${title} ${text}`.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return {
    documents,
    upTo: loaded,
    get size() {
      return documents.size;
    },
    async update(changes) {
      for (const id of changes.remove) documents.delete(id);
      for (const each of changes.put) documents.set(each.id, each);
      upTo = changes.upTo;
    },
    async search({ query, offset, limit, language }) {
      const asked = query.toLowerCase().split(/\s+/u).filter(Boolean);
      const found = [...documents.values()].filter((each) => asked.every((word) => words(each).has(word)));
      const totals = { en: 0, mn: 0 };
      for (const each of found) totals[each.language] += 1;
      const shown = found.filter((each) => language === 'all' || each.language === language);
      const hits = shown.slice(offset, offset + limit).map(({ id }) => ({ id, score: 1 }));
      return {
        total: shown.length,
        totals,
        hits,
        betterElsewhere: false,
        relaxed: false,
        suggestions: [],
        terms: [asked],
        translated: [],
      };
    },
    async related() {
      return [];
    },
    async save() {
      snapshot.upTo = upTo;
      snapshot.documents = new Map(documents);
      snapshot.saves += 1;
    },
    async close() {},
  };
}
