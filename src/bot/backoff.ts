import type { StopSignal } from './signals.ts';

/** Milliseconds to wait before the next attempt: 1, 2, 4 … 30 seconds after the 1st, 2nd, 3rd … failure. */
export function backoffMs(failures: number): number {
  return Math.min(30_000, 1_000 * 2 ** Math.min(failures - 1, 10));
}

/** Waits `ms` milliseconds, and resolves early when the signal is aborted. */
export type Pause = (ms: number, signal?: StopSignal) => Promise<void>;

/** Waits by the machine's clock. */
export function pause(ms: number, signal?: StopSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });
}
