import { figure, inChild } from './measure.ts';
import type { Table } from './report.ts';

/** What `archive-child.ts` reports. */
export interface ArchiveFigures {
  readonly page: { readonly durableMs: number; readonly searchableMs: number; readonly blockedMs: number };
  readonly search: readonly {
    readonly kind: string;
    readonly p50: number;
    readonly p99: number;
    readonly max: number;
  }[];
  readonly rssMb: number;
}

const SIZES = [1_000, 10_000] as const;

/** What one more page costs as the archive grows. */
export async function benchPage(): Promise<readonly Table[]> {
  const [small, large] = [await figuresAt(SIZES[0]), await figuresAt(SIZES[1])];
  const row = (name: string, pick: (figures: ArchiveFigures) => number): readonly string[] => [
    name,
    figure(pick(small)),
    figure(pick(large)),
    `${figure(pick(large) / pick(small))} ×`,
  ];
  return [
    {
      title: 'One more page',
      note: 'A page of 20 new stories and an article, put into an archive of so many stories; median of 60. Stall: the longest of the main thread in all 60.',
      head: ['', '1,000 stories', '10,000 stories', 'growth'],
      rows: [
        row('durable, ms', ({ page }) => page.durableMs),
        row('found by search, ms', ({ page }) => page.searchableMs),
        row('longest stall, ms', ({ page }) => page.blockedMs),
        row('memory of the process, MB', ({ rssMb }) => rssMb),
      ],
    },
  ];
}

async function figuresAt(size: number): Promise<ArchiveFigures> {
  return (await inChild<ArchiveFigures>('./archive-child.ts', [String(size)])).value;
}
