import { type EmbeddedArchive, openEmbeddedArchive } from '../../src/archive/embedded/embedded-archive.ts';
import { openIndex } from '../../src/archive/embedded/index/open-index.ts';

export type BenchArchive = EmbeddedArchive;

/** The archive as the bot runs it: files in this folder, the index in a worker thread. */
export async function openBenchArchive(dir: string): Promise<BenchArchive> {
  const warn = (message: string): void => console.error(message);
  return await openEmbeddedArchive({
    dir,
    readOnly: false,
    openIndex: (indexDir) => openIndex({ dir: indexDir, thread: 'worker', readOnly: false, warn }),
    log: { warn: (_fields, message) => warn(message), error: (_fields, message) => warn(message) },
    clock: () => new Date(),
  });
}
