import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { expect, test } from 'vitest';
import { createDurableFile, DamagedContent, removeTemporaryFiles } from '../../src/storage/durable-file.ts';
import { createJsonFile } from '../../src/storage/json-file.ts';
import { createSmallDisk } from '../support/full-disk.ts';
import { createRecordingLog } from '../support/recording-log.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function setUp() {
  const folder = await temporaryFolder();
  const file = join(folder, 'chats.json');
  const log = createRecordingLog();
  const small = createSmallDisk();
  const clock = () => new Date(42);
  const parse = (value: unknown) => value as { readonly names: readonly string[] };
  const open = (schema = 1) => createJsonFile({ file, log, disk: small.disk, clock, schema, parse });
  return { folder, file, log, small, open };
}

const DATA = { names: ['Оюун', 'line\u2028separator', 'quote " and \\'] };

test('reads what was written, through lowdb', async () => {
  const { open } = await setUp();
  const db = new Low(open(), { names: [] as readonly string[] });
  db.data = DATA;
  await db.write();
  const again = new Low(open(), { names: [] as readonly string[] });
  await again.read();
  expect(again.data).toEqual(DATA);
});

test('a file that was never written is absent', async () => {
  const { open } = await setUp();
  expect(await open().read()).toBeNull();
});

test.each([
  { name: 'emptied', damage: () => '' },
  { name: 'torn', damage: (content: string) => content.slice(0, content.length / 2) },
  { name: 'changed in one letter', damage: (content: string) => content.replace('Оюун', 'Оюум') },
  { name: 'of another program', damage: () => '{"names":[]}' },
])('a file that was $name is restored from its copy, loudly, and kept aside', async ({ damage }) => {
  const { folder, file, log, open } = await setUp();
  await open().write(DATA);
  const good = await readFile(file, 'utf8');
  await writeFile(file, damage(good));
  expect(await open().read()).toEqual(DATA);
  expect(log.messages).toEqual(['warn: damaged file restored from its copy']);
  expect(await readFile(file, 'utf8')).toBe(good);
  expect(await readFile(join(folder, 'chats.json.corrupt-42'), 'utf8')).toBe(damage(good));
});

test('a file that is damaged like its copy is an error, each time, and both stay where they are', async () => {
  const { file, open } = await setUp();
  await open().write(DATA);
  await writeFile(file, 'x');
  await writeFile(`${file}.bak`, 'y');
  await expect(open().read()).rejects.toMatchObject({ name: 'StorageError', code: 'corrupt' });
  await expect(open().read()).rejects.toMatchObject({ code: 'corrupt' });
  expect(await readFile(file, 'utf8')).toBe('x');
  expect(await readFile(`${file}.bak`, 'utf8')).toBe('y');
});

test('a file of a later version is refused and not taken for a damaged one', async () => {
  const { open } = await setUp();
  await open(2).write(DATA);
  await expect(open(1).read()).rejects.toMatchObject({ code: 'newer-format' });
});

test('a full disk is told, and the content stays as it was', async () => {
  const { folder, small, open } = await setUp();
  await open().write(DATA);
  small.setRoom(10);
  await expect(open().write({ names: ['new'] })).rejects.toMatchObject({ code: 'full' });
  expect(await open().read()).toEqual(DATA);
  expect(await readdir(folder)).toEqual(['chats.json', 'chats.json.bak']);
});

test('a disk that fills up between the copy and the file leaves one of the two whole', async () => {
  const { file, small, open } = await setUp();
  await open().write(DATA);
  const size = (await readFile(file)).length;
  small.setRoom(size + 10);
  await expect(open().write({ names: ['Оюун', 'line\u2028separator', 'quote " and /'] })).rejects.toThrow(
    'the disk is full',
  );
  expect(await open().read()).toEqual(DATA);
});

test('a first write that is cut short between the file and its copy leaves the file, and nothing to repair', async () => {
  const { folder, log, small, open } = await setUp();
  small.setRoom(150);
  await expect(open().write(DATA)).rejects.toMatchObject({ code: 'full' });
  expect(await readdir(folder)).toEqual(['chats.json']);
  expect(await open().read()).toEqual(DATA);
  expect(log.messages).toEqual([]);
});

test('says which file and why in one sentence', async () => {
  const { folder } = await setUp();
  const file = createDurableFile({ file: join(folder, 'missing', 'a.json'), log: createRecordingLog() });
  await expect(file.write(['x'])).rejects.toMatchObject({
    code: 'io',
    message: expect.stringContaining('a.json: ENOENT'),
  });
});

test('a file that was opened for reading only is neither written nor repaired', async () => {
  const { file, log, open } = await setUp();
  await open().write(DATA);
  await writeFile(file, 'damaged');
  const reader = createDurableFile({ file, log, readOnly: true });
  const decode = (content: Buffer) => {
    if (content.length < 10) throw new DamagedContent('too short');
    return content.length;
  };
  expect(await reader.read(decode)).toBeGreaterThan(10);
  expect(await readFile(file, 'utf8')).toBe('damaged');
  expect(await reader.findDamage(decode)).toEqual([{ file, hasCopy: true }]);
  await writeFile(`${file}.bak`, 'damaged');
  expect(await reader.findDamage(decode)).toEqual([
    { file, hasCopy: false },
    { file: `${file}.bak`, hasCopy: false },
  ]);
  await rm(file);
  expect(await reader.findDamage(decode)).toContainEqual({ file, hasCopy: false });
  await expect(reader.write(['x'])).rejects.toMatchObject({ code: 'read-only' });
});

test('a first line longer than a read is read whole', async () => {
  const { folder } = await setUp();
  const file = createDurableFile({ file: join(folder, 'long'), log: createRecordingLog() });
  await file.write(['x'.repeat(300_000), '\nrest']);
  expect(await file.readFirstLine((line) => line.length)).toBe(300_000);
});

test('what crashed writes left is removed, and nothing else', async () => {
  const { folder, open } = await setUp();
  await open().write(DATA);
  await writeFile(join(folder, 'chats.json.77-1.tmp'), 'half');
  await removeTemporaryFiles(folder);
  expect(await readdir(folder)).toEqual(['chats.json', 'chats.json.bak']);
});
