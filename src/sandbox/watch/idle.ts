import { SandboxError } from '../errors.ts';

/**
 * How long a bot must have been quiet, in turns and the ms between them: its handlers may work a moment between two calls.
 * Turns and not one wait: on a busy machine a single long timer may be the first thing to run after a standstill.
 */
const QUIET_TURNS = 6;
const TURN_MS = 10;

/** Waits until a bot has nothing left to do. */
export interface IdleWatch {
  /** To be called whenever `isIdle` may have changed. */
  changed(): void;
  /** Resolves when the bot was idle for a moment; rejects with SandboxError after `timeoutMs`. */
  wait(timeoutMs: number): Promise<void>;
}

/** Creates the watch over a condition; `reason` says what is still going on. */
export function createIdleWatch(isIdle: () => boolean, reason: () => string): IdleWatch {
  const waiters = new Set<() => void>();
  return {
    changed: () => {
      for (const waiter of waiters) waiter();
    },
    wait: (timeoutMs) =>
      new Promise((resolve, reject) => {
        let quiet: NodeJS.Timeout | undefined;
        const stayQuiet = (turns: number): void => {
          if (turns === 0) end(resolve);
          else quiet = setTimeout(() => stayQuiet(turns - 1), TURN_MS);
        };
        const check = (): void => {
          clearTimeout(quiet);
          if (isIdle()) stayQuiet(QUIET_TURNS);
        };
        const deadline = setTimeout(
          () =>
            end(() => reject(new SandboxError('timeout', `the bot is not idle after ${timeoutMs} ms: ${reason()}`))),
          timeoutMs,
        );
        const end = (finish: () => void): void => {
          clearTimeout(quiet);
          clearTimeout(deadline);
          waiters.delete(check);
          finish();
        };
        waiters.add(check);
        check();
      }),
  };
}
