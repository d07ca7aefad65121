import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { ArchiveLog } from './archive-log.ts';
import { readIndexChanges } from './index-changes.ts';
import { createIndexPlan, SLICE, type Step } from './index-plan.ts';
import type { SearchIndex } from './search-index.ts';
import type { Store } from './store.ts';

/** Changed families after which the snapshot is written again, at least; and the share of a large index. */
const SAVE_AFTER = 2_000;
const SAVE_SHARE = 0.1;
/** How long a search waits for what the index lacks, where that is little: stories that were put just before it. */
const SETTLE_MS = 500;
const SETTLE_FAMILIES = 2 * SLICE;

export interface IndexerOptions {
  readonly store: Store;
  /** Folder of the index. */
  readonly dir: string;
  readonly readOnly: boolean;
  readonly openIndex: (dir: string) => Promise<SearchIndex>;
  readonly log: ArchiveLog;
}

/** Keeps the index up with the store, in the background and in slices. */
export interface Indexer {
  /** False while the index lacks stories. */
  readonly complete: boolean;
  /** Documents in the index; 0 while it is being opened. */
  readonly size: number;
  /** Waits for the opening only. Rejects where the index cannot be opened. */
  index(): Promise<SearchIndex>;
  /** Takes note of a change of the store. */
  changed(change: number, families: readonly string[]): void;
  /** Waits a moment where the index lacks little. */
  settle(): Promise<void>;
  /** Resolves once nothing is left to do; rejects with what stopped the work. */
  ready(): Promise<void>;
  /** Deletes the index and builds it again. */
  rebuild(): Promise<void>;
  /** Stops after the step under way, and saves what there is. */
  close(): Promise<void>;
}

/** Opens the index and starts to catch up with the store. */
export function startIndexer(options: IndexerOptions): Indexer {
  const { store, dir, readOnly, openIndex, log } = options;
  const plan = createIndexPlan();
  let opening: Promise<SearchIndex> | undefined;
  let index: SearchIndex | undefined;
  let working: Promise<void> | undefined;
  let unsaved = 0;
  let mustRebuild = false;
  let verified = false;
  let closing: Promise<void> | undefined;

  function open(): Promise<SearchIndex> {
    opening ??= openIndex(dir).catch((error: unknown) => {
      opening = undefined; // the next one tries again
      throw error;
    });
    return opening;
  }

  async function startOver(): Promise<void> {
    mustRebuild = false;
    await index?.close();
    index = undefined;
    opening = undefined;
    if (!readOnly) await rm(dir, { recursive: true, force: true });
  }

  async function prepare(): Promise<SearchIndex> {
    if (mustRebuild) await startOver();
    if (index) return index;
    const opened = await open();
    index = opened;
    plan.start({ upTo: opened.upTo, lastChange: store.lastChange, views: store.catalog.views() });
    return opened;
  }

  async function work(): Promise<void> {
    while (!closing) {
      const target = await prepare();
      const step = plan.next();
      if (step === undefined) {
        if (await isSound(target)) return;
        continue;
      }
      await take(target, step);
      if (plan.caughtUp && unsaved >= enoughToSave(target, step)) await save(target);
    }
  }

  function enoughToSave(target: SearchIndex, step: Step): number {
    return step.kind === 'behind' ? SLICE : Math.max(SAVE_AFTER, target.size * SAVE_SHARE);
  }

  async function take(target: SearchIndex, step: Step): Promise<void> {
    const changes = await readIndexChanges(store, step.families, log);
    await target.update({ ...changes, upTo: step.upTo });
    plan.done(step);
    unsaved += step.families.length;
  }

  /** After the first catching up: an index that cannot belong to this store is built again, once. */
  async function isSound(target: SearchIndex): Promise<boolean> {
    if (verified || readOnly) return true;
    verified = true;
    let expected = 0;
    for (const _ of store.catalog.views()) expected += 1;
    const isOther = target.upTo > store.lastChange || target.size !== expected;
    // A put may have come in between; then the plan has a step again, and the size says nothing.
    if (!isOther || plan.waiting > 0) return true;
    log.warn(
      { dir, indexed: target.size, stories: expected },
      'the search index does not fit the store; it is built again',
    );
    mustRebuild = true;
    return false;
  }

  async function save(target: SearchIndex): Promise<void> {
    if (readOnly || unsaved === 0) return;
    unsaved = 0;
    await target.save();
  }

  function kick(): Promise<void> {
    working ??= work().then(
      () => {
        working = undefined;
        // What was noted in the very moment in which the work ended.
        if (plan.waiting > 0 && !closing) start();
      },
      (error: unknown) => {
        working = undefined;
        log.error({ err: error, dir }, 'the search index fell behind; the next change tries again');
        throw error;
      },
    );
    return working;
  }

  function start(): void {
    kick().catch(() => undefined); // has been logged
  }

  async function settle(): Promise<void> {
    if (plan.waiting === 0 || plan.waiting > SETTLE_FAMILIES) return;
    const patience = new AbortController();
    const { signal } = patience;
    await Promise.race([kick(), setTimeout(SETTLE_MS, undefined, { signal })]).catch(() => undefined);
    patience.abort();
  }

  async function ready(): Promise<void> {
    do await kick();
    while (plan.waiting > 0 && !closing);
  }

  async function closeNow(): Promise<void> {
    await working?.catch(() => undefined);
    const opened = index ?? (await opening?.catch(() => undefined));
    if (opened === undefined) return;
    try {
      await save(opened);
    } catch (error) {
      log.error({ err: error, dir }, 'the search index could not be saved; it is brought up to date at the next start');
    }
    await opened.close();
  }

  start();

  return {
    get complete() {
      return index !== undefined && !mustRebuild && plan.waiting === 0;
    },
    get size() {
      return index?.size ?? 0;
    },
    index: async () => index ?? (await open()),
    changed(change, families) {
      plan.add({ change, families });
      if (!closing) start();
    },
    settle,
    ready,
    async rebuild() {
      await working?.catch(() => undefined);
      mustRebuild = true;
      await ready();
      if (index) await save(index);
    },
    close() {
      closing ??= closeNow();
      return closing;
    },
  };
}
