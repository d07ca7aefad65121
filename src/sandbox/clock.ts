import { createTimerQueue } from './timer-queue.ts';

/** Something that is going to happen; can be called off until then. */
export interface Timer {
  cancel(): void;
}

/** The time of a sandbox: dates, lifetimes, limits and retries all go by it. Times and spans in ms. */
export interface Clock {
  /** Since 1970, in ms. */
  now(): number;
  /** Does something once, `ms` from now, never before `after` has returned. A waiting timer does not keep the process alive. */
  after(ms: number, run: () => void): Timer;
}

/** A clock that can be put forward; what becomes due on the way is done in its order. */
export interface MovableClock extends Clock {
  advance(ms: number): void;
}

/** The longest wait that Node's timers know, in ms. */
const MAX_WAIT_MS = 2 ** 31 - 1;

/** Creates a clock that goes with the machine's; with `frozenAt`, in ms since 1970, it stands still until it is moved. */
export function createClock({ frozenAt }: { readonly frozenAt?: number } = {}): MovableClock {
  const timers = createTimerQueue();
  let offset = 0;
  let alarm: NodeJS.Timeout | undefined;
  let alarmAt = Number.POSITIVE_INFINITY;
  const now = (): number => (frozenAt ?? Date.now()) + offset;

  const setAlarm = (): void => {
    const at = timers.first()?.at ?? Number.POSITIVE_INFINITY;
    if (at === alarmAt || frozenAt !== undefined) return;
    clearTimeout(alarm);
    alarmAt = at;
    if (at < Number.POSITIVE_INFINITY) {
      alarm = setTimeout(ring, Math.min(Math.max(at - now(), 0), MAX_WAIT_MS)).unref();
    }
  };

  const ring = (): void => {
    alarmAt = Number.POSITIVE_INFINITY;
    try {
      for (let due = timers.takeDue(now()); due; due = timers.takeDue(now())) due.run();
    } finally {
      setAlarm();
    }
  };

  return {
    now,
    after: (ms, run) => {
      const callOff = timers.add({ at: now() + ms, run });
      setAlarm();
      return {
        cancel: () => {
          callOff();
          setAlarm();
        },
      };
    },
    advance: (ms) => {
      const target = now() + ms;
      try {
        // Each timer sees its own time, so that what it starts anew is due at the right moment.
        for (let due = timers.takeDue(target); due; due = timers.takeDue(target)) {
          offset += Math.max(due.at - now(), 0);
          due.run();
        }
      } finally {
        offset += Math.max(target - now(), 0);
        // The machine's own wait for the next timer has become shorter.
        alarmAt = Number.NaN;
        setAlarm();
      }
    },
  };
}

/** A date as the Bot API gives it: whole seconds since 1970. */
export function unixTime(clock: Clock): number {
  return Math.floor(clock.now() / 1000);
}
