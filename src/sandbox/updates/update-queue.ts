import { ApiError } from '../errors.ts';
import type { Update, UpdateKind, UpdatePayloads } from '../types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long an update waits to be fetched (rules, section 8), in ms. */
const LIFETIMES: Readonly<Record<UpdateKind, number>> = {
  message: DAY_MS,
  edited_message: DAY_MS,
  channel_post: DAY_MS,
  edited_channel_post: DAY_MS,
  my_chat_member: DAY_MS,
  chat_member: DAY_MS,
  message_reaction: DAY_MS,
  callback_query: 150_000,
  inline_query: 30_000,
  chosen_inline_result: 600_000,
};

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
/** At most one conflict in this time is told at once; the others have to wait as long. */
const CONFLICT_PAUSE_MS = 3000;
/** A poll repeated with the same offset within this time is slowed down to it. */
const REPEAT_MS = 3000;
const QUICK_REPEAT_MS = 500;

/** A poll for updates: `timeout` in seconds, `allowed` undefined to keep the setting as it is. */
interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly timeout: number;
  readonly allowed: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

/** The updates that wait for the bot. */
export interface UpdateQueue {
  push<Kind extends UpdateKind>(kind: Kind, payload: UpdatePayloads[Kind]): void;
  poll(poll: Poll): Promise<readonly Update[]>;
  /** Whether a poll is waiting at this moment. */
  isPolling(): boolean;
  /** How many updates are not confirmed yet. */
  pending(): number;
  drop(): void;
  /** Ends a waiting poll with an empty answer. */
  release(): void;
}

interface Queued {
  readonly update: Update;
  readonly expiresAt: number;
}

interface Waiting {
  readonly limit: number;
  readonly answer: (updates: readonly Update[]) => void;
  readonly refuse: (error: ApiError) => void;
}

/** Creates an empty queue; `changed` is told whenever it may have become idle or busy. */
export function createUpdateQueue(options: {
  readonly now: () => number;
  readonly firstId: number;
  readonly maxUpdateAgeMs: number | undefined;
  readonly changed: () => void;
}): UpdateQueue {
  const { now, changed } = options;
  const queue: Queued[] = [];
  let nextId = options.firstId;
  let allowed: ReadonlySet<string> = new Set(
    Object.keys(LIFETIMES).filter((kind) => kind !== 'chat_member' && !kind.startsWith('message_reaction')),
  );
  let waiting: Waiting | undefined;
  let lastConflictAt = Number.NEGATIVE_INFINITY;
  let previous = { offset: Number.NaN, at: Number.NEGATIVE_INFINITY };

  const fetch = (limit: number): readonly Update[] => {
    const fresh = queue.filter(({ expiresAt }) => expiresAt > now());
    queue.splice(0, queue.length, ...fresh);
    return fresh.slice(0, limit).map(({ update }) => update);
  };

  const takeOver = (): void => {
    const older = waiting;
    if (!older) return;
    waiting = undefined;
    const pause = now() - lastConflictAt < CONFLICT_PAUSE_MS ? CONFLICT_PAUSE_MS : 0;
    lastConflictAt = now();
    const refuse = (): void => older.refuse(new ApiError(409, CONFLICT));
    if (pause === 0) refuse();
    else setTimeout(refuse, pause).unref();
  };

  const confirm = (offset: number): void => {
    const kept = offset < 0 ? queue.slice(offset) : queue.filter(({ update }) => update.update_id >= offset);
    queue.splice(0, queue.length, ...kept);
  };

  const slowDown = (poll: Poll): { readonly limit: number; readonly timeout: number } => {
    const age = poll.offset === previous.offset ? now() - previous.at : Number.POSITIVE_INFINITY;
    previous = { offset: poll.offset, at: now() };
    return {
      limit: age < QUICK_REPEAT_MS ? 1 : poll.limit,
      timeout: age < REPEAT_MS ? Math.max(poll.timeout, REPEAT_MS / 1000) : poll.timeout,
    };
  };

  const wait = (limit: number, timeoutSeconds: number, signal: AbortSignal): Promise<readonly Update[]> =>
    new Promise((resolve, reject) => {
      const end = (finish: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        if (waiting === self) waiting = undefined;
        finish();
        changed();
      };
      const giveUp = (): void => end(() => resolve([]));
      const timer = setTimeout(giveUp, timeoutSeconds * 1000);
      const self: Waiting = {
        limit,
        answer: (updates) => end(() => resolve(updates)),
        refuse: (error) => end(() => reject(error)),
      };
      signal.addEventListener('abort', giveUp);
      waiting = self;
      changed();
    });

  return {
    push: (kind, payload) => {
      if (!allowed.has(kind)) return;
      const lifetime = Math.min(LIFETIMES[kind], options.maxUpdateAgeMs ?? Number.POSITIVE_INFINITY);
      queue.push({ update: { update_id: nextId, [kind]: payload }, expiresAt: now() + lifetime });
      nextId += 1;
      changed();
      waiting?.answer(fetch(waiting.limit));
    },
    poll: (poll) => {
      if (poll.allowed) allowed = new Set(poll.allowed);
      takeOver();
      const { limit, timeout } = slowDown(poll);
      confirm(poll.offset);
      const updates = fetch(limit);
      changed();
      const mayWait = updates.length === 0 && timeout > 0 && !poll.signal.aborted;
      return mayWait ? wait(limit, timeout, poll.signal) : Promise.resolve(updates);
    },
    isPolling: () => waiting !== undefined,
    pending: () => fetch(queue.length).length,
    drop: () => {
      queue.length = 0;
      changed();
    },
    release: () => waiting?.answer([]),
  };
}
