import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, type TestContext, test, vi } from 'vitest';
import type { IngestDeps } from '../../src/ingest/ingest-page.ts';
import { openPageLedger } from '../../src/ingest/page-ledger.ts';
import type { PageReport } from '../../src/ingest/page-report.ts';
import { watchFolder } from '../../src/ingest/watch-folder.ts';
import { makePage } from '../support/pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createRememberingArchive } from './remembering-archive.ts';

// Nearly all of their time is waiting, so they wait together.
describe.concurrent('watchFolder', () => {
  test('takes in what is there, then what is dropped, and not the same again after a restart', async (context) => {
    const folder = await temporaryFolder(context);
    await writeFile(join(folder, 'a.txt'), page(0));
    const first = await watch(context, folder);
    await first.caughtUp;
    await writeFile(join(folder, 'b.txt'), page(1));
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'sub', 'c.html'), page(2));
    await vi.waitFor(() => expect(first.names()).toEqual(['a.txt', 'b.txt', 'c.html']), 5000);
    await first.stop();
    const second = await watch(context, folder, { storyCount: 1000 });
    await second.caughtUp;
    expect(second.names()).toEqual([]);
  });

  test('waits for a file that is still being written, and leaves hidden and temporary ones alone', async (context) => {
    const folder = await temporaryFolder(context);
    // Many times the pauses of the writing, so that these stay the shorter ones on a busy machine, too.
    const watched = await watch(context, folder, { settledMs: 800 });
    await watched.caughtUp;
    const text = page(0);
    await writeFile(join(folder, '.hidden.txt'), page(1));
    await writeFile(join(folder, 'moved.txt.part'), page(2));
    await writeFile(join(folder, 'slow.txt'), text.slice(0, 100));
    for (let from = 100; from < text.length; from += Math.ceil(text.length / 6)) {
      await sleep(80);
      expect(watched.names()).toEqual([]);
      await appendFile(join(folder, 'slow.txt'), text.slice(from, from + Math.ceil(text.length / 6)));
    }
    await rename(join(folder, 'moved.txt.part'), join(folder, 'moved.txt'));
    await vi.waitFor(() => expect(watched.names()).toEqual(['moved.txt', 'slow.txt']), 5000);
    expect(watched.reports.every(({ issues }) => issues.length === 0)).toBe(true);
  });

  test('takes in a page again when it has changed', async (context) => {
    const folder = await temporaryFolder(context);
    const watched = await watch(context, folder);
    await writeFile(join(folder, 'a.txt'), page(0));
    await vi.waitFor(() => expect(watched.reports).toHaveLength(1), 5000);
    await writeFile(join(folder, 'a.txt'), `${page(1)}\n`);
    await vi.waitFor(() => expect(watched.reports).toHaveLength(2), 5000);
  });

  test('tries again when the archive could not write', async (context) => {
    const folder = await temporaryFolder(context);
    const archive = createRememberingArchive(async (call) => {
      if (call === 1) throw new Error('disk full');
    });
    const watched = await watch(context, folder, { archive, lookThroughMs: 200 });
    await writeFile(join(folder, 'a.txt'), page(0));
    await vi.waitFor(() => expect(watched.names()).toEqual(['a.txt']), 5000);
    expect(watched.errors).toHaveLength(1);
  });

  test('finds pages also where the file system announces nothing', async (context) => {
    const folder = await temporaryFolder(context);
    const watched = await watch(context, folder, { lookThroughMs: 100 });
    await watched.caughtUp;
    await sleep(300);
    await writeFile(join(folder, 'a.txt'), page(0));
    await vi.waitFor(() => expect(watched.names()).toEqual(['a.txt']), 5000);
    await sleep(300);
    expect(watched.reports).toHaveLength(1);
  });

  test.for([
    { change: 'removed and made again', wait: 0 },
    { change: 'removed, and made again later', wait: 2500 },
  ])('hears of pages in a folder that was $change', async ({ wait }, context) => {
    const folder = join(await temporaryFolder(context), 'digests');
    const store = await temporaryFolder(context);
    const watched = await watch(context, folder, { store });
    await watched.caughtUp;
    await rm(folder, { recursive: true });
    await sleep(wait);
    await mkdir(folder);
    await writeFile(join(folder, 'a.txt'), page(0));
    await vi.waitFor(() => expect(watched.names()).toEqual(['a.txt']), 5000);
    await writeFile(join(folder, 'b.txt'), page(1));
    await vi.waitFor(() => expect(watched.names()).toEqual(['a.txt', 'b.txt']), 5000);
    expect(watched.errors).toEqual([]);
  });

  test('hears of pages in a folder that another took the place of', async (context) => {
    const parent = await temporaryFolder(context);
    const folder = join(parent, 'digests');
    const watched = await watch(context, folder, { store: parent });
    await watched.caughtUp;
    await mkdir(join(parent, 'next'));
    await rename(folder, join(parent, 'previous'));
    await rename(join(parent, 'next'), folder);
    await sleep(2500);
    await writeFile(join(folder, 'a.txt'), page(0));
    await vi.waitFor(() => expect(watched.names()).toEqual(['a.txt']), 5000);
  });

  test('reports a page that cannot be used once', async (context) => {
    const folder = await temporaryFolder(context);
    const watched = await watch(context, folder, { lookThroughMs: 100 });
    await writeFile(join(folder, 'a.txt'), 'nothing in it');
    await vi.waitFor(() => expect(watched.reports[0]?.quarantined?.code).toBe('no-news'), 5000);
    await sleep(300);
    expect(watched.reports).toHaveLength(1);
  });
});

interface WatchOptions extends Partial<IngestDeps> {
  readonly storyCount?: number;
  /** Where the ledger is; default: hidden in the folder. */
  readonly store?: string;
  readonly lookThroughMs?: number;
  readonly settledMs?: number;
}

interface Watched {
  readonly caughtUp: Promise<void>;
  readonly reports: readonly PageReport[];
  readonly errors: readonly unknown[];
  names(): readonly string[];
  stop(): Promise<void>;
}

async function watch(
  { onTestFinished }: TestContext,
  folder: string,
  {
    archive = createRememberingArchive(),
    storyCount = 0,
    store = join(folder, '.store'),
    lookThroughMs,
    settledMs = 150,
  }: WatchOptions = {},
): Promise<Watched> {
  const reports: PageReport[] = [];
  const errors: unknown[] = [];
  const watching = await watchFolder(
    { archive },
    {
      folder,
      ledger: await openPageLedger({ file: join(store, 'pages.jsonl'), storyCount }),
      settledMs,
      onPage: (report) => void reports.push(report),
      onError: (error) => void errors.push(error),
      ...(lookThroughMs === undefined ? {} : { lookThroughMs }),
    },
  );
  onTestFinished(() => watching.stop());
  return {
    ...watching,
    reports,
    errors,
    names: () => reports.map(({ name }) => name.slice(name.lastIndexOf('/') + 1)).toSorted(),
  };
}

function page(index: number): string {
  return makePage({ index, articleWords: 100 });
}
