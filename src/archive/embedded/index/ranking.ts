import type { DocumentTable } from './documents.ts';
import type { Scored } from './scored.ts';
import { rankOf } from './tier.ts';

export interface RankedDocument {
  readonly document: number;
  /** Tier and score in one. */
  readonly score: number;
  /** Where it stands among the documents that were ranked. */
  readonly index: number;
  readonly seq: number;
}

/**
 * Orders documents by tier and score, best first, and returns the first `limit`. Equal scores: the higher `seq` first, so that the
 * order is one and the same on every machine. Costs n log limit.
 */
export function rankTop(
  { documents, scores, tiers }: Scored,
  table: DocumentTable,
  limit: number,
): readonly RankedDocument[] {
  const heap: RankedDocument[] = [];
  if (limit <= 0) return heap;
  for (let index = 0; index < documents.length; index += 1) {
    const score = rankOf(tiers[index] ?? 0, scores[index] ?? 0);
    // Most documents end here, before anything else of them is looked at.
    if (heap.length === limit && score < (heap[0]?.score ?? 0)) continue;
    const document = documents[index] ?? 0;
    offer(heap, { document, score, index, seq: table.at(document)?.seq ?? 0 }, limit);
  }
  return heap.toSorted((a, b) => (isBetter(a, b) ? -1 : 1));
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
