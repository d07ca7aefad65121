import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePage } from '../support/pages.ts';
import { figure, inChild } from './measure.ts';
import type { Table } from './report.ts';

/** What `ingest-child.ts` reports. */
interface IngestFigures {
  readonly pages: number;
  readonly stories: number;
  readonly ms: number;
  readonly closedMs: number;
  readonly peakMb: number;
}

const SIZES = [1_000, 10_000] as const;

/** Reads whole folders of pages, as `medee ingest` does. */
export async function benchIngest(): Promise<readonly Table[]> {
  const rows: (readonly string[])[] = [];
  for (const size of SIZES) {
    const dir = await mkdtemp(join(tmpdir(), 'medee-bench-'));
    const megabytes = await writePages(join(dir, 'pages'), size);
    const { value } = await inChild<IngestFigures>('./ingest-child.ts', [join(dir, 'pages'), join(dir, 'store')]);
    rows.push([
      figure(value.pages),
      figure(megabytes),
      figure(value.stories),
      figure(value.pages / (value.ms / 1000)),
      figure(value.ms / 1000),
      figure(value.closedMs / 1000),
      figure(value.peakMb),
    ]);
    await rm(dir, { recursive: true, force: true });
  }
  return [
    {
      title: 'Ingest',
      note: 'A folder of pages into an empty archive. Every page is durable when it is reported. “Closed” adds the search index and its snapshot.',
      head: ['pages', 'MB', 'stories', 'pages/s', 'durable, s', 'closed, s', 'peak memory, MB'],
      rows,
    },
  ];
}

async function writePages(dir: string, count: number): Promise<number> {
  await mkdir(dir, { recursive: true });
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const text = makePage({ index });
    bytes += Buffer.byteLength(text);
    await writeFile(join(dir, `${String(index).padStart(6, '0')}.txt`), text);
  }
  return bytes / 1_000_000;
}
