/** Something that is to be done at a time, in ms since 1970. */
interface DueTimer {
  readonly at: number;
  readonly run: () => void;
}

/** Timers in the order of their times; of the same time, in the order they came. */
export interface TimerQueue {
  /** The returned function calls it off. */
  add(timer: DueTimer): () => void;
  /** The earliest one that is not called off. */
  first(): DueTimer | undefined;
  /** Takes the earliest one out if its time has come by `until`. */
  takeDue(until: number): DueTimer | undefined;
}

interface Entry extends DueTimer {
  readonly number: number;
  isOff: boolean;
}

/** Creates an empty queue, a binary heap. What is called off stays in it until it is first, or is most of it. */
export function createTimerQueue(): TimerQueue {
  let heap: Entry[] = [];
  let added = 0;
  let off = 0;

  const dropOff = (): Entry | undefined => {
    while (heap[0]?.isOff) {
      takeFirst(heap);
      off -= 1;
    }
    return heap[0];
  };

  return {
    add: ({ at, run }) => {
      added += 1;
      const entry: Entry = { at, run, number: added, isOff: false };
      insert(heap, entry);
      return () => {
        if (entry.isOff) return;
        entry.isOff = true;
        off += 1;
        if (off * 2 <= heap.length) return;
        // A sorted list is a heap.
        heap = heap.filter(({ isOff }) => !isOff).sort((a, b) => (isBefore(a, b) ? -1 : 1));
        off = 0;
      };
    },
    first: dropOff,
    takeDue: (until) => {
      const first = dropOff();
      if (!first || first.at > until) return undefined;
      takeFirst(heap);
      // Calling off what has been taken must not be counted.
      first.isOff = true;
      return first;
    },
  };
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.number < b.number);
}

/** Lets the new entry rise until its parent is before it. */
function insert(heap: Entry[], entry: Entry): void {
  let index = heap.length;
  heap.push(entry);
  while (index > 0) {
    const parentIndex = (index - 1) >> 1;
    const parent = heap[parentIndex];
    if (!parent || isBefore(parent, entry)) break;
    heap[index] = parent;
    index = parentIndex;
  }
  heap[index] = entry;
}

/** Puts the last entry in the place of the first, and lets it sink until it is before its children. */
function takeFirst(heap: Entry[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const child = earlierChild(heap, index);
    const next = heap[child];
    if (!next || isBefore(last, next)) break;
    heap[index] = next;
    index = child;
  }
  heap[index] = last;
}

function earlierChild(heap: readonly Entry[], index: number): number {
  const left = heap[index * 2 + 1];
  const right = heap[index * 2 + 2];
  return left && right && isBefore(right, left) ? index * 2 + 2 : index * 2 + 1;
}
