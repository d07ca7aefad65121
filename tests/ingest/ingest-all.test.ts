import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { PageError, type PageReport } from '../../src/ingest/page-report.ts';
import type { PageSource } from '../../src/ingest/page-source.ts';
import { makePage } from '../support/pages.ts';
import { createRememberingArchive } from './remembering-archive.ts';

describe('ingestAll', () => {
  test('hands pages to the archive in their order, several at once, however long each takes to read', async () => {
    const archive = createRememberingArchive(() => sleep(5));
    const delays = [30, 0, 20, 0, 10, 0];
    const sources = delays.map((ms, index) => source(index, { before: () => sleep(ms) }));
    const summary = await ingestAll({ archive }, sources);
    expect(archive.pages.map((stories) => stories[0]?.title)).toEqual(await Promise.all(sources.map(firstTitle)));
    expect(archive.mostAtOnce).toBeGreaterThan(1);
    expect(summary).toMatchObject({ pages: 6, quarantined: 0, stopped: false });
  });

  test('keeps few pages in memory, and fewer where they are large', async () => {
    const count = async (size: number) => {
      let open = 0;
      let most = 0;
      const archive = createRememberingArchive(() => sleep(2));
      const sources = Array.from({ length: 100 }, (_, index) =>
        source(index, {
          size,
          before: async () => {
            open += 1;
            most = Math.max(most, open);
          },
        }),
      );
      await ingestAll({ archive }, sources, {
        onPage: () => {
          open -= 1;
        },
      });
      return most;
    };
    expect(await count(10_000)).toBeLessThanOrEqual(32);
    expect(await count(20 * 1024 * 1024)).toBe(1);
  });

  test('goes on after a page that cannot be used', async () => {
    const archive = createRememberingArchive();
    const reports: PageReport[] = [];
    const broken = source(1, {
      before: () => Promise.reject(new PageError({ code: 'unreadable', message: 'there is no such file' })),
    });
    const summary = await ingestAll({ archive }, [source(0), broken, source(2)], {
      onPage: (report) => void reports.push(report),
    });
    expect(summary).toMatchObject({ pages: 3, quarantined: 1 });
    expect(reports.filter(({ quarantined }) => quarantined?.code === 'unreadable')).toMatchObject([
      { name: 'page-1.txt' },
    ]);
  });

  test('stops when it is told to, having reported every page that the archive was given', async () => {
    const stopping = new AbortController();
    const archive = createRememberingArchive(() => sleep(5));
    const reported: string[] = [];
    const sources = Array.from({ length: 200 }, (_, index) => source(index));
    const summary = await ingestAll({ archive }, sources, {
      signal: stopping.signal,
      onPage({ name }) {
        reported.push(name);
        if (reported.length === 10) stopping.abort();
      },
    });
    expect(summary.stopped).toBe(true);
    expect(summary.pages).toBe(reported.length);
    expect(reported).toHaveLength(archive.pages.length);
    expect(reported.length).toBeLessThan(60);
  });

  test('drops a page that was still being read when it was told to stop', async () => {
    const stopping = new AbortController();
    const archive = createRememberingArchive();
    const endless = source(0, {
      before: (signal) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    });
    const done = ingestAll({ archive }, [endless], { signal: stopping.signal });
    stopping.abort();
    expect(await done).toMatchObject({ pages: 0, stopped: true });
  });

  test('ends with the error of an archive that cannot write, after what was under way', async () => {
    const reported: string[] = [];
    const archive = createRememberingArchive(async (call) => {
      if (call === 5) throw new Error('disk full');
      await sleep(5);
    });
    const sources = Array.from({ length: 200 }, (_, index) => source(index));
    const done = ingestAll({ archive }, sources, { onPage: ({ name }) => void reported.push(name) });
    await expect(done).rejects.toThrow('disk full');
    expect(reported).toHaveLength(archive.pages.length - 1);
    expect(archive.pages.length).toBeLessThan(100);
  });
});

interface SourceOptions {
  readonly size?: number;
  readonly before?: (signal?: AbortSignal) => Promise<unknown>;
}

function source(index: number, { size, before }: SourceOptions = {}): PageSource {
  return {
    name: `page-${index}.txt`,
    size,
    async read(signal) {
      await before?.(signal);
      return Buffer.from(makePage({ index, headlines: 1, withArticle: false }));
    },
  };
}

async function firstTitle(page: PageSource): Promise<string | undefined> {
  const archive = createRememberingArchive();
  await ingestAll({ archive }, [page]);
  return archive.pages[0]?.[0]?.title;
}
