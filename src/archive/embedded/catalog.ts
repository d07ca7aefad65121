import type { StoryId } from '../story.ts';
import { type Chronology, createChronology } from './chronology.ts';
import type { Entry } from './entry.ts';
import { type View, viewsOf } from './family.ts';

/** What is known of every story without reading a file: ids, order, families. */
export interface Catalog {
  readonly order: Chronology;
  /** Records there are, joined ones included. */
  readonly size: number;
  /** The greatest `seq` given so far; 0 when there is none. */
  readonly lastSeq: number;
  get(id: StoryId): Entry | undefined;
  /** Finds what is shown for an id, also where its story has joined another. */
  view(id: StoryId): View | undefined;
  family(key: string): readonly Entry[];
  /** Adds entries, or replaces those of the same id. */
  apply(entries: Iterable<Entry>): void;
  /** Views with a greater `seq`, oldest first. */
  since(seq: number): Iterable<View>;
  entries(): Iterable<Entry>;
  views(): Iterable<View>;
}

/** Creates an empty catalog. */
export function createCatalog(): Catalog {
  const entries = new Map<StoryId, Entry>();
  // Most families are of one: an array for each would double their cost.
  const families = new Map<string, StoryId | readonly StoryId[]>();
  const joins = new Map<StoryId, View>();
  const bySeq: { seq: number; id: StoryId }[] = [];
  const order = createChronology();
  let inSeqOrder = true;
  let lastSeq = 0;

  function familyOf(key: string): readonly Entry[] {
    const ids = families.get(key) ?? [];
    return (typeof ids === 'string' ? [ids] : ids).flatMap((id) => entries.get(id) ?? []);
  }

  function hide(family: readonly Entry[]): void {
    for (const view of shown(family)) order.remove(view);
    for (const entry of family) joins.delete(entry.id);
  }

  function show(family: readonly Entry[]): void {
    for (const view of viewsOf(family)) {
      order.insert(view);
      if (view.joined) {
        joins.set(view.id, view);
        joins.set(view.joined.id, view);
      }
    }
  }

  function shown(family: readonly Entry[]): readonly View[] {
    return [...new Set(family.map((entry) => joins.get(entry.id) ?? entry))];
  }

  function add(entry: Entry): void {
    const known = entries.get(entry.id);
    entries.set(entry.id, entry);
    if (known) return;
    const ids = families.get(entry.family);
    if (ids === undefined) families.set(entry.family, entry.id);
    else families.set(entry.family, [...(typeof ids === 'string' ? [ids] : ids), entry.id]);
    if (entry.seq < lastSeq) inSeqOrder = false;
    bySeq.push({ seq: entry.seq, id: entry.id });
    lastSeq = Math.max(lastSeq, entry.seq);
  }

  function* since(seq: number): Generator<View> {
    if (!inSeqOrder) bySeq.sort((a, b) => a.seq - b.seq);
    inSeqOrder = true;
    for (let index = firstAfter(bySeq, seq); index < bySeq.length; index += 1) {
      const id = bySeq[index]?.id;
      const view = id === undefined ? undefined : (joins.get(id) ?? entries.get(id));
      // Of two records that are one story, the one that came first stands for it.
      if (view && view.seq === bySeq[index]?.seq) yield view;
    }
  }

  return {
    order,
    get size() {
      return entries.size;
    },
    get lastSeq() {
      return lastSeq;
    },
    get: (id) => entries.get(id),
    view: (id) => joins.get(id) ?? entries.get(id),
    family: familyOf,
    apply(changed) {
      for (const entry of changed) {
        const isFirst = !families.has(entry.family);
        if (!isFirst) hide(familyOf(entry.family));
        add(entry);
        // Nearly all are alone in their family, and the start adds every story there is.
        if (isFirst) order.insert(entry);
        else show(familyOf(entry.family));
      }
    },
    since,
    entries: () => entries.values(),
    views: () => order.older(order.start()),
  };
}

function firstAfter(bySeq: readonly { readonly seq: number }[], seq: number): number {
  let low = 0;
  let high = bySeq.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bySeq[middle]?.seq ?? 0) > seq) high = middle;
    else low = middle + 1;
  }
  return low;
}
