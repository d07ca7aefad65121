import type { StoryId } from '../story.ts';
import { type MonthKey, monthOf } from './entry.ts';
import type { StoryRecord } from './record.ts';

/** The records that are in the journal and not yet in their month files. */
export interface Overlay {
  get(id: StoryId): StoryRecord | undefined;
  add(records: Iterable<StoryRecord>): void;
  /** Takes out what has been written; a record that has changed since stays. */
  drop(records: Iterable<StoryRecord>): void;
  byMonth(): ReadonlyMap<MonthKey, readonly StoryRecord[]>;
}

/** Creates an empty overlay. */
export function createOverlay(): Overlay {
  const records = new Map<StoryId, StoryRecord>();
  return {
    get: (id) => records.get(id),
    add(changed) {
      for (const record of changed) records.set(record.id, record);
    },
    drop(written) {
      for (const record of written) {
        if (records.get(record.id) === record) records.delete(record.id);
      }
    },
    byMonth() {
      const months = new Map<MonthKey, StoryRecord[]>();
      for (const record of records.values()) {
        const month = months.get(monthOf(record));
        if (month) month.push(record);
        else months.set(monthOf(record), [record]);
      }
      return months;
    },
  };
}
