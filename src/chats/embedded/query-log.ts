import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type AppendLog, openAppendLog } from '../../storage/append-log.ts';
import type { Disk } from '../../storage/disk.ts';
import { StorageError } from '../../storage/storage-error.ts';
import type { StorageLog } from '../../storage/storage-log.ts';
import type { QueryToken } from '../chat-store.ts';

/** The queries behind result pages, the newest of them. */
export interface QueryLog {
  /** Never rejects for the disk: what cannot be written is kept in memory, and logged. */
  remember(chatId: number, query: string): Promise<QueryToken>;
  find(chatId: number, token: QueryToken): string | undefined;
  /** Removes a chat's queries from memory and from the disk. */
  forget(chatId: number): Promise<void>;
  close(): Promise<void>;
}

export interface QueryLogOptions {
  readonly dir: string;
  readonly log: StorageLog;
  readonly disk: Disk;
  /** Queries kept. */
  readonly capacity: number;
}

interface Remembered {
  readonly chatId: number;
  readonly query: string;
}

/**
 * Opens `queries.log`: a line for each query, and one for each chat to forget. It is rewritten without what is gone
 * when a chat is forgotten, and when it holds twice as many lines as there are queries to keep.
 */
export async function openQueryLog({ dir, log, disk, capacity }: QueryLogOptions): Promise<QueryLog> {
  const journal = await openAppendLog({ file: join(dir, 'queries.log'), log, disk });
  const queries = new Map<QueryToken, Remembered>(); // oldest first: the order of a Map is that of insertion
  for (const entry of journal.entries) apply(parseEntry(entry));
  let lines = journal.entries.length;
  let compacting: Promise<void> | undefined;

  function apply(entry: Entry | undefined): void {
    if (entry === undefined) return;
    if ('forget' in entry) {
      for (const [token, { chatId }] of queries) if (chatId === entry.forget) queries.delete(token);
      return;
    }
    const token = tokenOf(entry.chat, entry.query);
    queries.delete(token);
    queries.set(token, { chatId: entry.chat, query: entry.query });
    const [oldest] = queries.keys();
    if (queries.size > capacity && oldest !== undefined) queries.delete(oldest);
  }

  async function append(entry: Entry): Promise<void> {
    apply(entry);
    while (compacting) await compacting; // the journal takes no lines while it is being put aside
    await journal.append(entry);
    lines += 1;
  }

  async function compact(): Promise<void> {
    while (compacting) await compacting;
    compacting = rewrite(journal, queries);
    try {
      await compacting;
      lines = queries.size;
    } finally {
      compacting = undefined;
    }
  }

  return {
    async remember(chatId, query) {
      try {
        await append({ chat: chatId, query });
        if (lines > 2 * capacity) await compact();
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        // A full disk is no reason not to search: the pages of this result work until the next start.
        log.warn({ code: error.code }, 'query is kept in memory only');
      }
      return tokenOf(chatId, query);
    },
    find(chatId, token) {
      const remembered = queries.get(token);
      return remembered?.chatId === chatId ? remembered.query : undefined;
    },
    async forget(chatId) {
      // First as a line, so that a crash amid the rewriting brings nothing back.
      await append({ forget: chatId });
      await compact();
    },
    async close() {
      while (compacting) await compacting;
      await journal.close();
    },
  };
}

async function rewrite(journal: AppendLog, queries: ReadonlyMap<QueryToken, Remembered>): Promise<void> {
  for (let whole = false; !whole; ) {
    await journal.seal();
    // Lines that are still there: an interrupted rewriting had left some aside already, and nothing can be put above
    // them. They go now, the lines that are here in the next round.
    whole = journal.bytes === 0;
    await Promise.all([...queries.values()].map(({ chatId, query }) => journal.append({ chat: chatId, query })));
    await journal.dropSealed();
  }
}

const Entry = z.union([z.object({ chat: z.number(), query: z.string() }), z.object({ forget: z.number() })]);
type Entry = z.infer<typeof Entry>;

/** A line of another version is skipped: the worst that comes of it is a search that has to be typed again. */
function parseEntry(entry: unknown): Entry | undefined {
  return Entry.safeParse(entry).data;
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const TOKEN_LENGTH = 10; // 50 bits: among 10,000 queries two share a token with a chance of 1 in 20 million

function tokenOf(chatId: number, query: string): QueryToken {
  const hash = createHash('sha256').update(`${chatId}\n${query}`).digest();
  return Array.from({ length: TOKEN_LENGTH }, (_, i) => CROCKFORD.charAt((hash[i] ?? 0) & 31)).join('') as QueryToken; // the one place where a token is made
}
