import { createPace } from '../../storage/pace.ts';
import { type Catalog, createCatalog } from './catalog.ts';
import { entryOf, monthOf } from './entry.ts';
import type { Change } from './journal.ts';
import type { Months } from './months.ts';
import { createOverlay, type Overlay } from './overlay.ts';

export interface LoadedStore {
  readonly catalog: Catalog;
  readonly overlay: Overlay;
  readonly lastChange: number;
}

/**
 * Builds what is kept in memory: the heads of the month files, then the changes of the journal that they lack.
 * Reads the first line of each month and no story. The journal must have been read before: a writer beside us moves
 * changes from there into the months, never back.
 */
export async function loadStore(months: Months, journal: readonly Change[]): Promise<LoadedStore> {
  const catalog = createCatalog();
  const overlay = createOverlay();
  const upTo = new Map<string, number>();
  const pace = createPace();
  let lastChange = 0;
  for (const key of await months.keys()) {
    const head = await months.readHead(key);
    if (head === undefined) continue;
    upTo.set(key, head.upTo);
    lastChange = Math.max(lastChange, head.upTo);
    for (const entry of head.entries) {
      catalog.apply([entry]);
      await pace();
    }
  }
  for (const { n, stories } of journal.toSorted((a, b) => a.n - b.n)) {
    const missing = stories.filter((record) => n > (upTo.get(monthOf(record)) ?? 0));
    catalog.apply(missing.map(entryOf));
    overlay.add(missing);
    lastChange = Math.max(lastChange, n);
    await pace();
  }
  return { catalog, overlay, lastChange };
}
