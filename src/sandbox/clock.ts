/** Something that is going to happen; can be called off until then. */
export interface Timer {
  cancel(): void;
}

/** The time of a sandbox: dates, lifetimes, limits and retries all go by it. Times and spans in ms. */
export interface Clock {
  /** Since 1970, in ms. */
  now(): number;
  /** Does something once, `ms` from now. A waiting timer does not keep the process alive. */
  after(ms: number, run: () => void): Timer;
}

/** A clock that can be put forward; what becomes due on the way is done in its order. */
export interface MovableClock extends Clock {
  advance(ms: number): void;
}

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

/** The longest wait that Node's timers know, in ms. */
const MAX_WAIT_MS = 2 ** 31 - 1;

/** Creates a clock that goes with the machine's; with `frozenAt`, in ms since 1970, it stands still until it is moved. */
export function createClock({ frozenAt }: { readonly frozenAt?: number } = {}): MovableClock {
  const base = (): number => frozenAt ?? Date.now();
  const waiting = new Set<Waiting>();
  let offset = 0;
  let alarm: NodeJS.Timeout | undefined;
  const now = (): number => base() + offset;

  /** A linear search: a sandbox has few timers, and most of them are called off. */
  const next = (): Waiting | undefined => {
    let first: Waiting | undefined;
    for (const timer of waiting) if (!first || timer.at < first.at) first = timer;
    return first;
  };

  const runDue = (until: number): void => {
    for (let due = next(); due && due.at <= until; due = next()) {
      waiting.delete(due);
      due.run();
    }
  };

  const setAlarm = (): void => {
    clearTimeout(alarm);
    const first = next();
    if (!first || frozenAt !== undefined) return;
    const ring = (): void => {
      runDue(now());
      setAlarm();
    };
    alarm = setTimeout(ring, Math.min(Math.max(first.at - now(), 0), MAX_WAIT_MS)).unref();
  };

  return {
    now,
    after: (ms, run) => {
      const timer: Waiting = { at: now() + ms, run };
      waiting.add(timer);
      setAlarm();
      return {
        cancel: () => {
          waiting.delete(timer);
          setAlarm();
        },
      };
    },
    advance: (ms) => {
      const target = now() + ms;
      // Each timer sees its own time, so that what it starts anew is due at the right moment.
      for (let due = next(); due && due.at <= target; due = next()) {
        offset += Math.max(due.at - now(), 0);
        waiting.delete(due);
        due.run();
      }
      offset += Math.max(target - now(), 0);
      setAlarm();
    },
  };
}

/** A date as the Bot API gives it: whole seconds since 1970. */
export function unixTime(clock: Clock): number {
  return Math.floor(clock.now() / 1000);
}
