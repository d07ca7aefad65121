const MAX_RETRY_AFTER_SECONDS = 3600;
/** The longest pause is between this and twice as long, by chance. */
const LONGEST_SECONDS = 60;

/** The pauses between the deliveries of one update that fails and fails. */
export interface Retries {
  /** How long to wait before the next try; `retryAfter`, in seconds, is what the webhook asked for, or 0. */
  nextDelayMs(retryAfter: number): number;
}

/** Begins the schedule: at once, then 2, 4, 8 … seconds (rules, section 9). `random` gives numbers from 0 to 1. */
export function createRetries(random: () => number): Retries {
  let failures = 0;
  let delay = 1;
  return {
    nextDelayMs: (retryAfter) => {
      const isFirst = failures === 0;
      failures += 1;
      if (retryAfter > 0) return Math.min(retryAfter, MAX_RETRY_AFTER_SECONDS) * 1000;
      if (isFirst) return 0;
      const longest = LONGEST_SECONDS + Math.floor(random() * (LONGEST_SECONDS + 1));
      delay = Math.min(longest, delay * 2);
      return delay * 1000;
    },
  };
}
