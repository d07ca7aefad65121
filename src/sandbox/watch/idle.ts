import { SandboxError } from '../errors.ts';

/** How long a bot must have been quiet, in ms: its handlers may work a moment between two calls. */
const QUIET_MS = 60;

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
        const check = (): void => {
          clearTimeout(quiet);
          if (isIdle()) quiet = setTimeout(() => end(resolve), QUIET_MS);
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
