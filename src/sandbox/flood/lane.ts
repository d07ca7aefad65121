import type { Meter } from './meters.ts';

/** How long a wait may become, in seconds. */
const MAX_WAIT_SECONDS = 3_600;

/** What a lane says to a request: pass, wait, or wait longer because it came although it had been told to wait. */
export type Verdict = { readonly kind: 'pass' } | { readonly kind: 'wait' | 'waits-not'; readonly seconds: number };

/** One limit, and the wait that was announced when it was reached. */
export interface Lane {
  /** Asks for passage, at a time in ms, in the name of whom the announcement reaches. Counts nothing. */
  ask(now: number, who: string): Verdict;
  take(now: number): void;
  isRested(now: number): boolean;
}

/** Opens a lane over a meter. */
export function createLane(meter: Meter): Lane {
  let wait = { seconds: 0, until: Number.NEGATIVE_INFINITY };
  /** Who has heard of the wait: what others send was on its way already. */
  let told = new Set<string>();

  const announce = (seconds: number, now: number): void => {
    wait = { seconds, until: now + seconds * 1000 };
  };

  return {
    ask: (now, who) => {
      if (now >= wait.until) {
        const ms = meter.waitMs(now);
        if (ms === 0) return { kind: 'pass' };
        told = new Set([who]);
        announce(Math.ceil(ms / 1000), now);
        return { kind: 'wait', seconds: wait.seconds };
      }
      if (!told.has(who)) {
        told.add(who);
        return { kind: 'wait', seconds: Math.ceil((wait.until - now) / 1000) };
      }
      announce(Math.min(wait.seconds * 2, MAX_WAIT_SECONDS), now);
      return { kind: 'waits-not', seconds: wait.seconds };
    },
    take: (now) => meter.take(now),
    isRested: (now) => now >= wait.until && meter.isRested(now),
  };
}
