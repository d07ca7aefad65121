import { markdown, type Table, writeReport } from '../bench/report.ts';
import { FIGURES, type FigureName } from './figures.ts';
import { type Measured, type Miss, measure, percent, type Tally } from './measure.ts';

/*
 * `npm run eval:search` prints the table. `-- --misses [figure]` adds what the tuned part lacks, `-- --write` puts the table into
 * docs/search.md.
 */
const [option, only] = process.argv.slice(2);
if ((option !== undefined && !['--misses', '--write'].includes(option)) || (only !== undefined && !(only in FIGURES))) {
  console.error(`Usage: eval:search [--write | --misses [figure]]; figures: ${Object.keys(FIGURES).join(', ')}`);
  process.exitCode = 2;
} else {
  const measured = measure();
  const table = tableOf(measured);
  console.log(markdown(table));
  if (option === '--write') await writeReport('docs/search.md', [table]);
  if (option === '--misses') {
    for (const miss of measured.misses) if (only === undefined || miss.figure === only) console.log(lineOf(miss));
  }
}

function tableOf({ figures }: Measured): Table {
  const cell = (tally: Tally): string => `${percent(tally).toFixed(1)} % of ${tally.of}`;
  return {
    title: 'What is found',
    note: 'Two thirds of the groups may be looked at while tuning, a third is kept aside. The floor is for that third.',
    head: ['', 'floor', 'tuned', 'aside'],
    rows: (Object.keys(FIGURES) as FigureName[]).map((name) => {
      const { text, wanted, floor } = FIGURES[name];
      const bound = floor === undefined ? '' : `${wanted === 'most' ? '≥' : '≤'} ${floor} %`;
      return [text, bound, cell(figures[name].tuned), cell(figures[name].aside)];
    }),
  };
}

function lineOf({ figure, key, query, fault, firstThree }: Miss): string {
  return `${figure}: ${key}: “${query}” ${fault}; first: ${firstThree.join(' | ') || 'nothing'}`;
}
