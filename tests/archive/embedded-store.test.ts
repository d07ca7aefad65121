import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type EmbeddedArchiveOptions, openEmbeddedArchive } from '../../src/archive/embedded/embedded-archive.ts';
import { openStore } from '../../src/archive/embedded/store.ts';
import { createSmallDisk } from '../support/full-disk.ts';
import { openPlainIndex, plainSnapshot } from '../support/plain-index.ts';
import { createRecordingLog } from '../support/recording-log.ts';
import { makeStory } from '../support/stories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function setUp() {
  const dir = await temporaryFolder();
  const log = createRecordingLog();
  const small = createSmallDisk();
  const snapshot = plainSnapshot();
  const open = async (options: Partial<EmbeddedArchiveOptions> = {}) => {
    const openIndex = async () => openPlainIndex(snapshot);
    const archive = await openEmbeddedArchive({ dir, readOnly: false, openIndex, log, disk: small.disk, ...options });
    onTestFinished(() => archive.close());
    return archive;
  };
  /** As `kill -9` leaves it: nothing is closed, the lock is that of nobody. */
  const crash = () => rm(join(dir, 'lock'));
  const journal = join(dir, 'journal.jsonl');
  const month = (key: string) => join(dir, 'stories', `${key}.json`);
  return { dir, log, small, snapshot, open, crash, journal, month };
}

const july = makeStory({ title: 'July', text: ['Wool and cashmere.'] });
const june = makeStory({ title: 'June', publishedOn: '2026-06-01', text: ['Roads.'] });
const undated = makeStory({ title: 'Sometime', publishedOn: undefined });

test('a put writes one line of the journal and no month', async () => {
  const { dir, open, journal } = await setUp();
  const archive = await open();
  await archive.put([july, june, undated]);
  expect((await readFile(journal, 'utf8')).split('\n')).toHaveLength(2);
  expect(await readdir(join(dir, 'stories'))).toEqual([]);
});

test('what changes nothing writes nothing', async () => {
  const { open, journal } = await setUp();
  const archive = await open();
  await archive.put([july]);
  const before = await readFile(journal, 'utf8');
  await archive.put([july, makeStory({ title: 'JULY' })]);
  expect(await readFile(journal, 'utf8')).toBe(before);
});

test('closing moves the journal into one file a month, with its copy', async () => {
  const { dir, open, journal } = await setUp();
  const archive = await open();
  await archive.put([july, june, undated]);
  await archive.close();
  expect(await readdir(join(dir, 'stories'))).toEqual(
    ['2026-06', '2026-07', 'undated'].flatMap((key) => [`${key}.json`, `${key}.json.bak`]),
  );
  expect(await readFile(journal, 'utf8')).toBe('');
  expect(await readdir(dir)).toEqual(['journal.jsonl', 'stories']);
});

test('a month file is JSON with a story a line', async () => {
  const { open, month } = await setUp();
  const archive = await open();
  await archive.put([july]);
  await archive.close();
  const content = await readFile(month('2026-07'), 'utf8');
  expect(JSON.parse(content)).toMatchObject({ schema: 1, upTo: 1, stories: [{ id: july.id, title: 'July' }] });
  expect(content.split('\n')[2]).toMatchInlineSnapshot(
    `"{"id":"6vtgn38zq3kvh","seq":1,"change":1,"language":"en","title":"July","source":"www.news.example","publishedOn":"2026-07-16","paragraphs":["Wool and cashmere."]}"`,
  );
});

test('a digest of today rewrites one month only', async () => {
  const { open, month } = await setUp();
  const first = await open();
  await first.put([july, june]);
  await first.close();
  await writeFile(month('2026-06'), `${await readFile(month('2026-06'), 'utf8')}`);
  const before = await readFile(month('2026-06'), 'utf8');
  const second = await open();
  await second.put([makeStory({ title: 'July again' })]);
  await second.close();
  expect(await readFile(month('2026-06'), 'utf8')).toBe(before);
  expect(JSON.parse(await readFile(month('2026-07'), 'utf8')).stories).toHaveLength(2);
});

test('everything is there again after closing, and seq goes on', async () => {
  const { open } = await setUp();
  const first = await open();
  await first.put([july, june, undated]);
  const before = await first.list({ limit: 10 });
  await first.close();
  const second = await open();
  expect(await second.list({ limit: 10 })).toEqual(before);
  await second.put([makeStory({ title: 'Later' })]);
  const last = Math.max(...before.stories.map(({ seq }) => seq));
  expect((await second.since(last, 10)).map(({ title }) => title)).toEqual(['Later']);
});

test('everything is there again after a crash', async () => {
  const { open, crash } = await setUp();
  const first = await open();
  await first.put([july, june]);
  await first.put([makeStory({ title: 'JUNE', publishedOn: '2026-06-01', url: 'https://news.example/1' })]);
  const before = await first.list({ limit: 10 });
  await crash();
  const second = await open();
  expect(await second.list({ limit: 10 })).toEqual(before);
});

test('half a line at the end of the journal costs nothing that was acknowledged', async () => {
  const { open, crash, journal, log } = await setUp();
  const first = await open();
  await first.put([july]);
  await crash();
  await appendFile(journal, '["0123456789abcdef",{"n":2,"stories":[{"id":');
  const second = await open();
  expect(await second.find(july.id)).toMatchObject({ title: 'July' });
  expect(log.messages).toEqual(['warn: journal ends in half a line, left by a crash; it is cut off']);
});

test.each([
  { name: 'emptied', damage: () => '' },
  { name: 'cut in its first line', damage: (content: string) => content.slice(0, 40) },
  { name: 'cut in a story', damage: (content: string) => content.slice(0, -30) },
  { name: 'changed in a story', damage: (content: string) => content.replace('cashmere', 'cashmore') },
])('a month that was $name is restored from its copy, loudly, and nothing is lost', async ({ damage }) => {
  const { open, month, log } = await setUp();
  const first = await open();
  await first.put([july]);
  await first.put([makeStory({ title: 'Second' })]);
  const before = await first.list({ limit: 10 });
  await first.close();
  const good = await readFile(month('2026-07'), 'utf8');
  await writeFile(month('2026-07'), damage(good));
  const second = await open();
  expect(await second.list({ limit: 10 })).toEqual(before);
  expect(log.messages).toEqual(['warn: damaged file restored from its copy']);
  expect(await readFile(month('2026-07'), 'utf8')).toBe(good);
  expect(await second.check()).toEqual([]);
});

test('a month that is damaged like its copy stops the start with its name, and stays in place', async () => {
  const { open, month } = await setUp();
  const first = await open();
  await first.put([july]);
  await first.close();
  await writeFile(month('2026-07'), 'x');
  await writeFile(`${month('2026-07')}.bak`, 'y');
  await expect(open()).rejects.toMatchObject({ code: 'corrupt', message: expect.stringContaining('2026-07.json') });
  expect(await readFile(month('2026-07'), 'utf8')).toBe('x');
  // The failed start has given the lock back.
  await expect(open()).rejects.toMatchObject({ code: 'corrupt' });
});

test('a damaged copy is found by the inspection', async () => {
  const { open, month } = await setUp();
  const archive = await open();
  await archive.put([july]);
  await archive.close();
  await writeFile(`${month('2026-07')}.bak`, 'y');
  expect(await (await open()).check()).toEqual([{ file: `${month('2026-07')}.bak`, hasCopy: true }]);
});

test('a month of a later version is refused', async () => {
  const { open, month } = await setUp();
  const archive = await open();
  await archive.put([july]);
  await archive.close();
  const { createHash } = await import('node:crypto');
  const [head = '', ...rest] = (await readFile(month('2026-07'), 'utf8')).split('\n');
  const later = head.slice(head.indexOf('"schema"')).replace('"schema":1', '"schema":2');
  const sum = createHash('sha256').update(later).digest('hex').slice(0, 16);
  await writeFile(month('2026-07'), [`{"headSum":"${sum}",${later}`, ...rest].join('\n'));
  await expect(open()).rejects.toMatchObject({ code: 'newer-format' });
});

test('a second process is refused', async () => {
  const { open } = await setUp();
  await open();
  await expect(open()).rejects.toMatchObject({ code: 'locked', message: expect.stringContaining(String(process.pid)) });
});

test('reading beside a writer sees what was acknowledged, and writes nothing', async () => {
  const { dir, open } = await setUp();
  const writer = await open();
  await writer.put([july]);
  const reader = await open({ readOnly: true });
  expect(await reader.list({ limit: 10 })).toEqual(await writer.list({ limit: 10 }));
  await expect(reader.put([june])).rejects.toMatchObject({ code: 'read-only' });
  await expect(reader.reindex()).rejects.toMatchObject({ code: 'read-only' });
  await reader.close();
  expect(await readdir(dir)).toContain('lock');
  await writer.close();
});

test('a reader of a folder that is not there finds nothing and makes nothing', async () => {
  const { dir, open } = await setUp();
  const reader = await open({ readOnly: true, dir: join(dir, 'none') });
  expect(await reader.list({ limit: 10 })).toMatchObject({ stories: [] });
  expect(await readdir(dir)).toEqual([]);
});

test('a full disk refuses the page with a clear error, keeps all before it, and takes it when there is room again', async () => {
  const { small, open } = await setUp();
  const archive = await open();
  await archive.put([july]);
  small.setRoom(30);
  await expect(archive.put([june])).rejects.toMatchObject({
    code: 'full',
    message: expect.stringContaining('the disk is full'),
  });
  expect(await archive.find(june.id)).toBeUndefined();
  expect(await archive.find(july.id)).toBeDefined();
  small.setRoom(1_000_000);
  expect((await archive.put([june])).added).toEqual([june.id]);
  await archive.close();
  const again = await open();
  expect((await again.list({ limit: 10 })).stories.map(({ title }) => title)).toEqual(['July', 'June']);
});

test('a disk that is full at the end loses nothing: the journal is kept', async () => {
  const { small, open, log } = await setUp();
  const first = await open();
  await first.put([july, june]);
  small.setRoom(100);
  await first.close();
  expect(log.messages).toEqual(['error: the journal could not be moved into the month files; it is kept']);
  small.setRoom(1_000_000);
  const second = await open();
  expect((await second.list({ limit: 10 })).stories).toHaveLength(2);
  await second.put([undated]);
  await second.close();
  const third = await open();
  expect((await third.list({ limit: 10 })).stories).toHaveLength(3);
});

test('stories can be read and put while the journal is moved', async () => {
  const { dir, log } = await setUp();
  const store = await openStore({ dir, readOnly: false, log });
  onTestFinished(() => store.close());
  const stories = Array.from({ length: 300 }, (_, index) =>
    makeStory({ title: `Story ${index}`, text: ['x'.repeat(2_000)] }),
  );
  await store.put(stories.slice(0, 200));
  const moving = store.checkpoint();
  for (const story of stories.slice(200)) {
    await store.put([story, makeStory({ title: 'STORY 7', url: `https://news.example/${stories.indexOf(story)}` })]);
    const view = store.catalog.view(stories[7]?.id ?? story.id);
    if (view) expect((await store.read(view)).url).toBeDefined();
  }
  await moving;
  await store.checkpoint();
  for (const story of stories) {
    const view = store.catalog.view(story.id);
    expect(view && (await store.read(view)).title).toBe(story.title);
  }
});

test('a closed archive takes nothing, and closing twice is closing once', async () => {
  const { open } = await setUp();
  const archive = await open();
  await Promise.all([archive.put([july]), archive.close(), archive.close()]);
  await expect(archive.put([june])).rejects.toMatchObject({ code: 'closed' });
  const again = await open();
  expect(await again.find(july.id)).toBeDefined();
});
