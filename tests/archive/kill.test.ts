import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openEmbeddedArchive } from '../../src/archive/embedded/embedded-archive.ts';
import type { StoryId } from '../../src/archive/story.ts';
import { builtChild } from '../support/built.ts';
import { openPlainIndex, plainSnapshot } from '../support/plain-index.ts';
import { createRecordingLog } from '../support/recording-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Each costs most of a second of a core: CI has 20, and 200 by hand: `KILL_RUNS=200 npx vitest run tests/archive/kill.test.ts`. */
const RUNS = Number(process.env['KILL_RUNS'] ?? 3);
/** A moment is so many acknowledged pages and so many milliseconds: it must not depend on how busy the machine is. */
const MOST_PAGES = 12;
const MOST_MS = 40;
const CHILD = builtChild('kill-child');

test(
  `kill -9 at ${RUNS} random moments of an ingest loses no acknowledged story and tears no file`,
  async () => {
    const dir = await temporaryFolder();
    const acknowledged = new Set<StoryId>();
    let next = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const pages = await ingestUntilKilled(dir, next);
      for (const { ids } of pages) for (const id of ids) acknowledged.add(id);
      // The page that was under way is put again, as an operator would.
      next = (pages.at(-1)?.index ?? next - 1) + 1;
      await checkFiles(dir);
      await checkStories(dir, new Set(pages.flatMap(({ ids }) => ids)));
    }
    expect(next).toBeGreaterThan(0);
    await checkStories(dir, acknowledged);
    console.log(`${RUNS} kills, ${next} pages and ${acknowledged.size} stories acknowledged, all there`);
  },
  RUNS * 20_000,
);

interface AcknowledgedPage {
  readonly index: number;
  readonly ids: readonly StoryId[];
}

async function ingestUntilKilled(dir: string, first: number): Promise<readonly AcknowledgedPage[]> {
  const child = spawn(process.execPath, [CHILD, dir, String(first)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child.stdout);
  const errors = collect(child.stderr);
  // The first line says that it is ready.
  await Promise.race([output.lines(1 + Math.floor(Math.random() * MOST_PAGES)), once(child, 'exit')]);
  expect(child.exitCode, errors.text()).toBeNull();
  await setTimeout(Math.random() * MOST_MS);
  child.kill('SIGKILL');
  await once(child, 'close');
  // A line that the kill has cut was not acknowledged to anybody.
  const [, ...lines] = output.text().split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as AcknowledgedPage);
}

interface Output {
  text(): string;
  /** Resolves when there are so many lines. */
  lines(count: number): Promise<void>;
}

function collect(stream: ChildProcess['stdout']): Output {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return {
    text: () => text,
    async lines(count) {
      while (stream && text.split('\n').length <= count) await once(stream, 'data');
    },
  };
}

async function checkFiles(dir: string): Promise<void> {
  const names = await readdir(join(dir, 'stories'));
  for (const name of names.filter((each) => !each.endsWith('.tmp'))) {
    expect(JSON.parse(await readFile(join(dir, 'stories', name), 'utf8'))).toMatchObject({ schema: 1 });
  }
}

/** Reads as the next start would, and leaves the repairing to it. */
async function checkStories(dir: string, ids: ReadonlySet<StoryId>): Promise<void> {
  const log = createRecordingLog();
  const openIndex = async () => openPlainIndex(plainSnapshot());
  const archive = await openEmbeddedArchive({ dir, readOnly: true, openIndex, log });
  const missing: StoryId[] = [];
  for (const id of ids) {
    if ((await archive.find(id)) === undefined) missing.push(id);
  }
  const damaged = await archive.check();
  await archive.close();
  expect({ missing, damaged, log: log.messages }).toEqual({ missing: [], damaged: [], log: [] });
}
