/** What to do with one more action: let it through, decline it with a word, or decline it in silence. */
type Verdict = 'pass' | 'note' | 'silence';

export interface Throttle {
  /** Decides for one action of `key` at `nowMs`, milliseconds of a clock that does not go back far. */
  take(key: number, nowMs: number): Verdict;
}

export interface ThrottleOptions {
  /** Actions that may come at once. */
  readonly burst: number;
  /** Milliseconds in which a spent burst is whole again. */
  readonly refillMs: number;
  /** Persons remembered at once; the longest idle are forgotten first, which only ever favours them. */
  readonly maxKeys?: number;
}

interface Bucket {
  tokens: number;
  at: number;
  noted: boolean;
}

/** Creates a token bucket per key: `burst` actions at once, refilled evenly over `refillMs`; one note for each drought. */
export function createThrottle({ burst, refillMs, maxKeys = 10_000 }: ThrottleOptions): Throttle {
  const buckets = new Map<number, Bucket>();
  return {
    take(key, nowMs) {
      const bucket = buckets.get(key) ?? { tokens: burst, at: nowMs, noted: false };
      buckets.delete(key); // put back at the end: a Map keeps the order of insertion, so the first key is the idlest
      buckets.set(key, bucket);
      dropIdlest(buckets, maxKeys);
      const elapsedMs = Math.max(0, nowMs - bucket.at);
      bucket.tokens = Math.min(burst, bucket.tokens + (elapsedMs * burst) / refillMs);
      bucket.at = nowMs;
      return spend(bucket, burst);
    },
  };
}

function spend(bucket: Bucket, burst: number): Verdict {
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    // Not at the first token that drips in: someone who keeps hammering would get a note every half second.
    if (bucket.tokens >= burst / 2) bucket.noted = false;
    return 'pass';
  }
  if (bucket.noted) return 'silence';
  bucket.noted = true;
  return 'note';
}

function dropIdlest(buckets: Map<number, Bucket>, maxKeys: number): void {
  if (buckets.size <= maxKeys) return;
  const [idlest] = buckets.keys();
  if (idlest !== undefined) buckets.delete(idlest);
}
