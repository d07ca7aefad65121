import type { SearchIndex } from '../search-index.ts';
import { openInlineIndex } from './inline-index.ts';
import { openWorkerIndex } from './worker-index.ts';

export interface OpenIndexOptions {
  /** Folder of the snapshot; made when it is first saved. */
  readonly dir: string;
  /** `worker`: in a thread of its own, for whatever must not stall. `inline`: here, for a command that ends soon, and for tests. */
  readonly thread: 'worker' | 'inline';
  /** True: changes are taken in, and never saved. Default false. */
  readonly readOnly?: boolean;
  /** Told why a snapshot could not be used; one plain sentence for an operator. */
  readonly warn: (message: string) => void;
}

/**
 * Opens the search index from its snapshot. One that is missing, damaged or of another version makes an empty index whose `upTo`
 * is 0: the caller feeds it everything. Rejects with `StorageError` only where the thread cannot be started.
 */
export async function openIndex({ thread, readOnly = false, dir, warn }: OpenIndexOptions): Promise<SearchIndex> {
  const options = { dir, readOnly, warn };
  switch (thread) {
    case 'worker':
      return await openWorkerIndex(options);
    case 'inline':
      return await openInlineIndex(options);
    default:
      return thread satisfies never;
  }
}
