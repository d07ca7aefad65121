import type { Logger } from 'pino';
import { type EmbeddedArchive, openEmbeddedArchive } from '../archive/embedded/embedded-archive.ts';
import { openIndex } from '../archive/embedded/index/open-index.ts';
import { NO_INDEX } from './no-index.ts';

/**
 * `read` and `search` work beside a running bot, `read` without the index; `write` takes the store's lock, and so excludes
 * whoever else writes.
 */
export type Access = 'read' | 'search' | 'write';

export interface OpenArchiveOptions {
  /** The store's folder. */
  readonly dir: string;
  readonly access: Access;
  /** Where the index works: in a thread of its own, so that nothing stalls the bot, or here, for a command that ends soon. */
  readonly thread: 'worker' | 'inline';
  readonly log: Logger;
}

/** Opens the archive, with its search index where that is needed. */
export function openArchive({ dir, access, thread, log }: OpenArchiveOptions): Promise<EmbeddedArchive> {
  const readOnly = access !== 'write';
  const warn = (message: string) => log.warn({ dir }, message);
  return openEmbeddedArchive({
    dir,
    readOnly,
    openIndex: async (indexDir) =>
      access === 'read' ? NO_INDEX : openIndex({ dir: indexDir, thread, readOnly, warn }),
    log,
  });
}
