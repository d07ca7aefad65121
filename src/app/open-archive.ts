import type { Logger } from 'pino';
import { type EmbeddedArchive, openEmbeddedArchive } from '../archive/embedded/embedded-archive.ts';
import { openIndex } from '../archive/embedded/index/open-index.ts';

/** `read` works beside a running bot; `write` takes the store's lock, and so excludes it. */
export type Access = 'read' | 'write';

export interface OpenArchiveOptions {
  /** The store's folder. */
  readonly dir: string;
  readonly access: Access;
  /** Where the index works: in a thread of its own, so that nothing stalls the bot, or here, for a command that ends soon. */
  readonly thread: 'worker' | 'inline';
  readonly log: Logger;
}

/** Opens the archive with its search index. */
export function openArchive({ dir, access, thread, log }: OpenArchiveOptions): Promise<EmbeddedArchive> {
  const readOnly = access === 'read';
  return openEmbeddedArchive({
    dir,
    readOnly,
    openIndex: (indexDir) =>
      openIndex({ dir: indexDir, thread, readOnly, warn: (message) => log.warn({ indexDir }, message) }),
    log,
  });
}
