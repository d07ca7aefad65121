import { checksum, createChecksum } from './checksum.ts';
import type { Disk } from './disk.ts';
import { createPace } from './pace.ts';
import { systemCode, toStorageError } from './storage-error.ts';

/** What was found in a file of a journal. */
export interface Journal {
  readonly path: string;
  readonly entries: readonly unknown[];
  readonly bytes: number;
  /** Bytes up to the end of the last whole line. */
  readonly wholeBytes: number;
  /** Bytes after the last line feed. */
  readonly tornBytes: number;
  /** Lines with a line feed and without a right checksum. */
  readonly damagedLines: number;
}

/** Makes the line of an entry: `["<checksum>",<entry>]` and a line feed. */
export function encodeLine(entry: unknown): Buffer {
  const json = JSON.stringify(entry);
  return Buffer.from(`["${checksum(json)}",${json}]\n`);
}

/** Reads a file of a journal; one that is not there is empty. Changes nothing. */
export async function readJournal(disk: Disk, path: string): Promise<Journal> {
  let bytes: Buffer;
  try {
    bytes = await disk.readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT')
      return { path, entries: [], bytes: 0, wholeBytes: 0, tornBytes: 0, damagedLines: 0 };
    throw toStorageError(error, `read ${path}`);
  }
  const entries: unknown[] = [];
  const pace = createPace();
  let wholeBytes = 0;
  let damagedLines = 0;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    const entry = decodeLine(bytes.toString('utf8', start, end));
    start = end + 1;
    if (entry === undefined) {
      damagedLines += 1;
    } else {
      entries.push(entry.value);
      wholeBytes = start;
    }
    await pace();
  }
  return { path, entries, bytes: bytes.length, wholeBytes, tornBytes: bytes.length - start, damagedLines };
}

/** Copies a damaged file beside itself, once however often it is opened, and gives the name of the copy. */
export async function keepAside(disk: Disk, path: string): Promise<string> {
  try {
    const bytes = await disk.readFile(path);
    const sum = createChecksum();
    sum.update(bytes);
    const copy = `${path}.corrupt-${sum.digest()}`;
    const handle = await disk.open(copy, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return copy;
  } catch (error) {
    throw toStorageError(error, `keep the damaged ${path} aside`);
  }
}

const LINE_FEED = 0x0a;

const LINE = /^\["([0-9a-f]{16})",(.*)\]$/su;

function decodeLine(line: string): { readonly value: unknown } | undefined {
  const [, sum, json] = LINE.exec(line) ?? [];
  if (json === undefined || checksum(json) !== sum) return undefined;
  return { value: JSON.parse(json) };
}
