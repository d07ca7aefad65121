import type { CalendarDate } from '../../digest/digest.ts';
import { type MonthKey, monthOf, UNDATED } from './entry.ts';
import type { View } from './family.ts';

/** A gap between two stories of the list of all, newest first: what follows it is older. */
export interface Place {
  /** Index into the months, newest first. */
  readonly month: number;
  /** Index into the stories of the month; the place is before this one. */
  readonly index: number;
}

/** All stories newest first: by date, then by `seq`, undated ones last. Kept month by month, so that a change costs one month. */
export interface Chronology {
  insert(view: View): void;
  remove(view: View): void;
  start(): Place;
  /** The place just before a story; undefined where it is not in the list. */
  before(view: View): Place | undefined;
  /** The place just after it. */
  after(view: View): Place | undefined;
  /** The place before the first story that is of this day or older. */
  beforeDay(date: CalendarDate): Place;
  older(from: Place): Iterable<View>;
  /** The nearest first. */
  newer(from: Place): Iterable<View>;
  /** The keys of the months that have stories, newest first. */
  months(): readonly MonthKey[];
  inMonth(key: MonthKey): readonly View[];
}

interface Month {
  readonly views: View[];
  sorted: boolean;
}

/** Creates an empty list. Sorting is put off until somebody looks. */
export function createChronology(): Chronology {
  const months = new Map<MonthKey, Month>();
  let keys: readonly MonthKey[] | undefined;

  function sortedKeys(): readonly MonthKey[] {
    // `undated` sorts after all digits, hence the turn.
    keys ??= [...months.keys()].sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
    return keys;
  }

  function sortedMonth(key: MonthKey | undefined): readonly View[] {
    const month = key === undefined ? undefined : months.get(key);
    if (month === undefined) return [];
    if (!month.sorted) month.views.sort(newestFirst);
    month.sorted = true;
    return month.views;
  }

  function before(view: View): Place | undefined {
    const key = monthOf(view);
    const index = sortedMonth(key).findIndex(({ id }) => id === view.id);
    return index < 0 ? undefined : { month: sortedKeys().indexOf(key), index };
  }

  function* older({ month, index }: Place): Generator<View> {
    const all = sortedKeys();
    for (let at = month; at < all.length; at += 1) {
      const views = sortedMonth(all[at]);
      for (let i = at === month ? index : 0; i < views.length; i += 1) {
        const view = views[i];
        if (view) yield view;
      }
    }
  }

  function* newer({ month, index }: Place): Generator<View> {
    const all = sortedKeys();
    for (let at = Math.min(month, all.length - 1); at >= 0; at -= 1) {
      const views = sortedMonth(all[at]);
      for (let i = (at === month ? index : views.length) - 1; i >= 0; i -= 1) {
        const view = views[i];
        if (view) yield view;
      }
    }
  }

  return {
    insert(view) {
      const key = monthOf(view);
      const month = months.get(key);
      if (month) {
        month.views.push(view);
        month.sorted = false;
      } else {
        months.set(key, { views: [view], sorted: true });
        keys = undefined;
      }
    },
    remove(view) {
      const key = monthOf(view);
      const month = months.get(key);
      const index = month?.views.findIndex(({ id }) => id === view.id) ?? -1;
      if (month === undefined || index < 0) return;
      month.views.splice(index, 1);
      if (month.views.length > 0) return;
      months.delete(key);
      keys = undefined;
    },
    start: () => ({ month: 0, index: 0 }),
    before,
    after(view) {
      const place = before(view);
      return place && { ...place, index: place.index + 1 };
    },
    beforeDay(date) {
      const key = date.slice(0, 7);
      const month = sortedKeys().findIndex((each) => rank(each) <= key);
      if (month < 0) return { month: sortedKeys().length, index: 0 };
      if (sortedKeys()[month] !== key) return { month, index: 0 };
      const views = sortedMonth(key);
      const index = views.findIndex(({ publishedOn }) => publishedOn !== undefined && publishedOn <= date);
      return { month, index: index < 0 ? views.length : index };
    },
    older,
    newer,
    months: sortedKeys,
    inMonth: sortedMonth,
  };
}

function newestFirst(a: View, b: View): number {
  if (a.publishedOn !== b.publishedOn) return (a.publishedOn ?? '') < (b.publishedOn ?? '') ? 1 : -1;
  return b.seq - a.seq;
}

/** Undated stories come after the oldest month. */
function rank(key: MonthKey): string {
  return key === UNDATED ? '' : key;
}
