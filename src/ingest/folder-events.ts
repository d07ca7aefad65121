import { basename } from 'node:path';
import { watch } from 'chokidar';

export interface FolderEvents {
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
  const { folder, isWanted, onFile, onError } = options;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path, stats) =>
      path !== folder && (basename(path).startsWith('.') || (stats?.isFile() === true && !isWanted(basename(path)))),
  });
  watcher.on('add', onFile).on('change', onFile).on('error', onError);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return { close: () => watcher.close() };
}
