import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDamagedLogs, openAppendLog, readAppendLog } from '../../src/storage/append-log.ts';
import { NODE_DISK } from '../../src/storage/disk.ts';
import { createSmallDisk } from '../support/full-disk.ts';
import { createRecordingLog } from '../support/recording-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function setUp() {
  const file = join(await temporaryFolder(), 'journal.jsonl');
  const log = createRecordingLog();
  const small = createSmallDisk();
  const open = () => openAppendLog({ file, log, disk: small.disk });
  return { file, log, small, open };
}

async function fill(open: Awaited<ReturnType<typeof setUp>>['open'], entries: readonly unknown[]): Promise<void> {
  const journal = await open();
  for (const entry of entries) await journal.append(entry);
  await journal.close();
}

test('finds at the next opening what was appended, in order', async () => {
  const { open } = await setUp();
  await fill(open, [1, { title: 'Ө Ү Ё' }, 'a\nb', 'x\u2028y', null]);
  const journal = await open();
  expect(journal.entries).toEqual([1, { title: 'Ө Ү Ё' }, 'a\nb', 'x\u2028y', null]);
  await journal.close();
});

test('each line is JSON of its own', async () => {
  const { file, open } = await setUp();
  await fill(open, ['one', 'two']);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line)[1])).toEqual(['one', 'two']);
});

test('a journal cut anywhere gives the whole lines before the cut, and goes on from there', async () => {
  const { file, open } = await setUp();
  const entries = ['first', 'second entry', 'дөрөв'];
  await fill(open, entries);
  const whole = await readFile(file);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), async (length) => {
      await writeFile(file, whole);
      await truncate(file, length);
      const kept = whole.subarray(0, length).toString('latin1').split('\n').length - 1;
      await fill(open, ['after']);
      expect(await readAppendLog(file)).toEqual([...entries.slice(0, kept), 'after']);
    }),
    { numRuns: 60 },
  );
});

test('a torn end is cut off with a warning', async () => {
  const { file, log, open } = await setUp();
  await fill(open, ['whole']);
  await appendFile(file, '["0123456789abcdef",{"half');
  const journal = await open();
  expect(journal.entries).toEqual(['whole']);
  expect(log.messages).toEqual(['warn: journal ends in half a line, left by a crash; it is cut off']);
  await journal.close();
});

test('a damaged line in the middle costs that line only', async () => {
  const { file, log, open } = await setUp();
  await fill(open, ['one', 'two', 'three']);
  await writeFile(file, (await readFile(file, 'utf8')).replace('two', 'two!'));
  const journal = await open();
  expect(journal.entries).toEqual(['one', 'three']);
  expect(log.messages).toEqual(['warn: journal has damaged lines; the others are used']);
  await journal.close();
});

test('damaged lines at the end are not taken for half of one, and the next entry takes their place', async () => {
  const { file, log, open } = await setUp();
  await fill(open, ['one', 'two']);
  await writeFile(file, (await readFile(file, 'utf8')).replace('two', 'two!'));
  expect(await findDamagedLogs(file)).toEqual([file]);
  await fill(open, ['three']);
  expect(log.messages).toEqual(['warn: journal has damaged lines; the others are used']);
  expect(await readAppendLog(file)).toEqual(['one', 'three']);
  expect(await findDamagedLogs(file)).toEqual([]);
});

test.each(['', '.sealed'])(
  'a damaged file “journal%s” is kept aside once, where that was asked for',
  async (suffix) => {
    const { file, log } = await setUp();
    const damaged = 'not a line\n';
    await writeFile(`${file}${suffix}`, damaged);
    for (let opened = 0; opened < 2; opened += 1)
      await (await openAppendLog({ file, log, keepsDamaged: true })).close();
    const aside = (await readdir(dirname(file))).filter((name) => name.includes('.corrupt-'));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(dirname(file), aside.join('')), 'utf8')).toBe(damaged);
  },
);

test('a full disk rejects the entry, and later ones are not glued to half of it', async () => {
  const { small, open } = await setUp();
  const journal = await open();
  await journal.append('kept');
  small.setRoom(15);
  await expect(journal.append('lost, too long')).rejects.toMatchObject({ code: 'full' });
  small.setRoom(10_000);
  await journal.append('s');
  await journal.close();
  const again = await open();
  expect(again.entries).toEqual(['kept', 's']);
  await again.close();
});

test('entries that arrive together share a sync, and each is told of its own fate', async () => {
  const { file } = await setUp();
  let syncs = 0;
  const open: typeof NODE_DISK.open = async (...args) => {
    const handle = await NODE_DISK.open(...args);
    const datasync = handle.datasync.bind(handle);
    handle.datasync = async () => {
      syncs += 1;
      await datasync();
    };
    return handle;
  };
  const journal = await openAppendLog({ file, log: createRecordingLog(), disk: { ...NODE_DISK, open } });
  await Promise.all(Array.from({ length: 100 }, (_, index) => journal.append(index)));
  expect(syncs).toBeLessThanOrEqual(3);
  await journal.close();
  expect(await readAppendLog(file)).toEqual(Array.from({ length: 100 }, (_, index) => index));
});

test('what was sealed can be dropped while new entries arrive', async () => {
  const { open } = await setUp();
  const journal = await open();
  await journal.append('old');
  const sealing = journal.seal();
  const appending = journal.append('new');
  await Promise.all([sealing, appending]);
  await journal.close();
  const both = await open();
  expect(both.entries).toEqual(['old', 'new']);
  await both.dropSealed();
  await both.close();
  const after = await open();
  expect(after.entries).toEqual(['new']);
  await after.close();
});

test('a journal that was sealed before is not sealed again, so that dropping removes nothing new', async () => {
  const { open } = await setUp();
  const journal = await open();
  await journal.append('old');
  await journal.seal();
  await journal.append('new');
  await journal.seal();
  await journal.dropSealed();
  await journal.close();
  const after = await open();
  expect(after.entries).toEqual(['new']);
  await after.close();
});

test('reading beside a writer changes nothing and says nothing of a torn end', async () => {
  const { file, open } = await setUp();
  await fill(open, ['whole']);
  await appendFile(file, '["half');
  expect(await readAppendLog(file)).toEqual(['whole']);
  expect(await readFile(file, 'utf8')).toContain('["half');
});

test('a closed journal takes nothing', async () => {
  const { open } = await setUp();
  const journal = await open();
  await journal.close();
  await expect(journal.append(1)).rejects.toMatchObject({ code: 'closed' });
});
