import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, NODE_DISK } from '../../src/storage/disk.ts';
import { type Lock, takeLock } from '../../src/storage/lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function setUp() {
  const file = join(await temporaryFolder(), 'lock');
  const take = () => takeLock({ file, what: 'the archive' });
  const leave = (owner: object) => writeFile(file, JSON.stringify(owner));
  return { file, take, leave };
}

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('a second opening is refused with the name of the owner and what to do', async () => {
  const { file, take } = await setUp();
  const lock = await take();
  await expect(take()).rejects.toMatchObject({
    code: 'locked',
    message: `the archive is in use by process ${process.pid} on ${hostname()}: stop it first, or wait 30 seconds if it has crashed (lock file ${file})`,
  });
  await lock.release();
  await (await take()).release();
  expect(await readdir(dirname(file))).toEqual([]);
});

test('the lock of another living process is respected', async () => {
  const { take, leave } = await setUp();
  await leave({ pid: process.ppid, host: hostname(), startedAt: 1 });
  await expect(take()).rejects.toMatchObject({ code: 'locked' });
});

test.each([
  { name: 'a dead process', owner: async () => ({ pid: await deadProcess(), host: hostname(), startedAt: 1 }) },
  {
    name: 'an earlier process with our own number, as in a container',
    owner: async () => ({ pid: process.pid, host: hostname(), startedAt: 1 }),
  },
])('the lock of $name is taken over', async ({ owner }) => {
  const { file, take, leave } = await setUp();
  await leave(await owner());
  const lock = await take();
  expect(await readdir(dirname(file))).toEqual(['lock']);
  await lock.release();
});

test('the lock of another machine counts until it was silent for half a minute', async () => {
  const { file, take, leave } = await setUp();
  await leave({ pid: 1, host: 'elsewhere', startedAt: 1 });
  await expect(take()).rejects.toMatchObject({ code: 'locked' });
  const longAgo = new Date(Date.now() - 31_000);
  await utimes(file, longAgo, longAgo);
  await (await take()).release();
});

test('a lock that is just being written is respected', async () => {
  const { file, take } = await setUp();
  await writeFile(file, '');
  await expect(take()).rejects.toMatchObject({ code: 'locked' });
});

test('of many that find a stale lock at once, one gets it', async () => {
  const { take, leave } = await setUp();
  await leave({ pid: await deadProcess(), host: hostname(), startedAt: 1 });
  const results = await Promise.allSettled(Array.from({ length: 8 }, take));
  const owners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(owners).toHaveLength(1);
  await Promise.all(owners.map((lock) => lock.release()));
});

// It put back what it had moved aside, over the lock of a third.
test('one that has found a stale lock and is slow takes it from nobody', async () => {
  const { file, take, leave } = await setUp();
  await leave({ pid: await deadProcess(), host: hostname(), startedAt: 1 });
  const owners: Lock[] = [];
  const others = () =>
    take().then(
      (lock) => owners.push(lock),
      () => undefined,
    );
  const readFile = async (...args: Parameters<typeof NODE_DISK.readFile>) => {
    const content = await NODE_DISK.readFile(...args);
    await others();
    return content;
  };
  const slow = { ...NODE_DISK, readFile } as Disk;
  await expect(takeLock({ file, what: 'the archive', disk: slow })).rejects.toMatchObject({ code: 'locked' });
  expect([owners.length, await readdir(dirname(file))]).toEqual([1, ['lock']]);
  await Promise.all(owners.map((lock) => lock.release()));
});

test('a process that was killed while it took a lock over is forgotten after half a minute', async () => {
  const { file, take, leave } = await setUp();
  await leave({ pid: await deadProcess(), host: hostname(), startedAt: 1 });
  await writeFile(`${file}.takeover`, '');
  await expect(take()).rejects.toMatchObject({ code: 'locked' });
  const longAgo = new Date(Date.now() - 31_000);
  await utimes(`${file}.takeover`, longAgo, longAgo);
  await expect(take()).rejects.toMatchObject({ code: 'locked' });
  await (await take()).release();
  expect(await readdir(dirname(file))).toEqual([]);
});

test('a lock that another has taken over is not released', async () => {
  const { file, take, leave } = await setUp();
  const lock = await take();
  await leave({ pid: 7, host: 'elsewhere', startedAt: 1 });
  await lock.release();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ host: 'elsewhere' });
});
