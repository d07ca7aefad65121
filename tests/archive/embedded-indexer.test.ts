import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbeddedArchive } from '../../src/archive/embedded/embedded-archive.ts';
import type { SearchIndex } from '../../src/archive/embedded/search-index.ts';
import { openPlainIndex, plainSnapshot } from '../support/plain-index.ts';
import { createRecordingLog } from '../support/recording-log.ts';
import { makeStory } from '../support/stories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function setUp() {
  const dir = await temporaryFolder();
  const log = createRecordingLog();
  const snapshot = plainSnapshot();
  const open = async (openIndex: (dir: string) => Promise<SearchIndex> = async () => openPlainIndex(snapshot)) => {
    const archive = await openEmbeddedArchive({ dir, readOnly: false, openIndex, log });
    onTestFinished(() => archive.close());
    return archive;
  };
  return { dir, log, snapshot, open };
}

const many = (count: number, word = 'Story') =>
  Array.from({ length: count }, (_, index) => makeStory({ title: `${word} ${index}` }));

test('the index has its folder in the store', async () => {
  const { dir, open, snapshot } = await setUp();
  const folders: string[] = [];
  const archive = await open(async (folder) => {
    folders.push(folder);
    return openPlainIndex(snapshot);
  });
  await archive.indexReady();
  expect(folders).toEqual([join(dir, 'index')]);
});

test('closing saves what was added, and the next start adds nothing again', async () => {
  const { open, snapshot } = await setUp();
  const first = await open();
  await first.put(many(3));
  await first.indexReady();
  await first.close();
  expect(snapshot).toMatchObject({ upTo: 1, saves: 1 });
  const updates: number[] = [];
  const second = await open(async () => {
    const index = openPlainIndex(snapshot);
    return { ...index, size: 3, update: async ({ put }) => void updates.push(put.length) };
  });
  await second.indexReady();
  await second.close();
  expect({ updates, saves: snapshot.saves }).toEqual({ updates: [], saves: 1 });
});

test('an index that is behind gets what it lacks, one that is missing gets everything', async () => {
  const { open, snapshot } = await setUp();
  const first = await open();
  await first.put(many(3));
  await first.indexReady();
  await first.close();
  const behind = { ...snapshot, documents: new Map(snapshot.documents) };
  const second = await open();
  await second.put(many(250, 'Later'));
  await second.close();
  for (const state of [behind, plainSnapshot()]) {
    const archive = await open(async () => openPlainIndex(state));
    await archive.indexReady();
    expect((await archive.search({ query: 'later', limit: 1 })).total).toBe(250);
    expect((await archive.stats()).indexed).toBe(253);
    await archive.close();
    expect(state.upTo).toBe(2);
  }
});

test('opening, listing and reading do not wait for the index; a search waits for its opening only', async () => {
  const { open, snapshot } = await setUp();
  const first = await open();
  await first.put(many(500));
  await first.close();
  snapshot.documents.clear();
  snapshot.upTo = 0;
  let letOpen: () => void = () => undefined;
  let letUpdate: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    letOpen = resolve;
  });
  const updated = new Promise<void>((resolve) => {
    letUpdate = resolve;
  });
  const second = await open(async () => {
    await opened;
    const index = openPlainIndex(snapshot);
    return {
      ...index,
      update: async (changes) => {
        await updated;
        await index.update(changes);
      },
    };
  });
  expect((await second.list({ limit: 10 })).stories).toHaveLength(10);
  letOpen();
  expect(await second.search({ query: 'story', limit: 1 })).toMatchObject({ total: 0, complete: false });
  letUpdate();
});

test('the last change is never promised before all earlier ones are there', async () => {
  const { open, snapshot } = await setUp();
  const first = await open();
  await first.put(many(450));
  await first.close();
  snapshot.documents.clear();
  snapshot.upTo = 0;
  const promised: [size: number, upTo: number][] = [];
  const second = await open(async () => {
    const index = openPlainIndex(snapshot);
    return {
      ...index,
      get size() {
        return index.size;
      },
      update: async (changes) => {
        await index.update(changes);
        promised.push([index.size, changes.upTo]);
      },
    };
  });
  await second.search({ query: 'story', limit: 1 });
  await second.put(many(1, 'Live'));
  await second.indexReady();
  for (const [size, upTo] of promised) {
    if (upTo >= 1) expect(size).toBeGreaterThanOrEqual(450);
    if (upTo >= 2) expect(size).toBe(451);
  }
  expect(promised.at(-1)).toEqual([451, 2]);
});

test('an index of another store is built again', async () => {
  const { open, snapshot, log } = await setUp();
  snapshot.upTo = 77;
  snapshot.documents.set(makeStory({ title: 'Foreign' }).id, {
    ...makeStory({ title: 'Foreign' }),
    change: 77,
    seq: 1,
    text: '',
  });
  let state = snapshot;
  const archive = await open(async () => {
    const index = openPlainIndex(state);
    state = plainSnapshot();
    return index;
  });
  await archive.put(many(2));
  await archive.indexReady();
  expect((await archive.search({ query: 'foreign', limit: 1 })).total).toBe(0);
  expect((await archive.search({ query: 'story', limit: 1 })).total).toBe(2);
  expect(log.messages).toEqual(['warn: the search index does not fit the store; it is built again']);
});

test('a failing index is logged, and the next change tries again', async () => {
  const { open, snapshot, log } = await setUp();
  let fails = true;
  const archive = await open(async () => {
    const index = openPlainIndex(snapshot);
    return {
      ...index,
      get size() {
        return index.size;
      },
      update: async (changes) => {
        if (fails) throw new Error('broken');
        await index.update(changes);
      },
    };
  });
  await archive.put(many(1, 'First'));
  await expect(archive.indexReady()).rejects.toThrow('broken');
  expect(await archive.search({ query: 'first', limit: 1 })).toMatchObject({ total: 0, complete: false });
  fails = false;
  await archive.put(many(1, 'Second'));
  await archive.indexReady();
  expect(await archive.search({ query: 'first', limit: 1 })).toMatchObject({ total: 1, complete: true });
  expect(log.messages[0]).toBe('error: the search index fell behind; the next change tries again');
});

test('an index that cannot be opened fails the search and nothing else', async () => {
  const { open, snapshot } = await setUp();
  let tries = 0;
  const archive = await open(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no thread');
    return openPlainIndex(snapshot);
  });
  await archive.put(many(1));
  expect((await archive.list({ limit: 5 })).stories).toHaveLength(1);
  expect((await archive.search({ query: 'story', limit: 1 })).total).toBe(1);
});

test('reindex gives the same results as before', async () => {
  const { open, snapshot } = await setUp();
  const archive = await open();
  await archive.put([...many(20), makeStory({ title: 'Story undated', publishedOn: undefined })]);
  const before = await archive.search({ query: 'story', limit: 50 });
  snapshot.documents = new Map();
  snapshot.upTo = 0;
  await archive.reindex();
  const after = await archive.search({ query: 'story', limit: 50 });
  expect(after.hits.map(({ story }) => story.id).sort()).toEqual(before.hits.map(({ story }) => story.id).sort());
  expect(after.complete).toBe(true);
});
