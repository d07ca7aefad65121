import { existsSync } from 'node:fs';
import type { EmbeddedArchive } from '../archive/embedded/embedded-archive.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { Finding } from './doctor-checks.ts';

/** Looks through the store's files and at how far the index is. */
export async function checkArchive(store: string, open: () => Promise<EmbeddedArchive>): Promise<readonly Finding[]> {
  if (!existsSync(store)) {
    const advice = 'put pages into the digests folder and start, or run medee ingest';
    return [{ name: 'store', state: 'ok', message: `${store} is not there yet`, advice }];
  }
  try {
    const archive = await open();
    try {
      return [await checkFiles(archive, store), await checkIndex(archive)];
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return [{ name: 'store', state: 'fail', message: error.message, advice: ADVICE[error.code] }];
  }
}

const RESTORE = 'bring the file back from a backup, or move the store away and take the pages in again';

const ADVICE: Readonly<Record<StorageError['code'], string>> = {
  locked: 'stop the process that has the store',
  full: 'make room on the disk',
  'read-only': 'give this user the right to write there',
  corrupt: RESTORE,
  'newer-format': 'update Medee: a later version has written this store',
  closed: 'run doctor again',
  io: 'check the disk',
};

async function checkFiles(archive: EmbeddedArchive, store: string): Promise<Finding> {
  const faults = await archive.check();
  if (faults.length === 0) return { name: 'store', state: 'ok', message: `${store} is sound` };
  return { name: 'store', state: 'fail', message: faults.join('; '), advice: RESTORE };
}

async function checkIndex(archive: EmbeddedArchive): Promise<Finding> {
  const { stories, indexed } = await archive.stats();
  const total = stories.en + stories.mn;
  const message = `${indexed} of ${total} stories are in the search index`;
  if (indexed >= total) return { name: 'index', state: 'ok', message };
  return { name: 'index', state: 'warn', message, advice: 'it catches up with the next start; or run medee reindex' };
}
