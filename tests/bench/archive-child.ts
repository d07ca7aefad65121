import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storiesOf } from '../../src/archive/stories-of.ts';
import type { Story } from '../../src/archive/story.ts';
import { parseDigest } from '../../src/digest/parse-digest.ts';
import { makePage } from '../support/pages.ts';
import { type BenchArchive, openBenchArchive } from './bench-archive.ts';
import { median, quantile } from './measure.ts';

/**
 * Fills an archive with so many stories, then measures what one more page costs and how fast searches are answered.
 * Arguments: number of stories. Prints one line of JSON.
 */
const size = Number(process.argv[2]);
const PAGES_MEASURED = 60;
/** Pages that another archive takes first, so that a small one is not measured with colder code than a large one. */
const WARM_UP_PAGES = 300;
const ROUNDS = 3;

/** Words of the generated titles by how they are asked for; the archive itself says how common they are. */
interface QueryKind {
  readonly kind: string;
  readonly queries: readonly string[];
}

const dir = await mkdtemp(join(tmpdir(), 'medee-bench-'));
let next = 0;
await warmUp(join(dir, 'warm-up'));
const archive = await openBenchArchive(join(dir, 'store'));
const known: Story[] = [];
while ((await archive.stats()).stories.en + (await archive.stats()).stories.mn < size) {
  const stories = storiesOf(parseDigest(makePage({ index: next++ })));
  known.push(...stories);
  await archive.put(stories);
}
await archive.indexReady();

const page = await measurePages(archive);
const search = await measureSearch(archive);
await archive.close();
console.log(JSON.stringify({ page, search, rssMb: process.memoryUsage().rss / 2 ** 20 }));
await rm(dir, { recursive: true, force: true });

async function warmUp(to: string): Promise<void> {
  const other = await openBenchArchive(to);
  const stories: Story[] = [];
  while (next < WARM_UP_PAGES) {
    const page = storiesOf(parseDigest(makePage({ index: next++ })));
    stories.push(...page);
    await other.put(page);
  }
  await other.indexReady();
  for (const { queries } of queryKinds(stories)) for (const query of queries) await other.search({ query, limit: 10 });
  await other.close();
}

async function measurePages(to: BenchArchive): Promise<{ durableMs: number; searchableMs: number; blockedMs: number }> {
  const durable: number[] = [];
  const searchable: number[] = [];
  const stalls: number[] = [];
  for (let count = 0; count < PAGES_MEASURED; count++) {
    const stories = storiesOf(parseDigest(makePage({ index: next++ })));
    const stall = watchStalls();
    const startedAt = performance.now();
    await to.put(stories);
    durable.push(performance.now() - startedAt);
    await to.indexReady();
    searchable.push(performance.now() - startedAt);
    stalls.push(stall());
  }
  return { durableMs: median(durable), searchableMs: median(searchable), blockedMs: Math.max(...stalls) };
}

/** The longest time in which a timer of 1 ms could not run. */
function watchStalls(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

async function measureSearch(
  of: BenchArchive,
): Promise<readonly { kind: string; p50: number; p99: number; max: number }[]> {
  const results: { kind: string; p50: number; p99: number; max: number }[] = [];
  for (const { kind, queries } of queryKinds(known)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const query of queries) {
        const startedAt = performance.now();
        await of.search({ query, limit: 10 });
        times.push(performance.now() - startedAt);
      }
    }
    results.push({ kind, p50: median(times), p99: quantile(times, 0.99), max: Math.max(...times) });
  }
  return results;
}

function queryKinds(stories: readonly Story[]): readonly QueryKind[] {
  const step = Math.max(1, Math.floor(stories.length / 100));
  const titles = stories.filter((_, index) => index % step === 0).map(({ title }) => title);
  const words = (title: string): readonly string[] => title.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  const frequency = new Map<string, number>();
  for (const { title } of stories) for (const word of words(title)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byFrequency = [...frequency].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return [
    { kind: 'a common word', queries: byFrequency.slice(0, 50) },
    { kind: 'a rare word', queries: byFrequency.slice(-50) },
    { kind: 'two words of a title', queries: titles.map((title) => words(title).slice(0, 2).join(' ')) },
    { kind: 'a phrase', queries: titles.map((title) => `"${words(title).slice(0, 2).join(' ')}"`) },
    {
      kind: 'a misspelt word',
      queries: byFrequency.slice(0, 50).map((word) => `${word.slice(0, 3)}q${word.slice(4)}`),
    },
    { kind: 'nothing found', queries: Array.from({ length: 50 }, (_, index) => `zzqx${index} wvvkj`) },
  ];
}
