import { join } from 'node:path';
import { Low } from 'lowdb';
import { type Disk, NODE_DISK } from '../../storage/disk.ts';
import type { Damage } from '../../storage/durable-file.ts';
import { StorageError, systemCode, toStorageError } from '../../storage/storage-error.ts';
import type { StorageLog } from '../../storage/storage-log.ts';
import type { StoryId } from '../story.ts';
import type { MonthKey } from './entry.ts';
import { createMonthFile, type MonthData, type MonthFile, type MonthHead } from './month-file.ts';
import type { StoryRecord } from './record.ts';

/** Months whose stories are kept in memory after use. */
const CACHED_MONTHS = 6;

export interface MonthsOptions {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly log: StorageLog;
  readonly disk?: Disk;
  readonly clock?: () => Date;
}

/** The month files of a store, read on demand; those used last stay in memory. */
export interface Months {
  /** The keys of the months that have a file. */
  keys(): Promise<readonly MonthKey[]>;
  /** Reads the first line of a month's file; undefined where there is none. */
  readHead(key: MonthKey): Promise<MonthHead | undefined>;
  /** Rejects with `corrupt` when the month has no such story. */
  read(key: MonthKey, id: StoryId): Promise<StoryRecord>;
  /** Rewrites a month with these records added; `onWritten` runs in the same turn in which `read` begins to see them. */
  write(key: MonthKey, change: MonthChange): Promise<void>;
  /** Damaged files, copies included. */
  findDamage(): Promise<readonly Damage[]>;
}

interface MonthChange {
  readonly upTo: number;
  readonly records: readonly StoryRecord[];
  readonly onWritten: () => void;
}

/** Creates the access to the month files of a folder. */
export function createMonths(options: MonthsOptions): Months {
  const { folder, disk = NODE_DISK } = options;
  const cache = new Map<MonthKey, Promise<MonthData>>();

  function fileOf(key: MonthKey): MonthFile {
    return createMonthFile({ ...options, file: join(folder, `${key}.json`) });
  }

  function dbOf(key: MonthKey): Low<MonthData> {
    return new Low<MonthData>(fileOf(key), { upTo: 0, records: new Map() });
  }

  function load(key: MonthKey): Promise<MonthData> {
    const cached = cache.get(key);
    const month = cached ?? loadFile(key);
    remember(key, month);
    return month;
  }

  async function loadFile(key: MonthKey): Promise<MonthData> {
    const db = dbOf(key);
    await db.read();
    return db.data;
  }

  function remember(key: MonthKey, month: Promise<MonthData>): void {
    cache.delete(key);
    cache.set(key, month);
    // A month that could not be read must not stay unreadable.
    month.catch(() => {
      if (cache.get(key) === month) cache.delete(key);
    });
    const [oldest] = cache.keys();
    if (cache.size > CACHED_MONTHS && oldest !== undefined) cache.delete(oldest);
  }

  return {
    async keys() {
      try {
        const names = await disk.readdir(folder);
        return [...new Set(names.flatMap((name) => MONTH_NAME.exec(name)?.[1] ?? []))].sort();
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return [];
        throw toStorageError(error, `read the folder ${folder}`);
      }
    },
    readHead: (key) => fileOf(key).readHead(),
    async read(key, id) {
      const record = (await load(key)).records.get(id);
      if (record) return record;
      throw new StorageError('corrupt', `${join(folder, `${key}.json`)} lacks the story ${id}, which its head has`);
    },
    async write(key, { upTo, records, onWritten }) {
      const month = await load(key);
      const merged = new Map(month.records);
      for (const record of records) merged.set(record.id, record);
      const db = dbOf(key);
      db.data = { upTo, records: merged };
      await db.write();
      remember(key, Promise.resolve(db.data));
      onWritten();
    },
    async findDamage() {
      const damaged: Damage[] = [];
      for (const key of await this.keys()) damaged.push(...(await fileOf(key).findDamage()));
      return damaged;
    },
  };
}

const MONTH_NAME = /^(\d{4}-\d{2}|undated)\.json(?:\.bak)?$/u;
