import { figure, inChild } from './measure.ts';
import type { ArchiveFigures } from './page.ts';
import type { Table } from './report.ts';

/** How long a reader waits for a search at 10,000 stories, excerpts and all. */
export async function benchSearch(): Promise<readonly Table[]> {
  const { value } = await inChild<ArchiveFigures>('./archive-child.ts', ['10000']);
  return [
    {
      title: 'Search at 10,000 stories',
      note: 'From the query to ten hits with their excerpts, through the worker thread; milliseconds.',
      head: ['query', 'p50', 'p99', 'slowest'],
      rows: value.search.map(({ kind, p50, p99, max }) => [kind, figure(p50), figure(p99), figure(max)]),
    },
  ];
}
