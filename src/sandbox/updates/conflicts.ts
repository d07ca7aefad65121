import type { Clock } from '../clock.ts';
import { ApiError } from '../errors.ts';

/** At most one conflict in this time is told at once; the others have to wait as long. */
const PAUSE_MS = 3000;

/** Refuses calls that are in the way of each other; the call is refused with the words given. */
export type RefuseConflict = (words: string, refuse: (error: ApiError) => void) => void;

/** Creates the refusal with its pause (rules, section 8). */
export function createConflicts(clock: Clock): RefuseConflict {
  let nextAt = Number.NEGATIVE_INFINITY;
  return (words, refuse) => {
    const error = new ApiError(409, `Conflict: ${words}`);
    if (clock.now() < nextAt) {
      clock.after(PAUSE_MS, () => refuse(error));
      return;
    }
    nextAt = clock.now() + PAUSE_MS;
    refuse(error);
  };
}
