import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { documentMaker, openIndexIn, requestOf } from './index-support.ts';

async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'medee-index-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

const NO_WARNING = (message: string): void => {
  throw new Error(`unexpected warning: ${message}`);
};

const documentOf = documentMaker();
const PUT = [
  documentOf({ title: 'COPPER PRICES RISE', text: 'The copper price rose.\nMines are glad.' }),
  documentOf({ title: 'ЗЭСИЙН ҮНЭ ӨСӨВ', language: 'mn' }),
];

describe.each(['inline', 'worker'] as const)('an index opened %s', (thread) => {
  test('finds what it was given, saves it, and finds it again after it was opened anew', async () => {
    const dir = await temporaryFolder();
    const index = await openIndexIn({ dir, thread, warn: NO_WARNING });
    expect([index.upTo, index.size]).toEqual([0, 0]);
    await index.update({ put: PUT, remove: [], upTo: 7 });
    expect(index.size).toBe(2);
    const before = await index.search(requestOf('copper'));
    expect(before.hits.map(({ id }) => id)).toEqual(PUT.map(({ id }) => id));
    await index.save();
    await index.close();
    const again = await openIndexIn({ dir, thread, warn: NO_WARNING });
    expect([again.upTo, again.size]).toEqual([7, 2]);
    expect(await again.search(requestOf('copper'))).toEqual(before);
    await again.close();
    expect(await readdir(dir)).toHaveLength(1);
  });

  test('writes nothing when it is read only', async () => {
    const dir = await temporaryFolder();
    const index = await openIndexIn({ dir, thread, readOnly: true, warn: NO_WARNING });
    await index.update({ put: PUT, remove: [], upTo: 1 });
    await index.save();
    await index.close();
    expect(await readdir(dir)).toEqual([]);
  });

  test('refuses to work once it is closed', async () => {
    const index = await openIndexIn({ dir: await temporaryFolder(), thread, warn: NO_WARNING });
    await index.close();
    await index.close();
    await expect(index.search(requestOf('copper'))).rejects.toMatchObject({ code: 'closed' });
    await expect(index.update({ put: [], remove: [], upTo: 1 })).rejects.toMatchObject({ code: 'closed' });
  });
});
