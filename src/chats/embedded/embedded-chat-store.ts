import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { z } from 'zod';
import { LANGUAGE_CHOICES, LANGUAGES } from '../../language/language.ts';
import { type Disk, NODE_DISK } from '../../storage/disk.ts';
import type { DurableFileOptions } from '../../storage/durable-file.ts';
import { createJsonFile } from '../../storage/json-file.ts';
import { toStorageError } from '../../storage/storage-error.ts';
import type { StorageLog } from '../../storage/storage-log.ts';
import type { Chat } from '../chat.ts';
import type { ChatStore } from '../chat-store.ts';
import { openQueryLog } from './query-log.ts';

export interface EmbeddedChatStoreOptions {
  /** The store's folder; it is made where it is missing. The caller holds its lock. */
  readonly dir: string;
  readonly log: StorageLog;
  /** Queries kept. Default 10,000. */
  readonly maxQueries?: number;
  readonly disk?: Disk;
}

export interface EmbeddedChatStore extends ChatStore {
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** Opens the chats kept in `chats.json` and their queries in `queries.log`; all of both is held in memory. */
export async function openEmbeddedChatStore(options: EmbeddedChatStoreOptions): Promise<EmbeddedChatStore> {
  const { dir, log, maxQueries = 10_000, disk = NODE_DISK } = options;
  try {
    await disk.mkdir(dir, { recursive: true });
  } catch (error) {
    throw toStorageError(error, `make the folder ${dir}`);
  }
  const file = new Low<Stored>(chatsFile({ dir, log, disk }), { chats: [] });
  await file.read();
  const queries = await openQueryLog({ dir, log, disk, capacity: maxQueries });
  const chats = new Map<number, Chat>(file.data.chats.map((chat) => [chat.id, chat]));
  const write = coalesced(async () => {
    file.data = { chats: [...chats.values()] };
    await file.write();
  });

  return {
    async find(id) {
      return chats.get(id);
    },
    async save(chat) {
      chats.set(chat.id, chat);
      await write.request();
    },
    async forget(id) {
      chats.delete(id);
      await Promise.all([write.request(), queries.forget(id)]);
    },
    async *all() {
      yield* chats.values();
    },
    rememberQuery: (chatId, query) => queries.remember(chatId, query),
    findQuery: async (chatId, token) => queries.find(chatId, token),
    async close() {
      await Promise.all([write.settled(), queries.close()]);
    },
  };
}

/** Reads `chats.json` and changes nothing. Rejects with `StorageError` where it could not be opened. */
export async function checkChats({ dir, log, disk = NODE_DISK }: EmbeddedChatStoreOptions): Promise<void> {
  await chatsFile({ dir, log, disk, readOnly: true }).read();
}

function chatsFile({
  dir,
  ...options
}: Pick<DurableFileOptions, 'log' | 'disk' | 'readOnly'> & { readonly dir: string }): Adapter<Stored> {
  const parse = (value: unknown) => Stored.parse(value);
  return createJsonFile({ ...options, file: join(dir, 'chats.json'), schema: 1, parse });
}

interface CoalescedWrite {
  /** Resolves after a write that began after this call, so that it holds the caller's change. */
  request(): Promise<void>;
  /** Waits for what was requested, whether it succeeds or not. */
  settled(): Promise<void>;
}

/** Makes writing the whole state cheap to ask for: requests during a write share the next one. */
function coalesced(write: () => Promise<void>): CoalescedWrite {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return {
    request() {
      next ??= current
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          current = write();
          return current;
        });
      return next;
    },
    settled: () => (next ?? current).catch(() => undefined),
  };
}

const Stored = z.object({
  chats: z.array(
    z.object({
      id: z.number(),
      preferences: z.object({ interfaceLanguage: z.enum(LANGUAGES), newsLanguage: z.enum(LANGUAGE_CHOICES) }),
      chosen: z.boolean(),
      firstSeenAt: z.string(),
    }),
  ),
});
type Stored = z.infer<typeof Stored>;
