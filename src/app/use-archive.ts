import type { EmbeddedArchive } from '../archive/embedded/embedded-archive.ts';
import { aborted } from './aborted.ts';
import type { CommandContext } from './command-context.ts';
import type { Config } from './config.ts';
import { type Access, openArchive } from './open-archive.ts';
import type { DataOptions } from './options.ts';

export interface UsedArchive {
  readonly archive: EmbeddedArchive;
  readonly config: Config;
}

/** Opens the archive for one command, and closes it whatever happens. */
export async function useArchive<T>(
  context: CommandContext,
  { options, access }: { readonly options: DataOptions; readonly access: Access },
  use: (used: UsedArchive) => Promise<T>,
): Promise<T> {
  const config = context.config(options);
  const archive = await openArchive({ dir: config.folders.store, access, thread: 'inline', log: context.log(config) });
  try {
    const result = await use({ archive, config });
    // A search after this command must not have to make up for it; what is not indexed by then is no loss.
    if (access === 'write') await Promise.race([archive.indexReady(), aborted(context.io.signal)]);
    return result;
  } finally {
    await archive.close();
  }
}
