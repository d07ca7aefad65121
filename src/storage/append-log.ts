import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checksum } from './checksum.ts';
import { type Disk, exists, NODE_DISK, syncFolder } from './disk.ts';
import { createPace } from './pace.ts';
import { StorageError, systemCode, toStorageError } from './storage-error.ts';
import type { StorageLog } from './storage-log.ts';

export interface AppendLogOptions {
  readonly file: string;
  readonly log: StorageLog;
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
  const { file, log, disk = NODE_DISK } = options;
  const sealed = sealedName(file);
  const before = await readJournal(disk, sealed);
  const found = await readJournal(disk, file);
  for (const { path, damagedLines } of [before, found]) {
    if (damagedLines > 0) log.warn({ file: path, damagedLines }, 'journal has damaged lines; the others are used');
  }
  let handle: FileHandle;
  let good = found.wholeBytes;
  // Bytes after the last good line, left by a write that failed half-way.
  let untidy = found.tornBytes > 0;
  if (untidy)
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

function sealedName(file: string): string {
  return `${file}.sealed`;
}

function encodeLine(entry: unknown): Buffer {
  const json = JSON.stringify(entry);
  return Buffer.from(`["${checksum(json)}",${json}]\n`);
}

interface Journal {
  readonly path: string;
  readonly entries: readonly unknown[];
  /** Bytes up to the end of the last whole line. */
  readonly wholeBytes: number;
  /** Bytes after it. */
  readonly tornBytes: number;
  /** Lines that are damaged and have whole ones after them. */
  readonly damagedLines: number;
}

async function readJournal(disk: Disk, path: string): Promise<Journal> {
  let bytes: Buffer;
  try {
    bytes = await disk.readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { path, entries: [], wholeBytes: 0, tornBytes: 0, damagedLines: 0 };
    throw toStorageError(error, `read ${path}`);
  }
  const entries: unknown[] = [];
  const pace = createPace();
  let wholeBytes = 0;
  let damaged = 0;
  let damagedLines = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0) break;
    const entry = decodeLine(bytes.toString('utf8', start, end));
    start = end + 1;
    if (entry === undefined) {
      damaged += 1;
    } else {
      entries.push(entry.value);
      wholeBytes = start;
      damagedLines += damaged;
      damaged = 0;
    }
    await pace();
  }
  return { path, entries, wholeBytes, tornBytes: bytes.length - wholeBytes, damagedLines };
}

const LINE = /^\["([0-9a-f]{16})",(.*)\]$/su;

function decodeLine(line: string): { readonly value: unknown } | undefined {
  const [, sum, json] = LINE.exec(line) ?? [];
  if (json === undefined || checksum(json) !== sum) return undefined;
  return { value: JSON.parse(json) };
}
