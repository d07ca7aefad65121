import type { PageFile } from './find-pages.ts';

/** Tells files that are complete from files that are still being written. */
export interface SettledFiles {
  isSettled(file: PageFile, now: number): boolean;
}

/** A file that has rested this long when it is first seen is not being written any more. */
const RESTED_MS = 5000;

/** A file is settled when neither its size nor its time has changed between two looks at least `settledMs` apart. */
export function createSettledFiles(settledMs: number): SettledFiles {
  const seen = new Map<string, { readonly mark: string; readonly since: number }>();
  return {
    isSettled(file, now) {
      const mark = `${file.size} ${file.modifiedMs}`;
      const before = seen.get(file.name);
      const since = before?.mark === mark ? before.since : now;
      const settled = now - since >= settledMs || now - file.modifiedMs >= Math.max(RESTED_MS, settledMs);
      if (settled) seen.delete(file.name);
      else seen.set(file.name, { mark, since });
      return settled;
    },
  };
}
