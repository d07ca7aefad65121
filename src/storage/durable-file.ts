import { dirname, join } from 'node:path';
import { type Disk, exists, NODE_DISK, syncFolder } from './disk.ts';
import { StorageError, systemCode, toStorageError } from './storage-error.ts';
import type { StorageLog } from './storage-log.ts';

/** Thrown by a decoder for content that is not what was written. */
export class DamagedContent extends Error {}

export interface DurableFileOptions {
  readonly file: string;
  readonly log: StorageLog;
  /** True: nothing is repaired, nothing may be written. */
  readonly readOnly?: boolean;
  readonly disk?: Disk;
  /** Names what is kept aside. */
  readonly clock?: () => Date;
}

/** A file that is replaced as a whole and kept twice (the copy is `.bak`): at each moment one of the two is whole. */
export interface DurableFile {
  /**
   * Reads and decodes the file. A damaged one is kept aside, restored from its copy, and reported.
   * Undefined where neither exists. Rejects with `corrupt` when both are damaged, and leaves them where they are.
   */
  read<T>(decode: (content: Buffer) => T | Promise<T>): Promise<T | undefined>;
  /** As `read`, with the first line only, its line feed excluded. */
  readFirstLine<T>(decode: (line: Buffer) => T | Promise<T>): Promise<T | undefined>;
  /** Tells which of the two, the file and its copy, are damaged; the file also where only its copy is there. Repairs nothing. */
  findDamage(decode: (content: Buffer) => unknown): Promise<readonly Damage[]>;
  /** Replaces the content; resolves once the new one would survive a power cut. */
  write(chunks: readonly (string | Uint8Array)[]): Promise<void>;
}

/** A file that is not as it was written. */
export interface Damage {
  readonly file: string;
  /** True where a whole copy takes its place, so that nothing is lost. */
  readonly hasCopy: boolean;
}

const FIRST_READ_BYTES = 64 * 1024;

/** Creates the handle of a durable file; does not touch the disk. */
export function createDurableFile(options: DurableFileOptions): DurableFile {
  const { file, log, readOnly = false, disk = NODE_DISK, clock = () => new Date() } = options;
  const copy = `${file}.bak`;
  let writes = 0;

  async function attempt<T>(path: string, load: Load, decode: Decode<T>): Promise<Attempt<T>> {
    try {
      const content = await load(disk, path);
      return { kind: 'good', value: await decode(content) };
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return { kind: 'absent' };
      if (error instanceof DamagedContent) return { kind: 'damaged', error };
      throw toStorageError(error, `read ${path}`);
    }
  }

  async function readEither<T>(load: Load, decode: Decode<T>): Promise<T | undefined> {
    const first = await attempt(file, load, decode);
    if (first.kind === 'good') return first.value;
    const second = await attempt(copy, load, decode);
    if (second.kind === 'good') {
      await restore(first.kind);
      return second.value;
    }
    if (first.kind === 'absent' && second.kind === 'absent') return undefined;
    const cause = first.kind === 'damaged' ? first.error : second.kind === 'damaged' ? second.error : undefined;
    throw new StorageError(
      'corrupt',
      `${file} is damaged and so is its copy (${cause?.message ?? 'unknown damage'}); both were left in place: restore one of them, or move both away to go on without what they hold`,
      { cause },
    );
  }

  async function restore(state: 'damaged' | 'absent'): Promise<void> {
    if (readOnly) {
      log.warn({ file, state }, 'damaged file: its copy is used instead');
      return;
    }
    const aside = `${file}.corrupt-${clock().getTime()}`;
    try {
      const content = await disk.readFile(copy);
      if (state === 'damaged') await disk.rename(file, aside);
      await replace(file, [content]);
      await syncFolder(disk, dirname(file));
    } catch (error) {
      throw toStorageError(error, `restore ${file} from its copy`);
    }
    log.warn(
      { file, state, keptAside: state === 'damaged' ? aside : undefined },
      'damaged file restored from its copy',
    );
  }

  async function replace(target: string, chunks: readonly (string | Uint8Array)[]): Promise<void> {
    writes += 1;
    const temporary = `${target}.${process.pid}-${writes}.tmp`;
    try {
      const handle = await disk.open(temporary, 'w');
      try {
        // Each goes on where the one before ended.
        for (const chunk of chunks) await handle.writeFile(chunk);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await disk.rename(temporary, target);
    } catch (error) {
      // What is half written must not fill a full disk any further.
      await disk.unlink(temporary).catch(() => undefined);
      throw error;
    }
  }

  return {
    read: (decode) => readEither((d, path) => d.readFile(path), decode),
    readFirstLine: (decode) => readEither(loadFirstLine, decode),
    async findDamage(decode) {
      const load: Load = (d, path) => d.readFile(path);
      const first = await attempt(file, load, decode);
      const second = await attempt(copy, load, decode);
      const found: Damage[] = [];
      if (first.kind === 'damaged' || (first.kind === 'absent' && second.kind !== 'absent')) {
        found.push({ file, hasCopy: second.kind === 'good' });
      }
      if (second.kind === 'damaged') found.push({ file: copy, hasCopy: first.kind === 'good' });
      return found;
    },
    async write(chunks) {
      if (readOnly) throw new StorageError('read-only', `cannot write ${file}: it was opened for reading only`);
      try {
        // The copy first: until it is whole the old file stands, and from then on the copy does. A file that is new goes
        // first itself, so that a crash between the two does not look like a lost file.
        const targets = (await exists(disk, file)) ? [copy, file] : [file, copy];
        for (const target of targets) await replace(target, chunks);
        await syncFolder(disk, dirname(file));
      } catch (error) {
        throw toStorageError(error, `write ${file}`);
      }
    },
  };
}

/** Removes what writes that were cut short by a crash have left in a folder; the caller holds its lock. */
export async function removeTemporaryFiles(folder: string, disk: Disk = NODE_DISK): Promise<void> {
  try {
    const names = (await disk.readdir(folder)).filter((name) => name.endsWith('.tmp'));
    for (const name of names) await disk.unlink(join(folder, name));
  } catch (error) {
    throw toStorageError(error, `clean the folder ${folder}`);
  }
}

type Load = (disk: Disk, path: string) => Promise<Buffer>;
type Decode<T> = (content: Buffer) => T | Promise<T>;
type Attempt<T> =
  | { readonly kind: 'good'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly error: DamagedContent };

async function loadFirstLine(disk: Disk, path: string): Promise<Buffer> {
  const handle = await disk.open(path, 'r');
  try {
    let bytes = Buffer.alloc(0);
    for (let size = FIRST_READ_BYTES; ; size *= 2) {
      const more = Buffer.allocUnsafe(size);
      const { bytesRead } = await handle.read(more, 0, size, bytes.length);
      const searched = bytes.length;
      bytes = Buffer.concat([bytes, more.subarray(0, bytesRead)]);
      const end = bytes.indexOf(0x0a, searched);
      if (end >= 0) return bytes.subarray(0, end);
      if (bytesRead === 0) throw new DamagedContent('the first line has no end');
    }
  } finally {
    await handle.close();
  }
}
