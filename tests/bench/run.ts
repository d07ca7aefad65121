import { benchIngest } from './ingest.ts';
import { benchLoad } from './load.ts';
import { benchPage } from './page.ts';
import { benchParser } from './parser.ts';
import { markdown, type Table, writeReport } from './report.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';

const PARTS = {
  parser: benchParser,
  ingest: benchIngest,
  start: benchStart,
  search: benchSearch,
  page: benchPage,
  load: benchLoad,
} as const satisfies Readonly<Record<string, () => readonly Table[] | Promise<readonly Table[]>>>;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  const tables: Table[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.error(`measuring: ${name}`);
    tables.push(...(await part()));
  }
  for (const table of tables) console.log(`${markdown(table)}\n`);
  if (asked.length === 0) await writeReport('docs/benchmarks.md', tables);
}
