import { createAnalyzer } from '../../../language/create-analyzer.ts';
import { createPace } from '../../../storage/pace.ts';
import { StorageError } from '../../../storage/storage-error.ts';
import type { SearchIndex } from '../search-index.ts';
import { createParts, MemoryIndex } from './memory-index.ts';
import { loadSnapshot, saveSnapshot } from './snapshot-file.ts';

export interface InlineIndexOptions {
  /** Folder of the snapshot; made when it is first saved. */
  readonly dir: string;
  /** True: changes are taken in, and never saved. */
  readonly readOnly: boolean;
  readonly warn: (message: string) => void;
}

/** Opens the index in this thread. Updates go one after another; a search comes between two documents of an update. */
export async function openInlineIndex({ dir, readOnly, warn }: InlineIndexOptions): Promise<SearchIndex> {
  const analyzer = createAnalyzer();
  const saved = await loadSnapshot(dir, analyzer.version, warn);
  const index = new MemoryIndex(analyzer, saved?.parts ?? createParts());
  let upTo = saved?.upTo ?? 0;
  let closed = false;
  let lastWrite: Promise<unknown> = Promise.resolve();

  /** One at a time, in order; a failed one does not stop the next. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    assertOpen();
    const turn = lastWrite.then(work, work);
    lastWrite = turn;
    return turn;
  }

  function assertOpen(): void {
    if (closed) throw new StorageError('closed', 'the search index was closed');
  }

  return {
    upTo,
    get size() {
      return index.size;
    },
    update: async (changes) =>
      await inTurn(async () => {
        const pace = createPace();
        for (const id of changes.remove) index.remove(id);
        for (const document of changes.put) {
          index.put(document);
          await pace();
        }
        upTo = Math.max(upTo, changes.upTo);
      }),
    async search(request) {
      assertOpen();
      return index.search(request);
    },
    async related(id, limit) {
      assertOpen();
      return index.related(id, limit);
    },
    save: async () =>
      await inTurn(async () => {
        if (!readOnly) await saveSnapshot(dir, index.parts, { analyzerVersion: analyzer.version, upTo });
      }),
    async close() {
      closed = true;
      await lastWrite.catch(() => undefined);
    },
  };
}
