import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { encodeLine, keepAside, readJournal } from './append-log-file.ts';
import { type Disk, exists, NODE_DISK, syncFolder } from './disk.ts';
import { StorageError, systemCode, toStorageError } from './storage-error.ts';
import type { StorageLog } from './storage-log.ts';

export interface AppendLogOptions {
  readonly file: string;
  readonly log: StorageLog;
  /** True: a file with damaged lines is kept aside as it was found, because what is in them is to be had nowhere else. */
  readonly keepsDamaged?: boolean;
  readonly disk?: Disk;
}

/**
 * A journal: lines of JSON in a file that only grows, each line `["<checksum>",<entry>]`.
 * What is whole in it when it is opened is `entries`; a torn end is cut off.
 */
export interface AppendLog {
  /** What was found at opening, oldest first. */
  readonly entries: readonly unknown[];
  /** Bytes of the entries since the last `seal`. */
  readonly bytes: number;
  /**
   * Resolves once the entry would survive `kill -9` and a power cut. Entries that arrive during a sync share the next one.
   * Rejects with `full` and the like; the journal is then as it was before.
   */
  append(entry: unknown): Promise<void>;
  /** Puts all entries so far aside, so that `dropSealed` can remove them while new ones arrive. */
  seal(): Promise<void>;
  /** Removes what was sealed. */
  dropSealed(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

interface Waiting {
  readonly line: Buffer;
  readonly resolve: () => void;
  readonly reject: (error: StorageError) => void;
}

/** Opens a journal for appending; the caller holds the lock of its folder. */
export async function openAppendLog(options: AppendLogOptions): Promise<AppendLog> {
  const { file, log, keepsDamaged = false, disk = NODE_DISK } = options;
  const sealed = sealedName(file);
  const before = await readJournal(disk, sealed);
  const found = await readJournal(disk, file);
  for (const { path, damagedLines } of [before, found]) {
    if (damagedLines === 0) continue;
    const keptAside = keepsDamaged ? await keepAside(disk, path) : undefined;
    log.warn({ file: path, damagedLines, keptAside }, 'journal has damaged lines; the others are used');
  }
  let handle: FileHandle;
  let good = found.wholeBytes;
  // Bytes after the last good line: half a one of a write that was cut short, or damage.
  let untidy = found.bytes > good;
  if (found.tornBytes > 0)
    log.warn({ file, tornBytes: found.tornBytes }, 'journal ends in half a line, left by a crash; it is cut off');
  try {
    handle = await disk.open(file, 'a').then(async (created) => {
      await created.close();
      return disk.open(file, 'r+');
    });
    await syncFolder(disk, dirname(file));
    if (untidy) await tidy();
  } catch (error) {
    throw toStorageError(error, `open ${file}`);
  }

  let waiting: Waiting[] = [];
  let flushing: Promise<void> | undefined;
  let closed = false;

  async function tidy(): Promise<void> {
    await handle.truncate(good);
    await handle.datasync();
    untidy = false;
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await writeGroup(Buffer.concat(group.map((each) => each.line)));
        for (const each of group) each.resolve();
      } catch (error) {
        const failure = toStorageError(error, `write ${file}`);
        for (const each of group) each.reject(failure);
      }
    }
    flushing = undefined;
  }

  async function writeGroup(bytes: Buffer): Promise<void> {
    // Without this a shorter line could uncover the end of one that was never acknowledged.
    if (untidy) await tidy();
    untidy = true;
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, good + done);
        done += bytesWritten;
      }
      await handle.datasync();
    } catch (error) {
      await tidy().catch(() => undefined);
      throw error;
    }
    good += bytes.length;
    untidy = false;
  }

  async function sealNow(): Promise<void> {
    try {
      // What an interrupted removal left goes first; the two are never mixed.
      if (await exists(disk, sealed)) return;
      if (untidy) await tidy();
      await disk.rename(file, sealed);
      const next = await disk.open(file, 'w+').catch(async (error: unknown) => {
        await disk.rename(sealed, file);
        throw error;
      });
      const previous = handle;
      handle = next;
      good = 0;
      await previous.close();
      await syncFolder(disk, dirname(file));
    } catch (error) {
      throw toStorageError(error, `put ${file} aside`);
    }
  }

  return {
    entries: [...before.entries, ...found.entries],
    get bytes() {
      return good;
    },
    append(entry) {
      if (closed) return Promise.reject(new StorageError('closed', `cannot write ${file}: it is closed`));
      return new Promise((resolve, reject) => {
        waiting.push({ line: encodeLine(entry), resolve, reject });
        flushing ??= flush();
      });
    },
    async seal() {
      // No turn may pass between looking and taking the place of the flush.
      while (flushing) await flushing;
      const sealing = sealNow();
      // Entries that arrive meanwhile wait, and go into the new file.
      flushing = sealing.catch(() => undefined).then(flush);
      await sealing;
    },
    async dropSealed() {
      try {
        await disk.unlink(sealed);
        await syncFolder(disk, dirname(file));
      } catch (error) {
        if (systemCode(error) !== 'ENOENT') throw toStorageError(error, `remove ${sealed}`);
      }
    },
    async close() {
      if (closed) return;
      closed = true;
      while (flushing) await flushing;
      await handle.close();
    },
  };
}

/** Reads the whole entries of a journal that another process may be writing; changes nothing. */
export async function readAppendLog(file: string, disk: Disk = NODE_DISK): Promise<readonly unknown[]> {
  // The newer part first: what is sealed between the two reads is then seen twice, never missed.
  const newer = await readJournal(disk, file);
  const older = await readJournal(disk, sealedName(file));
  return [...older.entries, ...newer.entries];
}

/** Names the files of a journal that have damaged lines; half a line at the end is none. Repairs nothing. */
export async function findDamagedLogs(file: string, disk: Disk = NODE_DISK): Promise<readonly string[]> {
  const journals = [await readJournal(disk, sealedName(file)), await readJournal(disk, file)];
  return journals.filter(({ damagedLines }) => damagedLines > 0).map(({ path }) => path);
}

function sealedName(file: string): string {
  return `${file}.sealed`;
}
