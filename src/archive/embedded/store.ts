import { join } from 'node:path';
import { type AppendLog, findDamagedLogs, openAppendLog, readAppendLog } from '../../storage/append-log.ts';
import { type Disk, NODE_DISK } from '../../storage/disk.ts';
import { type Damage, removeTemporaryFiles } from '../../storage/durable-file.ts';
import { type Lock, takeLock } from '../../storage/lock.ts';
import { StorageError, toStorageError } from '../../storage/storage-error.ts';
import type { PutReport } from '../archive.ts';
import type { ArchivedStory, Story, StoryId } from '../story.ts';
import type { ArchiveLog } from './archive-log.ts';
import type { Catalog } from './catalog.ts';
import { computeChanges, findDoubtful, mergeDuplicates } from './changes.ts';
import { type Entry, entryOf, monthOf } from './entry.ts';
import { storyOf, type View } from './family.ts';
import { changeFromJson, changeToJson } from './journal.ts';
import { loadStore } from './load-store.ts';
import { createMonths, type Months } from './months.ts';
import type { Overlay } from './overlay.ts';
import { createQueue } from './queue.ts';
import type { StoryRecord } from './record.ts';

const CHECKPOINT_BYTES = 8 * 1024 * 1024;
/** The journal goes into the month files, too, when nothing has been put for this long. */
const CHECKPOINT_IDLE_MS = 3_000;

export interface StoreOptions {
  readonly dir: string;
  /** Reads beside a writing process: takes no lock and writes nothing. */
  readonly readOnly: boolean;
  readonly log: ArchiveLog;
  readonly disk?: Disk;
  readonly clock?: () => Date;
  /** The journal goes into the month files when it has grown to this; default 8 MB. */
  readonly checkpointBytes?: number;
}

interface PutResult {
  readonly report: PutReport;
  /** Number of the change; undefined when nothing changed. */
  readonly change: number | undefined;
  /** The families that were touched. */
  readonly families: readonly string[];
}

/** The stories on disk: a journal, month files, and a catalog in memory. See docs/adr/002-store.md. */
export interface Store {
  readonly catalog: Catalog;
  readonly lastChange: number;
  put(stories: readonly Story[]): Promise<PutResult>;
  read(view: View): Promise<ArchivedStory>;
  /** Moves the journal into the month files. */
  checkpoint(): Promise<void>;
  /** Damaged files: the journal's, and those of the months, copies included. */
  findDamage(): Promise<readonly Damage[]>;
  close(): Promise<void>;
}

/** Opens the store of a folder. Rejects with `locked`, `corrupt`, `newer-format` and the like. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dir, readOnly, log, disk = NODE_DISK, checkpointBytes = CHECKPOINT_BYTES } = options;
  const folder = join(dir, 'stories');
  const months = createMonths({ ...options, folder });
  const file = join(dir, 'journal.jsonl');
  const findDamage = async (): Promise<readonly Damage[]> => {
    const logs = await findDamagedLogs(file, disk);
    return [...logs.map((path) => ({ file: path, hasCopy: false })), ...(await months.findDamage())];
  };
  if (readOnly) {
    const entries = await readAppendLog(file, disk);
    const loaded = await loadStore(months, entries.map(changeFromJson));
    return createStore({ ...loaded, months, log, checkpointBytes, findDamage, journal: undefined, lock: undefined });
  }
  try {
    await disk.mkdir(folder, { recursive: true });
  } catch (error) {
    throw toStorageError(error, `make the folder ${folder}`);
  }
  const lock = await takeLock({ ...options, file: join(dir, 'lock'), what: `the archive in ${dir}` });
  try {
    await removeTemporaryFiles(folder, disk);
    const journal = await openAppendLog({ ...options, file, keepsDamaged: true });
    const loaded = await loadStore(months, journal.entries.map(changeFromJson));
    return createStore({ ...loaded, months, log, checkpointBytes, findDamage, journal, lock });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

interface StoreParts {
  readonly catalog: Catalog;
  readonly overlay: Overlay;
  readonly lastChange: number;
  readonly months: Months;
  readonly log: ArchiveLog;
  readonly checkpointBytes: number;
  readonly findDamage: Store['findDamage'];
  readonly journal: AppendLog | undefined;
  readonly lock: Lock | undefined;
}

function createStore(parts: StoreParts): Store {
  const { catalog, overlay, months, log, checkpointBytes, findDamage, journal, lock } = parts;
  const queue = createQueue();
  let { lastChange } = parts;
  let running: Promise<void> | undefined;
  let closing: Promise<void> | undefined;
  let idle: NodeJS.Timeout | undefined;

  function writable(): AppendLog {
    if (closing) throw new StorageError('closed', 'cannot write to the archive: it is closed');
    if (journal) return journal;
    throw new StorageError('read-only', 'cannot write to the archive: it was opened for reading only');
  }

  async function readRecord(entry: Entry): Promise<StoryRecord> {
    return overlay.get(entry.id) ?? months.read(monthOf(entry), entry.id);
  }

  async function putNow(log: AppendLog, page: readonly Story[]): Promise<PutResult> {
    const stories = mergeDuplicates(page);
    const records = new Map<StoryId, StoryRecord>();
    const { lastSeq } = catalog;
    const entry = (id: StoryId) => catalog.get(id);
    for (const id of findDoubtful(stories, { entry })) {
      const known = catalog.get(id);
      if (known) records.set(id, await readRecord(known));
    }
    const n = lastChange + 1;
    const changed = computeChanges(stories, { entry, record: (id) => records.get(id), lastSeq }, n);
    if (changed.length === 0) {
      return { report: { added: [], completed: [], unchanged: stories.length }, change: undefined, families: [] };
    }
    await log.append(changeToJson({ n, stories: changed }));
    // From here on nothing waits: the journal, the catalog and the overlay say the same at every turn.
    lastChange = n;
    const entries = changed.map(entryOf);
    const had = new Set(entries.flatMap(({ family }) => catalog.family(family).map(({ id }) => id)));
    catalog.apply(entries);
    overlay.add(changed);
    const { added, completed } = tellNews(catalog, entries, had);
    return {
      report: { added, completed, unchanged: stories.length - changed.length },
      change: n,
      families: [...new Set(entries.map(({ family }) => family))],
    };
  }

  async function checkpointNow(log: AppendLog): Promise<void> {
    const { upTo, dirty } = await queue(async () => {
      await log.seal();
      return { upTo: lastChange, dirty: overlay.byMonth() };
    });
    for (const [key, records] of dirty) {
      await months.write(key, { upTo, records, onWritten: () => overlay.drop(records) });
    }
    await log.dropSealed();
  }

  function checkpoint(): Promise<void> {
    clearTimeout(idle);
    if (journal === undefined) return Promise.resolve();
    running ??= checkpointNow(journal).finally(() => {
      running = undefined;
    });
    return running;
  }

  /** The journal has everything: what cannot be written now is written later, and nothing is lost meanwhile. */
  function checkpointQuietly(): Promise<void> {
    return checkpoint().catch((error: unknown) => {
      log.error({ err: error }, 'the journal could not be moved into the month files; it is kept');
    });
  }

  function checkpointWhenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(() => void checkpointQuietly(), CHECKPOINT_IDLE_MS).unref();
  }

  async function closeNow(): Promise<void> {
    clearTimeout(idle);
    // A put that was accepted before still ends well.
    await queue(async () => undefined);
    if (overlay.byMonth().size > 0) await checkpointQuietly();
    await running?.catch(() => undefined);
    await journal?.close();
    await lock?.release();
  }

  if (journal && journal.entries.length > 0) checkpointWhenIdle();

  return {
    catalog,
    get lastChange() {
      return lastChange;
    },
    async put(stories) {
      const log = writable();
      if (log.bytes > checkpointBytes) {
        const moved = checkpointQuietly();
        // Whoever puts faster than the disk can follow has to wait for it.
        if (log.bytes > 2 * checkpointBytes) await moved;
      }
      const result = await queue(() => putNow(log, stories));
      if (result.change !== undefined && !closing) checkpointWhenIdle();
      return result;
    },
    async read(view) {
      const { joined } = view;
      const entry = catalog.get(view.id) ?? view;
      return storyOf(view, await readRecord(entry), joined && (await readRecord(joined)));
    },
    checkpoint,
    findDamage,
    close() {
      closing ??= closeNow();
      return closing;
    },
  };
}

/** Sorts changed stories into new ones and completed ones, by what is shown of them. */
function tellNews(
  catalog: Catalog,
  changed: readonly Entry[],
  had: ReadonlySet<StoryId>,
): Omit<PutReport, 'unchanged'> {
  const views = new Set(changed.flatMap(({ id }) => catalog.view(id) ?? []));
  const isOld = ({ id, joined }: View) => had.has(id) || (joined !== undefined && had.has(joined.id));
  return {
    added: [...views].filter((view) => !isOld(view)).map(({ id }) => id),
    completed: [...views].filter(isOld).map(({ id }) => id),
  };
}
