import { existsSync } from 'node:fs';
import type { EmbeddedArchive } from '../archive/embedded/embedded-archive.ts';
import type { Damage } from '../storage/durable-file.ts';
import { StorageError } from '../storage/storage-error.ts';
import { plural } from '../view/messages/count.ts';
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
    return [failed('store', error)];
  }
}

/** Looks whether the chats could be opened; nothing is told of a store that is not there yet. */
export async function checkChatStore(store: string, check: () => Promise<void>): Promise<readonly Finding[]> {
  if (!existsSync(store)) return [];
  try {
    await check();
    return [{ name: 'chats', state: 'ok', message: 'the chats and their settings can be read' }];
  } catch (error) {
    return [failed('chats', error)];
  }
}

function failed(name: string, error: unknown): Finding {
  if (!(error instanceof StorageError)) throw error;
  return { name, state: 'fail', message: error.message, advice: ADVICE[error.code] };
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
  const damages = await archive.check();
  if (damages.length === 0) return { name: 'store', state: 'ok', message: `${store} is sound` };
  const lost = damages.filter(({ hasCopy }) => !hasCopy);
  if (lost.length > 0) return { name: 'store', state: 'fail', message: damagedSentence(lost), advice: RESTORE };
  const message = `${damagedSentence(damages)}, and the other of its two copies is whole`;
  const advice = 'nothing is lost: the whole one is used, and written over the other with the next change';
  return { name: 'store', state: 'warn', message, advice };
}

function damagedSentence(damages: readonly Damage[]): string {
  return damages.map(({ file }) => `${file} is damaged`).join('; ');
}

async function checkIndex(archive: EmbeddedArchive): Promise<Finding> {
  const { stories, indexed } = await archive.stats();
  const total = stories.en + stories.mn;
  const message = `${indexed} of ${plural(total, 'story', 'stories')} in the search index`;
  if (indexed === total) return { name: 'index', state: 'ok', message };
  return { name: 'index', state: 'warn', message, advice: 'it is put right by the next start; or run medee reindex' };
}
