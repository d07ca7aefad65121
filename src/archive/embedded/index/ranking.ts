import { type DocumentTable, UNDATED } from './documents.ts';
import type { Scored } from './matching.ts';

/** What a story of the newest day gains over a very old one; half of it is gone after `HALF_LIFE_DAYS`. Gentle: it decides between equals. */
const RECENCY_GAIN = 0.25;
const HALF_LIFE_DAYS = 30;

export interface RankedDocument {
  readonly document: number;
  readonly score: number;
  readonly seq: number;
}

/**
 * Orders documents by score and recency, best first, and returns the first `limit`. Equal scores: the higher `seq` first, so that
 * the order is one and the same on every machine. Costs n log limit.
 */
export function rankTop({ documents, scores }: Scored, table: DocumentTable, limit: number): readonly RankedDocument[] {
  const heap: RankedDocument[] = [];
  if (limit <= 0) return heap;
  const newest = table.newestDay;
  for (const [index, document] of documents.entries()) {
    const row = table.at(document);
    if (row === undefined) continue;
    const ranked = { document, score: (scores[index] ?? 0) * recency(row.day, newest), seq: row.seq };
    offer(heap, ranked, limit);
  }
  return heap.toSorted((a, b) => (isBetter(a, b) ? -1 : 1));
}

/** 1 for undated stories, more the nearer a day is to the newest one. */
function recency(day: number, newest: number): number {
  return day === UNDATED ? 1 : 1 + RECENCY_GAIN / (1 + (newest - day) / HALF_LIFE_DAYS);
}

function isBetter(a: RankedDocument, b: RankedDocument): boolean {
  return a.score > b.score || (a.score === b.score && a.seq > b.seq);
}

/** Keeps the best `limit` in a heap with the worst of them on top. */
function offer(heap: RankedDocument[], ranked: RankedDocument, limit: number): void {
  if (heap.length < limit) {
    heap.push(ranked);
    siftUp(heap, heap.length - 1);
    return;
  }
  const worst = heap[0];
  if (worst === undefined || !isBetter(ranked, worst)) return;
  heap[0] = ranked;
  siftDown(heap);
}

function siftUp(heap: RankedDocument[], from: number): void {
  for (let index = from; index > 0; ) {
    const parent = (index - 1) >> 1;
    if (!swapIfBetter(heap, parent, index)) return;
    index = parent;
  }
}

function siftDown(heap: RankedDocument[]): void {
  for (let index = 0; ; ) {
    const child = worseOf(heap, 2 * index + 1, 2 * index + 2);
    if (child === undefined || !swapIfBetter(heap, index, child)) return;
    index = child;
  }
}

function worseOf(heap: readonly RankedDocument[], left: number, right: number): number | undefined {
  const a = heap[left];
  const b = heap[right];
  if (a === undefined) return undefined;
  return b !== undefined && isBetter(a, b) ? right : left;
}

/** Swaps parent and child where the parent is the better one; tells whether it did. */
function swapIfBetter(heap: RankedDocument[], parent: number, child: number): boolean {
  const above = heap[parent];
  const below = heap[child];
  if (above === undefined || below === undefined || !isBetter(above, below)) return false;
  heap[parent] = below;
  heap[child] = above;
  return true;
}
