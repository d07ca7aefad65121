import { type IngestDeps, ingestPage, rejectedPage } from './ingest-page.ts';
import { addToTotals, type IngestTotals, NO_PAGES, PageError, type PageReport } from './page-report.ts';
import type { PageSource } from './page-source.ts';

export interface IngestAllOptions {
  /** Called once a page is done: from then on it survives `kill -9`. In the order in which they are done. */
  readonly onPage?: (report: PageReport, source: PageSource) => void | Promise<void>;
  /** Stops taking pages; what the archive was given already is finished and reported. */
  readonly signal?: AbortSignal | undefined;
}

export interface IngestSummary extends IngestTotals {
  /** True when the signal came before the last page was done. */
  readonly stopped: boolean;
}

/** Enough that one sync of the archive's log serves many pages; few enough that memory stays small. */
const MAX_PAGES_UNDER_WAY = 32;
const MAX_BYTES_UNDER_WAY = 32 * 1024 * 1024;
/** What a page is taken for whose size is not known beforehand. */
const UNKNOWN_SIZE = 1024 * 1024;

/**
 * Brings many pages to the archive, in their order, several under way at a time and memory bounded by their sizes, not their number.
 * One page that cannot be used does not stop the others; an archive that cannot write does: rejects with its error after
 * the pages under way have ended.
 */
export async function ingestAll(
  deps: IngestDeps,
  sources: Iterable<PageSource>,
  { onPage, signal }: IngestAllOptions = {},
): Promise<IngestSummary> {
  const underWay = new Map<Promise<void>, number>();
  const failures: unknown[] = [];
  let totals = NO_PAGES;
  let stopped = false;
  let turn: Promise<unknown> = Promise.resolve();

  async function finish(source: PageSource, handedOver: Promise<HandedOver>): Promise<void> {
    try {
      const report = await (await handedOver).report;
      if (report === undefined) {
        stopped = true;
        return;
      }
      totals = addToTotals(totals, report);
      await onPage?.(report, source);
    } catch (error) {
      failures.push(error);
    }
  }

  for (const source of sources) {
    const size = source.size ?? UNKNOWN_SIZE;
    while (isFull(underWay, size)) await Promise.race(underWay.keys());
    stopped ||= signal?.aborted ?? false;
    if (stopped || failures.length > 0) break;
    const handedOver = handOver(deps, source, { turn, signal });
    turn = handedOver;
    const done = finish(source, handedOver).finally(() => underWay.delete(done));
    underWay.set(done, size);
  }

  await Promise.all(underWay.keys());
  if (failures.length > 0) throw failures[0];
  return { ...totals, stopped };
}

function isFull(underWay: ReadonlyMap<unknown, number>, nextSize: number): boolean {
  if (underWay.size === 0) return false;
  const bytes = [...underWay.values()].reduce((sum, size) => sum + size, nextSize);
  return underWay.size >= MAX_PAGES_UNDER_WAY || bytes > MAX_BYTES_UNDER_WAY;
}

/** The archive has the page, but may not have written it yet. No report: the signal came while the page was still being read. */
interface HandedOver {
  readonly report: Promise<PageReport | undefined>;
}

interface Place {
  /** Settles when the page before has been handed over. */
  readonly turn: Promise<unknown>;
  readonly signal: AbortSignal | undefined;
}

/** Reads at once, and gives the page to the archive after the one before it: in order, without waiting for its write. */
async function handOver(deps: IngestDeps, source: PageSource, { turn, signal }: Place): Promise<HandedOver> {
  const reading = read(source, signal);
  await turn;
  const outcome = await reading;
  if ('bytes' in outcome) return { report: ingestPage(deps, { name: source.name, bytes: outcome.bytes }) };
  if (signal?.aborted) return { report: Promise.resolve(undefined) };
  if (outcome.error instanceof PageError) return { report: Promise.resolve(rejectedPage(source.name, outcome.error)) };
  return { report: Promise.reject(outcome.error) };
}

type ReadOutcome = { readonly bytes: Uint8Array } | { readonly error: unknown };

async function read(source: PageSource, signal: AbortSignal | undefined): Promise<ReadOutcome> {
  try {
    return { bytes: await source.read(signal) };
  } catch (error) {
    return { error };
  }
}
