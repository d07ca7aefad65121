import { join } from 'node:path';
import { createAnalyzer } from '../../language/create-analyzer.ts';
import type { Damage } from '../../storage/durable-file.ts';
import { createPace } from '../../storage/pace.ts';
import { StorageError } from '../../storage/storage-error.ts';
import type { Archive, Hit, SearchRequest, SearchResult } from '../archive.ts';
import { makeSnippet } from '../snippet.ts';
import type { ArchivedStory, StoryId } from '../story.ts';
import type { View } from './family.ts';
import { type Indexer, startIndexer } from './indexer.ts';
import { dayViews, listViews } from './listing.ts';
import type { IndexAnswer, SearchIndex } from './search-index.ts';
import { openStore, type Store, type StoreOptions } from './store.ts';
import { type Summary, summarize } from './summary.ts';

export interface EmbeddedArchiveOptions extends StoreOptions {
  /** Opens the index in this folder, which may not be there yet. */
  readonly openIndex: (dir: string) => Promise<SearchIndex>;
}

export interface EmbeddedArchive extends Archive {
  /** Resolves once the index has all stories; rejects where it cannot be made. */
  indexReady(): Promise<void>;
  /** Deletes the index and builds it again. */
  reindex(): Promise<void>;
  /** Reads the journal, every month file and its copy, and names the damaged ones. Repairs nothing. */
  check(): Promise<readonly Damage[]>;
  /** Ends what is under way, writes what is not yet in its place, and gives the lock back. */
  close(): Promise<void>;
}

/**
 * Opens the archive of a folder, for one process at a time. Does not wait for the index: that is opened and brought up
 * to date in the background. Rejects with `StorageError` (`locked`, `corrupt`, `newer-format`, `read-only`, …).
 */
export async function openEmbeddedArchive(options: EmbeddedArchiveOptions): Promise<EmbeddedArchive> {
  const store = await openStore(options);
  const indexer = startIndexer({ ...options, store, dir: join(options.dir, 'index') });
  return createArchive(store, indexer, options.readOnly);
}

function createArchive(store: Store, indexer: Indexer, readOnly: boolean): EmbeddedArchive {
  const { catalog } = store;
  const analyzer = createAnalyzer();
  let summary: { readonly change: number; readonly value: Summary } | undefined;

  function readAll(views: readonly View[]): Promise<ArchivedStory[]> {
    return Promise.all(views.map((view) => store.read(view)));
  }

  /** Stories of these ids, in their order, each once. */
  function readIds(ids: readonly StoryId[]): Promise<ArchivedStory[]> {
    return readAll([...new Set(ids.flatMap((id) => catalog.view(id) ?? []))]);
  }

  function summaryNow(): Summary {
    if (summary?.change !== store.lastChange) {
      summary = { change: store.lastChange, value: summarize(catalog.views()) };
    }
    return summary.value;
  }

  async function toResult(answer: IndexAnswer): Promise<SearchResult> {
    const { total, totals, betterElsewhere, relaxed, translated, suggestions, terms } = answer;
    const scores = new Map(answer.hits.map(({ id, score }) => [id, score]));
    const hits: Hit[] = [];
    // A long text takes milliseconds to look through; ten of them in one turn would hold up everybody else.
    const pace = createPace();
    for (const story of await readIds([...scores.keys()])) {
      hits.push({ story, score: scores.get(story.id) ?? 0, snippet: makeSnippet(story, terms, analyzer) });
      await pace();
    }
    return { total, totals, hits, betterElsewhere, relaxed, translated, suggestions, complete: indexer.complete };
  }

  return {
    async put(stories) {
      const { report, change, families } = await store.put(stories);
      if (change !== undefined) indexer.changed(change, families);
      return report;
    },
    async find(id) {
      const view = catalog.view(id);
      return view && (await store.read(view));
    },
    async list(request) {
      const { views, hasNewer, hasOlder } = listViews(catalog, request);
      return { stories: await readAll(views), hasNewer, hasOlder };
    },
    async onDay(date, filter = {}) {
      const { views, previous, next } = dayViews(catalog, date, filter);
      return { date, stories: await readAll(views), previous, next };
    },
    async since(seq, limit) {
      const views: View[] = [];
      for (const view of catalog.since(seq)) {
        if (views.length >= limit) break;
        views.push(view);
      }
      return readAll(views);
    },
    async search(request) {
      const index = await indexer.index();
      await indexer.settle();
      return toResult(await index.search(toIndexRequest(request)));
    },
    async related(id, limit) {
      const view = catalog.view(id);
      if (view === undefined) return [];
      const index = await indexer.index();
      await indexer.settle();
      return readIds(await index.related(view.id, limit));
    },
    sources: async () => summaryNow().sources,
    stats: async () => ({ ...summaryNow().stats, indexed: indexer.size }),
    async *all() {
      for (const key of catalog.order.months().slice()) {
        for (const view of catalog.order.inMonth(key).slice()) yield await store.read(view);
      }
    },
    indexReady: () => indexer.ready(),
    async reindex() {
      if (readOnly)
        throw new StorageError('read-only', 'cannot rebuild the index: the archive was opened for reading only');
      await indexer.rebuild();
    },
    check: () => store.findDamage(),
    async close() {
      await indexer.close();
      await store.close();
    },
  };
}

function toIndexRequest(request: SearchRequest): Parameters<SearchIndex['search']>[0] {
  const { query, offset = 0, limit, typing = false, language = 'all', source, after, before } = request;
  return { query, offset, limit, typing, language, source, after, before };
}
