import { setImmediate } from 'node:timers/promises';

/** Longest turn of long work in milliseconds before others get theirs; far below the 50 ms that a person could feel. */
const TURN_MS = 8;

/** Lets waiting events have their turn when this work had its own; to be awaited between small steps of long work. */
export type Pace = () => Promise<void> | undefined;

/** Creates the pace of one piece of long work. */
export function createPace(): Pace {
  let turnStarted = performance.now();
  return () => {
    if (performance.now() - turnStarted < TURN_MS) return undefined;
    return setImmediate().then(() => {
      turnStarted = performance.now();
    });
  };
}
