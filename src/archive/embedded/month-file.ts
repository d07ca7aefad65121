import type { Adapter } from 'lowdb';
import { checksum, createChecksum } from '../../storage/checksum.ts';
import {
  createDurableFile,
  DamagedContent,
  type DurableFile,
  type DurableFileOptions,
} from '../../storage/durable-file.ts';
import { createPace, type Pace } from '../../storage/pace.ts';
import { StorageError } from '../../storage/storage-error.ts';
import type { StoryId } from '../story.ts';
import { type Entry, type EntryRow, entryFromRow, entryOf, entryToRow } from './entry.ts';
import { recordFromJson, recordToJson, type StoryRecord } from './record.ts';

const SCHEMA = 1;
/** Size of the pieces that are hashed and written at once, in characters. */
const CHUNK_CHARACTERS = 64 * 1024;
/** Size of the pieces that are hashed at once when a file is read. */
const CHUNK_BYTES = 512 * 1024;

/** The stories of a month. */
export interface MonthData {
  /** Number of the last change that is in it. */
  readonly upTo: number;
  readonly records: ReadonlyMap<StoryId, StoryRecord>;
}

/** What the first line of a month file tells. */
export interface MonthHead {
  readonly upTo: number;
  readonly entries: readonly Entry[];
}

/** The lowdb adapter of a month file; its head can be read alone. */
export interface MonthFile extends Adapter<MonthData> {
  readHead(): Promise<MonthHead | undefined>;
  findDamage: () => ReturnType<DurableFile['findDamage']>;
}

/**
 * Creates the adapter of a month file. The file is one JSON object, written so that its first line is the head:
 *
 *     {"headSum":"…","schema":1,"upTo":7,"sum":"…","heads":[[…],…],
 *     "stories":[
 *     {…},
 *     {…}
 *     ]}
 *
 * `headSum` is the checksum of what follows it in the first line, `sum` that of all other lines. Reading and writing
 * are done story by story, so that a large month stalls nobody.
 */
export function createMonthFile(options: DurableFileOptions): MonthFile {
  const { file } = options;
  const durable = createDurableFile(options);
  const decode = (content: Buffer) => decodeMonth(content, file);
  return {
    read: async () => (await durable.read(decode)) ?? null,
    readHead: () => durable.readFirstLine((line) => decodeHead(line, file)),
    findDamage: () => durable.findDamage(decode),
    write: async (month) => durable.write(await encodeMonth(month)),
  };
}

async function encodeMonth({ upTo, records }: MonthData): Promise<readonly string[]> {
  const pace = createPace();
  const rows: string[] = [];
  const chunks: string[] = [];
  const sum = createChecksum();
  let chunk = '"stories":[\n';
  let first = true;
  const cut = () => {
    sum.update(chunk);
    chunks.push(chunk);
    chunk = '';
  };
  for (const record of records.values()) {
    rows.push(JSON.stringify(entryToRow(entryOf(record))));
    chunk += `${first ? '' : ',\n'}${JSON.stringify(recordToJson(record))}`;
    first = false;
    if (chunk.length > CHUNK_CHARACTERS) cut();
    await pace();
  }
  chunk += '\n]}\n';
  cut();
  const rest = `"schema":${SCHEMA},"upTo":${upTo},"sum":"${sum.digest()}","heads":[${rows.join(',')}],`;
  return [`{"headSum":"${checksum(rest)}",${rest}\n`, ...chunks];
}

const HEAD = /^\{"headSum":"([0-9a-f]{16})",(.*),$/su;

interface HeadJson {
  readonly schema: number;
  readonly upTo: number;
  readonly sum: string;
  readonly heads: readonly EntryRow[];
}

function parseHead(line: Buffer, file: string): HeadJson {
  const [, headSum, rest] = HEAD.exec(line.toString('utf8')) ?? [];
  if (rest === undefined || checksum(`${rest},`) !== headSum) {
    throw new DamagedContent('the checksum of the first line does not match');
  }
  const head = JSON.parse(`{${rest}}`) as HeadJson; // has the right checksum: it is what encodeMonth wrote
  if (head.schema > SCHEMA) {
    throw new StorageError(
      'newer-format',
      `${file} was written by a later version (format ${head.schema}, here ${SCHEMA})`,
    );
  }
  return head;
}

function decodeHead(line: Buffer, file: string): MonthHead {
  const { upTo, heads } = parseHead(line, file);
  return { upTo, entries: heads.map(entryFromRow) };
}

async function decodeMonth(content: Buffer, file: string): Promise<MonthData> {
  const pace = createPace();
  const headEnd = content.indexOf(LINE_FEED);
  if (headEnd < 0) throw new DamagedContent('the first line has no end');
  const { upTo, sum, heads } = parseHead(content.subarray(0, headEnd), file);
  if ((await sumOf(content, headEnd + 1, pace)) !== sum) throw new DamagedContent('the checksum does not match');
  const records = new Map<StoryId, StoryRecord>();
  let start = content.indexOf(LINE_FEED, headEnd + 1) + 1;
  for (const _ of heads) {
    const end = content.indexOf(LINE_FEED, start);
    const line = content.toString('utf8', start, content[end - 1] === COMMA ? end - 1 : end);
    const record = recordFromJson(JSON.parse(line));
    records.set(record.id, record);
    start = end + 1;
    await pace();
  }
  return { upTo, records };
}

async function sumOf(content: Buffer, start: number, pace: Pace): Promise<string> {
  const sum = createChecksum();
  for (let from = start; from < content.length; from += CHUNK_BYTES) {
    sum.update(content.subarray(from, from + CHUNK_BYTES));
    await pace();
  }
  return sum.digest();
}

const LINE_FEED = 0x0a;
const COMMA = 0x2c;
