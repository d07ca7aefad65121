import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type EmbeddedChatStore, openEmbeddedChatStore } from '../../src/chats/embedded/embedded-chat-store.ts';
import { type Disk, NODE_DISK } from '../../src/storage/disk.ts';
import { chat, describeChatStore } from './chat-store-contract.ts';

describeChatStore('the embedded chat store', async () => {
  const { dir, store } = await openFresh();
  return { store, reopen: () => reopen(dir) };
});

test('of more queries than there is room for, the newest are kept, also after a crash', async () => {
  const { dir, store } = await openFresh(3);
  const tokens = [];
  for (const query of ['a', 'b', 'a', 'c', 'd']) tokens.push(await store.rememberQuery(1, query));
  for (const each of [store, await reopen(dir, 3)]) {
    const found = await Promise.all(tokens.map((token) => each.findQuery(1, token)));
    expect(found).toEqual(['a', undefined, 'a', 'c', 'd']);
  }
});

test('the file of queries does not grow without end', async () => {
  const { dir, store } = await openFresh(5);
  for (let i = 0; i < 200; i += 1) await store.rememberQuery(1, `query ${i}`);
  const lines = (await readFile(join(dir, 'queries.log'), 'utf8')).trim().split('\n');
  expect(lines.length).toBeLessThanOrEqual(11);
});

test('no word of a forgotten chat is left in any file', async () => {
  const { dir, store } = await openFresh();
  await store.save(chat(77_000_001));
  await store.rememberQuery(77_000_001, 'nobodys business');
  await store.rememberQuery(2, 'gold');
  await store.forget(77_000_001);
  const files = await Promise.all(
    ['chats.json', 'chats.json.bak', 'queries.log'].map((name) => readFile(join(dir, name), 'utf8')),
  );
  expect(files.join('')).not.toMatch(/nobodys|77000001/u);
});

test('words that an interrupted rewriting had left aside are gone too', async () => {
  const { dir, store } = await openFresh();
  await store.rememberQuery(1, 'nobodys business');
  await store.rememberQuery(2, 'gold');
  await store.close();
  // As after a crash between putting the lines aside and removing them.
  const lines = await readFile(join(dir, 'queries.log'), 'utf8');
  await writeFile(join(dir, 'queries.log.sealed'), lines);
  const again = await reopen(dir);
  await again.forget(1);
  expect(await readFile(join(dir, 'queries.log'), 'utf8')).not.toMatch(/nobodys/u);
  await expect(readFile(join(dir, 'queries.log.sealed'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await again.findQuery(2, await again.rememberQuery(2, 'gold'))).toBe('gold');
});

test('queries asked while another chat is being forgotten are kept', async () => {
  const { dir, store } = await openFresh();
  const asked = Array.from({ length: 20 }, (_, i) => store.rememberQuery(2, `query ${i}`));
  await Promise.all([store.forget(1), ...asked, store.forget(3)]);
  const again = await reopen(dir);
  for (const [i, token] of (await Promise.all(asked)).entries())
    expect(await again.findQuery(2, token)).toBe(`query ${i}`);
});

test('half a line at the end of the queries, left by a crash, costs nothing but itself', async () => {
  const { dir, store } = await openFresh();
  const token = await store.rememberQuery(1, 'gold');
  await store.close();
  await appendFile(join(dir, 'queries.log'), '["0123');
  expect(await (await reopen(dir)).findQuery(1, token)).toBe('gold');
});

test('a damaged file of chats is restored from its copy', async () => {
  const { dir, store } = await openFresh();
  await store.save(chat(1));
  await store.close();
  await writeFile(join(dir, 'chats.json'), '{"schema":1,');
  expect(await (await reopen(dir)).find(1)).toEqual(chat(1));
});

test('a store that was written by a later version is refused, not emptied', async () => {
  const { dir, store } = await openFresh();
  await store.save(chat(1));
  await store.close();
  const file = join(dir, 'chats.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"schema":1', '"schema":2'));
  await expect(reopen(dir)).rejects.toMatchObject({ code: 'newer-format' });
});

test('a full disk does not keep anybody from searching, and is told to the operator', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'medee-chats-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const warnings: string[] = [];
  let full = false;
  const open: Disk['open'] = async (...parameters) => {
    const handle = await NODE_DISK.open(...parameters);
    const write = handle.write.bind(handle);
    const failing = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    return Object.assign(handle, {
      write: (...bytes: Parameters<typeof write>) => (full ? failing() : write(...bytes)),
    });
  };
  const log = { warn: (_fields: object, message: string) => void warnings.push(message) };
  const store = await openEmbeddedChatStore({ dir, log, disk: { ...NODE_DISK, open } });
  onTestFinished(() => store.close());
  full = true;
  const token = await store.rememberQuery(1, 'gold');
  expect(await store.findQuery(1, token)).toBe('gold');
  expect(warnings).toEqual(['query is kept in memory only']);
});

const silent = { warn: () => undefined };

async function openFresh(maxQueries?: number): Promise<{ readonly dir: string; readonly store: EmbeddedChatStore }> {
  const dir = await mkdtemp(join(tmpdir(), 'medee-chats-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return { dir, store: await reopen(dir, maxQueries) };
}

async function reopen(dir: string, maxQueries?: number): Promise<EmbeddedChatStore> {
  const store = await openEmbeddedChatStore({ dir, log: silent, ...(maxQueries && { maxQueries }) });
  onTestFinished(() => store.close());
  return store;
}
