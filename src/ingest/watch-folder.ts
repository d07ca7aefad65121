import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPageFile, findPagesInFolder, isPageName, type PageFile } from './find-pages.ts';
import { openFolderEvents } from './folder-events.ts';
import { ingestAll } from './ingest-all.ts';
import type { IngestDeps } from './ingest-page.ts';
import type { PageLedger } from './page-ledger.ts';
import type { PageReport } from './page-report.ts';
import { createSettledFiles } from './settled-files.ts';

export interface WatchFolderOptions {
  /** Made where it is not there. */
  readonly folder: string;
  readonly ledger: PageLedger;
  /** Called once for each page that was taken in or refused. */
  readonly onPage: (report: PageReport) => void;
  /** Called when pages could not be taken in for a reason outside of them, such as a full disk; they are tried again. */
  readonly onError: (error: unknown) => void;
  /** How long a file must not have changed before it is read. Default 400 ms. */
  readonly settledMs?: number;
  /** How often the whole folder is looked through, for file systems that announce nothing. Default 60 s. */
  readonly lookThroughMs?: number;
}

export interface FolderWatch {
  /** Settles when the pages that were there at the start have been taken in or refused. */
  readonly caughtUp: Promise<void>;
  /** Stops looking, and waits for the pages that the archive was given already. Idempotent. */
  stop(): Promise<void>;
}

const SETTLED_MS = 400;
const LOOK_THROUGH_MS = 60_000;
/** Without announcements the looking has to be quick enough for a page to be there within 5 s. */
const UNANNOUNCED_LOOK_THROUGH_MS = 3000;
/** How often is looked whether the folder is still the one that is listened to. */
const FOLLOW_MS = 2000;

/**
 * Takes in the pages of a folder that the ledger does not have, and from then on whatever is dropped there.
 * Announcements of the file system only wake it up; what is to be done is always read from the folder.
 */
export async function watchFolder(deps: IngestDeps, options: WatchFolderOptions): Promise<FolderWatch> {
  const { folder, settledMs = SETTLED_MS } = options;
  await mkdir(folder, { recursive: true });
  const stopping = new AbortController();
  const takeIn = createIntake(deps, options, stopping.signal);
  const announced = new Set<string>();
  let lookThroughMs = options.lookThroughMs ?? LOOK_THROUGH_MS;
  let wake = new AbortController();

  const events = await openFolderEvents({
    folder,
    isWanted: isPageName,
    onFile(path) {
      announced.add(path);
      wake.abort();
    },
    onError(error) {
      lookThroughMs = Math.min(lookThroughMs, UNANNOUNCED_LOOK_THROUGH_MS);
      options.onError(error);
    },
  });

  async function lookAtAnnounced(): Promise<void> {
    while (announced.size > 0 && !stopping.signal.aborted) {
      const paths = [...announced];
      announced.clear();
      for (const path of await takeIn(await findFiles(paths))) announced.add(path);
      if (announced.size > 0) await rest(settledMs, stopping.signal);
    }
  }

  async function keepLooking(): Promise<void> {
    let lookedAt = Date.now();
    while (!stopping.signal.aborted) {
      await lookAtAnnounced();
      wake = new AbortController();
      if (announced.size > 0) continue;
      await rest(Math.min(lookThroughMs, FOLLOW_MS), AbortSignal.any([wake.signal, stopping.signal]));
      if (wake.signal.aborted || stopping.signal.aborted) continue;
      if (!(await events.follow()) && Date.now() - lookedAt < lookThroughMs) continue;
      await lookThrough();
      lookedAt = Date.now();
    }
  }

  async function lookThrough(): Promise<void> {
    for (const path of await takeIn(await findPagesInFolder(folder))) announced.add(path);
  }

  const caughtUp = lookThrough();
  const looking = caughtUp.then(keepLooking);
  return {
    caughtUp,
    async stop() {
      stopping.abort();
      await looking;
      await events.close();
    },
  };
}

/** Takes in the files that are new and settled; returns the paths of those that are still being written. */
type Intake = (files: readonly PageFile[]) => Promise<readonly string[]>;

function createIntake(deps: IngestDeps, options: WatchFolderOptions, signal: AbortSignal): Intake {
  const { ledger, settledMs = SETTLED_MS, onPage, onError } = options;
  const settledFiles = createSettledFiles(settledMs);
  // Not in the ledger, so that they are tried again after a restart, when somebody may have mended their rights.
  const unreadable = new Map<string, number>();

  return async (files) => {
    const fresh = files.filter((file) => !ledger.has(file) && unreadable.get(file.name) !== file.modifiedMs);
    const now = Date.now();
    const ready: PageFile[] = [];
    const growing: string[] = [];
    for (const file of fresh) {
      if (settledFiles.isSettled(file, now)) ready.push(file);
      else growing.push(file.name);
    }
    const byName = new Map(ready.map((file) => [file.name, file]));
    try {
      await ingestAll(deps, ready, {
        signal,
        async onPage(report) {
          onPage(report);
          const file = byName.get(report.name);
          if (file === undefined) return;
          if (report.quarantined?.code === 'unreadable') unreadable.set(file.name, file.modifiedMs);
          else await ledger.add(file, report.added.length);
        },
      });
    } catch (error) {
      onError(error);
    }
    return growing;
  };
}

async function findFiles(paths: readonly string[]): Promise<readonly PageFile[]> {
  const files = await Promise.all(paths.toSorted().map(findPageFile));
  return files.filter((file) => file !== undefined);
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
