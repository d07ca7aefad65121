import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { NODE_DISK, syncFolder } from '../../../storage/disk.ts';
import { createPace } from '../../../storage/pace.ts';
import { systemCode, toStorageError } from '../../../storage/storage-error.ts';
import type { IndexParts } from './memory-index.ts';
import { decodeSnapshot, encodeSnapshot, type SnapshotFault, type SnapshotStamp } from './snapshot.ts';

const FILE_NAME = 'search.index';

/** Told to an operator; the index is derived, so that nothing of it is ever lost for good. */
const FAULTS: Readonly<Record<SnapshotFault, string>> = {
  damaged: 'the saved search index is damaged: it is built again from the stories',
  'other-version': 'the saved search index is of another version: it is built again from the stories',
};

export interface SavedIndex {
  readonly parts: IndexParts;
  readonly upTo: number;
}

/** Reads the snapshot in a folder; undefined, with a warning where one is due, when there is none that can be used. */
export async function loadSnapshot(
  dir: string,
  analyzerVersion: string,
  warn: (message: string) => void,
): Promise<SavedIndex | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(dir, FILE_NAME));
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'ENOENT')
      warn(`the saved search index cannot be read (${code ?? 'unknown error'}): it is built again from the stories`);
    return undefined;
  }
  const result = decodeSnapshot(bytes, analyzerVersion);
  if (result.kind === 'good') return result;
  warn(FAULTS[result.kind]);
  return undefined;
}

/**
 * Replaces the snapshot in a folder: at each moment the old one or the new one is whole. Rejects with `StorageError`.
 * No copy is kept, unlike for stories: what is damaged is rebuilt.
 */
export async function saveSnapshot(dir: string, parts: IndexParts, stamp: SnapshotStamp): Promise<void> {
  const file = join(dir, FILE_NAME);
  const temporary = `${file}.${process.pid}.tmp`;
  const bytes = await encodeSnapshot(parts, stamp, createPace());
  try {
    await mkdir(dir, { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncFolder(NODE_DISK, dir);
  } catch (error) {
    // What is half written must not fill a full disk any further.
    await unlink(temporary).catch(() => undefined);
    throw toStorageError(error, `write ${file}`);
  }
}
