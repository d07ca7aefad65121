import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, inChild, median, run } from './measure.ts';
import type { Table } from './report.ts';

const RUNS = 7;
const SIZES = [1_000, 10_000] as const;
const COMMANDS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['bare Node', ['-e', '0']],
  ['latest headlines', ['dist/app/main.js', 'latest', '--json', '--limit', '10']],
  ['search', ['dist/app/main.js', 'search', 'mongolia', '--json', '--limit', '10']],
];

/** From the start of a process to its answer, the store on disk and in the page cache. */
export async function benchStart(): Promise<readonly Table[]> {
  const build = await run('npm', ['run', '-s', 'build']);
  if (build.code !== 0) throw new Error('the build failed');
  const dirs = await Promise.all(SIZES.map(() => mkdtemp(join(tmpdir(), 'medee-bench-'))));
  for (const [index, size] of SIZES.entries()) {
    await inChild('./fill-child.ts', [join(dirs[index] ?? '', 'store'), String(size)]);
  }
  const rows: (readonly string[])[] = [];
  for (const [name, args] of COMMANDS) {
    const [small = 0, large = 0] = await timesAt(dirs, args);
    rows.push([name, figure(small), figure(large), `${figure(large / small)} ×`]);
  }
  await Promise.all(dirs.map((dir) => rm(dir, { recursive: true, force: true })));
  return [
    {
      title: 'Cold start to the first answer',
      note: `A new process each time, ${RUNS} runs in turn, median, milliseconds; Node itself included.`,
      head: ['', '1,000 stories', '10,000 stories', 'growth'],
      rows,
    },
  ];
}

/** The median of each folder; the folders take turns, so that a drift of the machine hits all alike. */
async function timesAt(dirs: readonly string[], args: readonly string[]): Promise<readonly number[]> {
  const times: number[][] = dirs.map(() => []);
  for (let round = 0; round <= RUNS; round++) {
    for (const [index, dir] of dirs.entries()) {
      const startedAt = performance.now();
      const { code } = await run(process.execPath, args, { DATA_DIR: dir, LOG_LEVEL: 'error' });
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
      if (round > 0) times[index]?.push(performance.now() - startedAt);
    }
  }
  return times.map(median);
}
