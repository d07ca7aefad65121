/** Counts what passes through one limit. Times in ms. */
export interface Meter {
  /** How long until the next one may pass; 0 when it may pass now. */
  waitMs(now: number): number;
  take(now: number): void;
  /** Whether forgetting it would let nothing more through. */
  isRested(now: number): boolean;
}

/** A burst, and after it one more each `refillMs`. */
export interface BurstLimit {
  readonly burst: number;
  readonly refillMs: number;
}

/** At most `count` in any span of `windowMs`. */
export interface WindowLimit {
  readonly count: number;
  readonly windowMs: number;
}

/** A bucket of tokens, kept as the moment at which it will be full again. */
export function createBurstMeter({ burst, refillMs }: BurstLimit): Meter {
  let fullAt = Number.NEGATIVE_INFINITY;
  return {
    waitMs: (now) => Math.max(0, fullAt - now - (burst - 1) * refillMs),
    take: (now) => {
      fullAt = Math.max(fullAt, now) + refillMs;
    },
    isRested: (now) => fullAt <= now,
  };
}

/** A row of slots; each is free again `windowMs` after it was taken. */
export function createWindowMeter({ count, windowMs }: WindowLimit): Meter {
  const taken: number[] = [];
  const isOver = (at: number, now: number): boolean => at + windowMs <= now;
  return {
    waitMs: (now) => {
      const oldest = taken.at(-count);
      return oldest === undefined ? 0 : Math.max(0, oldest + windowMs - now);
    },
    take: (now) => {
      taken.push(now);
      while (taken.length > count) taken.shift();
    },
    isRested: (now) => taken.every((at) => isOver(at, now)),
  };
}
