import type { View } from './family.ts';

/** Families that are handed to the index at once. */
export const SLICE = 200;

/** A put of the store that the index does not have yet. */
interface IndexBatch {
  readonly change: number;
  readonly families: readonly string[];
}

/** The next thing to hand to the index. */
export interface Step {
  readonly kind: 'live' | 'behind';
  readonly families: readonly string[];
  /** Up to which change the index will be whole after it. */
  readonly upTo: number;
}

/**
 * What the index still lacks, and in which order it gets it: what was put a moment ago first, then what the snapshot
 * lacked when it was opened, from the newest story to the oldest. In one place because `upTo` must never promise more
 * than is there: while something of the old lack is left, it stays where it was.
 */
export interface IndexPlan {
  /** True when nothing is left of what the snapshot lacked. */
  readonly caughtUp: boolean;
  /** Families that wait. */
  readonly waiting: number;
  start(state: { readonly upTo: number; readonly lastChange: number; readonly views: Iterable<View> }): void;
  add(batch: IndexBatch): void;
  next(): Step | undefined;
  done(step: Step): void;
}

/** Creates a plan with nothing in it; until `start` all that is added is left for it to find. */
export function createIndexPlan(): IndexPlan {
  let started = false;
  let base = 0;
  let latest = 0;
  /** Oldest first, so that slices are taken from the end. */
  let behind: string[] = [];
  let live: IndexBatch[] = [];

  function liveStep({ change, families }: IndexBatch): Step {
    const isLast = families.length <= SLICE;
    return { kind: 'live', families: families.slice(0, SLICE), upTo: isLast && behind.length === 0 ? change : base };
  }

  function behindStep(): Step {
    const isLast = behind.length <= SLICE;
    return { kind: 'behind', families: behind.slice(-SLICE), upTo: isLast ? latest : base };
  }

  return {
    get caughtUp() {
      return started && behind.length === 0;
    },
    get waiting() {
      return behind.length + live.reduce((sum, { families }) => sum + families.length, 0);
    },
    start({ upTo, lastChange, views }) {
      const lacking = new Set<string>();
      for (const { change, family } of views) {
        if (change > upTo) lacking.add(family);
      }
      started = true;
      base = upTo;
      latest = lastChange;
      behind = [...lacking].reverse();
      live = [];
    },
    add(batch) {
      if (!started) return;
      latest = Math.max(latest, batch.change);
      live.push(batch);
    },
    next() {
      const [batch] = live;
      if (batch) return liveStep(batch);
      return behind.length > 0 ? behindStep() : undefined;
    },
    done({ kind, families, upTo }) {
      base = Math.max(base, upTo);
      if (kind === 'behind') {
        behind.splice(-families.length);
        return;
      }
      const [batch, ...rest] = live;
      const left = batch?.families.slice(families.length) ?? [];
      live = batch && left.length > 0 ? [{ ...batch, families: left }, ...rest] : rest;
    },
  };
}
