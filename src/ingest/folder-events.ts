import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

export interface FolderEvents {
  /** Listens anew where the folder was removed and is there again, or is another one of the same name; true if it was so. */
  follow(): Promise<boolean>;
  close(): Promise<void>;
}

export interface FolderEventsOptions {
  readonly folder: string;
  /** Hidden and temporary files are told apart by their names, without asking the disk. */
  readonly isWanted: (name: string) => boolean;
  /** A file appeared or changed; it may still be growing. */
  readonly onFile: (path: string) => void;
  /** The system cannot announce everything, for instance because it allows no more watches. */
  readonly onError: (error: unknown) => void;
}

/** Listens to what happens in a folder from now on; resolves once it hears. */
export async function openFolderEvents(options: FolderEventsOptions): Promise<FolderEvents> {
  let heard = await identityOf(options.folder);
  let watcher = await listen(options);
  return {
    async follow() {
      const now = await identityOf(options.folder);
      const isSame = now === heard;
      heard = now;
      if (isSame || now === undefined) return false;
      await watcher.close();
      watcher = await listen(options);
      return true;
    },
    close: () => watcher.close(),
  };
}

async function listen({ folder, isWanted, onFile, onError }: FolderEventsOptions): Promise<FSWatcher> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path, stats) =>
      path !== folder && (basename(path).startsWith('.') || (stats?.isFile() === true && !isWanted(basename(path)))),
  });
  watcher.on('add', onFile).on('change', onFile).on('error', onError);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return watcher;
}

/** A number of the system may be given again at once, the time of birth not. Undefined where there is no such folder. */
async function identityOf(folder: string): Promise<string | undefined> {
  const stats = await stat(folder).catch(() => undefined);
  return stats && `${stats.dev} ${stats.ino} ${stats.birthtimeMs}`;
}
