import { hostname } from 'node:os';
import { type Disk, NODE_DISK } from './disk.ts';
import { StorageError, systemCode, toStorageError } from './storage-error.ts';

/** How often the owner of a lock shows that it is alive. */
const HEARTBEAT_MS = 5_000;
/** Without a sign for this long the owner is held to be dead. */
const STALE_AFTER_MS = 30_000;

export interface LockOptions {
  readonly file: string;
  /** What is locked, for the message; such as `the store`. */
  readonly what: string;
  readonly disk?: Disk;
  readonly clock?: () => Date;
}

export interface Lock {
  /** Gives the lock back. */
  release(): Promise<void>;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Start of the process; a container's processes all have pid 1, and pids are used again. */
  readonly startedAt: number;
}

/**
 * Takes the lock of a folder, for one process at a time; a lock whose owner is dead is taken over.
 * Rejects with `locked`, naming the owner.
 */
export async function takeLock(options: LockOptions): Promise<Lock> {
  const { file, what, disk = NODE_DISK, clock = () => new Date() } = options;
  const self: Owner = { pid: process.pid, host: hostname(), startedAt: Math.round(performance.timeOrigin) };
  const mine = JSON.stringify(self);
  try {
    if (!(await create(disk, file, mine))) {
      await removeStale(disk, file, { self, what, clock });
      if (!(await create(disk, file, mine))) throw lockedError(file, what, undefined);
    }
  } catch (error) {
    throw toStorageError(error, `take the lock ${file}`);
  }
  // A missed beat is no failure: several in a row are needed before anybody takes the lock for stale.
  const heartbeat = setInterval(() => {
    const now = clock();
    disk.utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT_MS).unref();
  return {
    async release() {
      clearInterval(heartbeat);
      const content = await disk.readFile(file, 'utf8').catch(() => undefined);
      if (content === mine) await disk.unlink(file).catch(() => undefined);
    },
  };
}

async function create(disk: Disk, file: string, content: string): Promise<boolean> {
  try {
    const handle = await disk.open(file, 'wx');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

interface Claim {
  readonly self: Owner;
  readonly what: string;
  readonly clock: () => Date;
}

async function removeStale(disk: Disk, file: string, claim: Claim): Promise<void> {
  if (!(await isLeftBehind(disk, file, claim))) return;
  // Looking and removing have to be one step: whoever has looked and is slow would remove the lock of the one that was quick.
  const gate = `${file}.takeover`;
  if (!(await create(disk, gate, ''))) {
    // One that was killed in this step is not waited for; the next try finds the gate open.
    const found = await look(disk, gate);
    if (found && silentMs(found, claim) > STALE_AFTER_MS) await remove(disk, gate);
    throw lockedError(file, claim.what, undefined);
  }
  try {
    if (await isLeftBehind(disk, file, claim)) await remove(disk, file);
  } finally {
    await remove(disk, gate);
  }
}

/** Tells whether there is a lock and its owner is dead. Rejects with `locked` where the owner lives. */
async function isLeftBehind(disk: Disk, file: string, claim: Claim): Promise<boolean> {
  const found = await look(disk, file);
  if (found === undefined) return false;
  const owner = parseOwner(found.content);
  if (!isStale(owner, silentMs(found, claim), claim.self)) throw lockedError(file, claim.what, owner);
  return true;
}

function silentMs(found: Found, { clock }: Claim): number {
  return clock().getTime() - found.touchedAt;
}

async function remove(disk: Disk, file: string): Promise<void> {
  try {
    await disk.unlink(file);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

interface Found {
  readonly content: string;
  readonly touchedAt: number;
}

async function look(disk: Disk, file: string): Promise<Found | undefined> {
  try {
    const [content, { mtimeMs }] = await Promise.all([disk.readFile(file, 'utf8'), disk.stat(file)]);
    return { content, touchedAt: mtimeMs };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isStale(owner: Owner | undefined, silent: number, self: Owner): boolean {
  if (silent > STALE_AFTER_MS) return true;
  if (owner === undefined || owner.host !== self.host) return false;
  if (owner.pid === self.pid) return owner.startedAt !== self.startedAt;
  return !isAlive(owner.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and another user's.
    return systemCode(error) !== 'ESRCH';
  }
}

function parseOwner(content: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, host, startedAt } = value as Partial<Record<keyof Owner, unknown>>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof startedAt !== 'number') return undefined;
    return { pid, host, startedAt };
  } catch {
    return undefined;
  }
}

function lockedError(file: string, what: string, owner: Owner | undefined): StorageError {
  const holder = owner ? `process ${owner.pid} on ${owner.host}` : 'another process';
  return new StorageError(
    'locked',
    `${what} is in use by ${holder}: stop it first, or wait ${STALE_AFTER_MS / 1000} seconds if it has crashed (lock file ${file})`,
  );
}
