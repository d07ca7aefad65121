import type { Clock } from '../clock.ts';
import type { ApiError } from '../errors.ts';
import type { Update } from '../types.ts';
import type { RefuseConflict } from './conflicts.ts';
import type { WaitingUpdates } from './waiting-updates.ts';

/** A poll repeated with the same offset within this time is slowed down to it. */
const REPEAT_MS = 3000;
const QUICK_REPEAT_MS = 500;
const TAKEN_OVER = 'terminated by other getUpdates request; make sure that only one bot instance is running';

/** A poll for updates; `timeout` in seconds. */
export interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** `getUpdates`: at most one poll waits at a time. */
export interface LongPoll {
  poll(poll: Poll): Promise<readonly Update[]>;
  /** Whether a poll is waiting at this moment. */
  isWaiting(): boolean;
  /** To be called when there is something to fetch. */
  wake(): void;
  /** Refuses the waiting poll. */
  terminate(words: string): void;
  /** Ends the waiting poll with an empty answer. */
  release(): void;
}

interface WaitingPoll {
  readonly limit: number;
  readonly answer: (updates: readonly Update[]) => void;
  readonly refuse: (error: ApiError) => void;
  isWoken: boolean;
}

/** Creates the one place where polls wait; `changed` is told when one begins or ends to. */
export function createLongPoll(options: {
  readonly clock: Clock;
  readonly updates: WaitingUpdates;
  readonly refuseConflict: RefuseConflict;
  readonly changed: () => void;
}): LongPoll {
  const { clock, updates, refuseConflict, changed } = options;
  let waiting: WaitingPoll | undefined;
  let previous = { offset: Number.NaN, at: Number.NEGATIVE_INFINITY };

  const terminate = (words: string): void => {
    const older = waiting;
    if (!older) return;
    waiting = undefined;
    changed();
    refuseConflict(words, older.refuse);
  };

  const slowDown = ({ offset, limit, timeout }: Poll): { readonly limit: number; readonly timeout: number } => {
    const age = offset === previous.offset ? clock.now() - previous.at : Number.POSITIVE_INFINITY;
    previous = { offset, at: clock.now() };
    return {
      limit: age < QUICK_REPEAT_MS ? 1 : limit,
      timeout: age < REPEAT_MS ? Math.max(timeout, REPEAT_MS / 1000) : timeout,
    };
  };

  const wait = (limit: number, timeout: number, signal: AbortSignal): Promise<readonly Update[]> =>
    new Promise((resolve, reject) => {
      const end = (finish: () => void): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        if (waiting === self) waiting = undefined;
        finish();
        changed();
      };
      const giveUp = (): void => end(() => resolve([]));
      // In real time: a bot that polls in circles is quiet also when the sandbox's clock is put forward.
      const timer = setTimeout(giveUp, timeout * 1000);
      const self: WaitingPoll = {
        limit,
        answer: (found) => end(() => resolve(found)),
        refuse: (error) => end(() => reject(error)),
        isWoken: false,
      };
      signal.addEventListener('abort', giveUp);
      waiting = self;
      changed();
    });

  return {
    poll: (poll) => {
      const { limit, timeout } = slowDown(poll);
      updates.confirm(poll.offset);
      const found = updates.oldest(limit);
      if (found.length > 0 || timeout === 0 || poll.signal.aborted) return Promise.resolve(found);
      terminate(TAKEN_OVER);
      return wait(limit, timeout, poll.signal);
    },
    isWaiting: () => waiting !== undefined,
    wake: () => {
      const woken = waiting;
      if (!woken || woken.isWoken) return;
      woken.isWoken = true;
      // What happens in one moment comes in one answer.
      setImmediate(() => {
        if (waiting === woken) woken.answer(updates.oldest(woken.limit));
      });
    },
    terminate,
    release: () => waiting?.answer([]),
  };
}
