import { parseDigest } from '../../src/digest/parse-digest.ts';
import { makePage } from '../support/pages.ts';
import { figure, median } from './measure.ts';
import type { Table } from './report.ts';

const ROUNDS = 7;
const MEGABYTE = 1_000_000;

const HOSTILE: readonly (readonly [name: string, unit: string])[] = [
  ['one letter', 'a'],
  ['digits', '7'],
  ['“1 ”', '1 '],
  ['“WWW.”', 'WWW.'],
  ['“PUBLISHED:”', 'PUBLISHED:'],
  ['“НИЙТЭЛСЭН:”', 'НИЙТЭЛСЭН:'],
  ['blanks', ' '],
  ['line ends', '\n'],
  ['“|”', '|'],
];

/** How fast pages are parsed, and what hostile input of 1 MB costs. */
export function benchParser(): readonly Table[] {
  const pages = Array.from({ length: 400 }, (_, index) => makePage({ index }));
  const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);
  const times = rounds(() => {
    for (const page of pages) parseDigest(page);
  });
  const hostile = HOSTILE.map(([name, unit]) => {
    const text = unit.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(unit)));
    return [name, figure(median(rounds(() => parseDigest(text))))];
  });
  const rates = times.map((ms) => bytes / MEGABYTE / (ms / 1000));
  return [
    {
      title: 'Parser',
      note: `${pages.length} pages of ${figure(bytes / pages.length / 1000)} kB, ${ROUNDS} rounds, one core.`,
      head: ['', 'MB/s'],
      rows: [
        ['median', figure(median(rates))],
        ['slowest round', figure(Math.min(...rates))],
        ['fastest round', figure(Math.max(...rates))],
      ],
    },
    { title: 'Parser, hostile input', note: '1 MB of the same thing.', head: ['input', 'ms'], rows: hostile },
  ];
}

function rounds(work: () => unknown): readonly number[] {
  return Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
}
