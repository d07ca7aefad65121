import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openIndex } from '../../../src/archive/embedded/index/open-index.ts';
import { openWorkerIndex, startWorker } from '../../../src/archive/embedded/index/worker-index.ts';
import type { SearchIndex } from '../../../src/archive/embedded/search-index.ts';
import { builtModule, ROOT, sourceModule } from '../../support/built.ts';
import { documentMaker, openIndexIn, requestOf } from './index-support.ts';

async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'medee-index-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

const WORKER_INDEX = 'archive/embedded/index/worker-index';
const manyWords = Array.from({ length: 900 }, (_, index) => `word${index % 250}`).join(' ');

async function savedIndex(dir: string): Promise<string> {
  const index = await openIndex({ dir, thread: 'inline', warn: () => undefined });
  await index.update({ put: [documentMaker()({ title: 'copper' })], remove: [], upTo: 3 });
  await index.save();
  await index.close();
  return join(dir, 'search.index');
}

describe.each(['inline', 'worker'] as const)('an index opened %s', (thread) => {
  test.each([
    {
      name: 'with a changed byte',
      spoil: (good: Buffer) => Buffer.concat([good.subarray(0, 40), Buffer.from('x'), good.subarray(41)]),
    },
    { name: 'cut off', spoil: (good: Buffer) => good.subarray(0, good.length / 2) },
    { name: 'empty', spoil: () => Buffer.alloc(0) },
    { name: 'of something else', spoil: () => Buffer.from('{"hello":"world"}'.repeat(10)) },
  ])('says so and starts empty from a file $name', async ({ spoil }) => {
    const dir = await temporaryFolder();
    const file = await savedIndex(dir);
    await writeFile(file, spoil(await readFile(file)));
    const warnings: string[] = [];
    const index = await openIndexIn({ dir, thread, warn: (message) => warnings.push(message) });
    expect([index.upTo, index.size, (await index.search(requestOf('copper'))).total]).toEqual([0, 0, 0]);
    expect(warnings).toEqual(['the saved search index is damaged: it is built again from the stories']);
    await index.close();
  });

  test('answers while it takes in many documents', async () => {
    const index = await openIndexIn({ dir: await temporaryFolder(), thread, warn: () => undefined });
    const make = documentMaker();
    const put = Array.from({ length: 300 }, () => make({ title: 'copper', text: manyWords }));
    await index.update({ put: put.slice(0, 1), remove: [], upTo: 1 });
    const order: string[] = [];
    const update = index.update({ put, remove: [], upTo: 2 }).then(() => order.push('update'));
    await index.search(requestOf('copper')).then(({ total }) => order.push(total > 0 ? 'answer' : 'nothing'));
    await update;
    expect(order).toEqual(['answer', 'update']);
    expect(index.size).toBe(300);
    await index.close();
  });

  test('keeps working after a change that could not be made', async () => {
    const index = await openIndexIn({ dir: await temporaryFolder(), thread, warn: () => undefined });
    await expect(index.update({ put: [undefined as never], remove: [], upTo: 1 })).rejects.toThrow();
    await index.update({ put: [documentMaker()({ title: 'copper' })], remove: [], upTo: 2 });
    expect((await index.search(requestOf('copper'))).total).toBe(1);
    await index.close();
  });
});

describe('a thread that dies', () => {
  async function openWithThread(): Promise<{ readonly index: SearchIndex; readonly thread: Worker }> {
    const threads: Worker[] = [];
    const index = await openWorkerIndex(
      { dir: await temporaryFolder(), readOnly: false, warn: () => undefined },
      (options) => {
        const thread = startWorker(options);
        threads.push(thread);
        return thread;
      },
    );
    const [thread] = threads;
    if (thread === undefined) throw new Error('no thread was started');
    return { index, thread };
  }

  test('fails what waits for it and what comes later, and can still be closed', async () => {
    const { index, thread } = await openWithThread();
    const waiting = index.update({ put: [documentMaker()({ text: manyWords.repeat(50) })], remove: [], upTo: 1 });
    const failed = expect(waiting).rejects.toMatchObject({ code: 'io', message: 'the search index stopped working' });
    await thread.terminate();
    await failed;
    await expect(index.search(requestOf('copper'))).rejects.toMatchObject({ code: 'io' });
    await index.close();
  });
});

test.each([
  { name: 'of the compiled program', args: [], module: builtModule(WORKER_INDEX) },
  { name: 'of the sources, as npm run dev runs them', args: ['--import', 'tsx'], module: sourceModule(WORKER_INDEX) },
])('a process $name that forgot to close its index ends all the same', async ({ args, module }) => {
  const dir = await temporaryFolder();
  const script = join(dir, 'script.mjs');
  await writeFile(
    script,
    `import { openWorkerIndex } from ${JSON.stringify(module)};
     openWorkerIndex({ dir: ${JSON.stringify(dir)}, warn: console.error }).then((index) => console.log(index.size));`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [...args, script], { cwd: ROOT, timeout: 15_000 });
  expect(stdout).toBe('0\n');
});
