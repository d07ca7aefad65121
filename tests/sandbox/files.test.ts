import { Bot, InputFile } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import { createFileStore, type StoredFile } from '../../src/sandbox/files/file-store.ts';
import { type Answer, type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Reading extends Setting {
  readonly emma: SandboxUser;
  /** Sends by multipart, as clients do that upload. */
  readonly upload: (fields: Readonly<Record<string, string | Blob>>) => Promise<Answer>;
}

async function setUp(): Promise<Reading> {
  const setting = await startSandbox(closing, { flood: 'off' });
  const emma = startedReader(setting.sandbox);
  const upload = async (fields: Readonly<Record<string, string | Blob>>): Promise<Answer> => {
    const body = new FormData();
    body.set('chat_id', String(emma.id));
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') body.set(name, value);
      else body.set(name, value, 'news.txt');
    }
    const url = `${setting.url}/bot${setting.sandbox.token}/sendDocument`;
    return (await (await fetch(url, { method: 'POST', body })).json()) as Answer;
  };
  return { ...setting, emma, upload };
}

const text = (content: string): Blob => new Blob([content]);

test.each([
  ['by its own name', { document: text('snow') }],
  ['by attach://', { document: 'attach://later', later: text('snow') }],
])('a document that is uploaded %s reaches the reader with its caption', async (_, fields) => {
  const { upload, emma, sandbox } = await setUp();
  const { result } = await upload({ ...fields, caption: '<b>All</b> news', parse_mode: 'HTML' });
  expect(result).toMatchObject({
    document: { file_name: 'news.txt', mime_type: 'text/plain', file_size: 4, file_id: expect.any(String) },
    caption: 'All news',
    caption_entities: [{ type: 'bold', offset: 0, length: 3 }],
  });
  expect(result).not.toHaveProperty('text');
  expect(emma.messages().at(-1)).toMatchObject({ caption: 'All news' });
  expect(sandbox.violations()).toEqual([]);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['мэдээ 1.html', 'мэдээ 1.html'],
  ['C:\\news\\day.txt', 'C  news day.txt'],
  ['a\0b.txt', 'a b.txt'],
  ['\u202egpj.exe', 'gpj.exe'],
  [`${'л'.repeat(300)}.${'x'.repeat(300)}`, `${'л'.repeat(64)}.${'x'.repeat(16)}`],
  ['.env', 'env'],
  ['..', 'file'],
  ['👍', 'file'],
])('a file that is uploaded as %.30j has a name that is safe to keep', async (uploaded, name) => {
  const { sandbox, url, emma } = await setUp();
  const body = new FormData();
  body.set('chat_id', String(emma.id));
  body.set('document', new Blob(['snow']), uploaded);
  const response = await fetch(`${url}/bot${sandbox.token}/sendDocument`, { method: 'POST', body });
  expect(await response.json()).toMatchObject({ ok: true, result: { document: { file_name: name } } });
});

test('grammY uploads, sends again by id and downloads', async () => {
  const { sandbox, url, emma } = await setUp();
  const bot = new Bot(sandbox.token, { client: { apiRoot: url } });
  const sent = await bot.api.sendDocument(emma.id, new InputFile(Buffer.from('мэдээ'), 'мэдээ 1.html'));
  expect(sent.document).toMatchObject({ file_name: 'мэдээ 1.html', mime_type: 'text/html', file_size: 10 });
  const again = await bot.api.sendDocument(emma.id, sent.document.file_id, { caption: 'again' });
  expect(again.document.file_id).toBe(sent.document.file_id);

  const file = await bot.api.getFile(sent.document.file_id);
  expect(file).toMatchObject({ file_path: 'documents/file_1.html', file_size: 10 });
  const response = await fetch(`${url}/file/bot${sandbox.token}/${file.file_path}`);
  expect([response.status, response.headers.get('content-type'), response.headers.get('content-length')]).toEqual([
    200,
    'text/html',
    '10',
  ]);
  expect(await response.text()).toBe('мэдээ');
});

test.each(['documents/file_9.txt', ''])('the download of "%s" is not found', async (path) => {
  const { sandbox, url } = await setUp();
  const response = await fetch(`${url}/file/bot${sandbox.token}/${path}`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
});

test.each([
  ['nothing', {}, 'Bad Request: there is no document in the request'],
  ['attach:// without its part', { document: 'attach://gone' }, 'Bad Request: there is no document in the request'],
  ['an empty file', { document: text('') }, 'Bad Request: file must be non-empty'],
  ['an unknown id', { document: 'AgADBAAD' }, 'Bad Request: wrong file identifier/HTTP URL specified'],
  ['a URL', { document: 'https://e.mn/a.pdf' }, 'Bad Request: failed to get HTTP URL content'],
  [
    'a URL that is none',
    { document: 'ftp://e.mn/a.pdf' },
    'Bad Request: invalid file HTTP URL specified: Unsupported URL protocol',
  ],
  [
    'bad markup in the caption',
    { document: text('x'), caption: '<b>', parse_mode: 'HTML' },
    `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
  ],
  [
    'an unknown parse mode',
    { document: text('x'), caption: 'x', parse_mode: 'bbcode' },
    'Bad Request: unsupported parse_mode',
  ],
  ['no chat', { document: text('x'), chat_id: '' }, 'Bad Request: chat_id is empty'],
])('sendDocument with %s', async (_, fields, expected) => {
  const { upload, tolerate } = await setUp();
  tolerate('not-emulated');
  expect((await upload(fields)).description).toBe(expected);
});

test.each([
  ['1024 Cyrillic letters', 'ө'.repeat(1024), true],
  ['1025 Cyrillic letters', 'ө'.repeat(1025), 'Bad Request: message caption is too long'],
  ['1024 emoji', '👍'.repeat(1024), true],
  ['1025 emoji', '👍'.repeat(1025), 'Bad Request: message caption is too long'],
  ['32769 bytes', 'x'.repeat(32_769), 'Bad Request: text is too long'],
  ['blanks', ' \n ', true],
])('a caption of %s', async (_, caption, expected) => {
  const { upload, tolerate } = await setUp();
  tolerate('text-long', 'text-changed');
  const { ok, description } = await upload({ document: text('x'), caption });
  expect(ok ? true : description).toBe(expected);
});

test('more than 50 MB are refused, and more than 20 MB cannot be downloaded', async () => {
  const { upload, call } = await setUp();
  const megabytes = new Uint8Array(20 * 1024 * 1024 + 1);
  expect(await upload({ document: new Blob([megabytes, megabytes, megabytes]) })).toEqual({
    ok: false,
    error_code: 413,
    description: 'Request Entity Too Large',
  });
  const { result } = await upload({ document: new Blob([megabytes]) });
  const { file_id } = (result as { document: { file_id: string } }).document;
  expect((await call('getFile', { file_id })).description).toBe('Bad Request: file is too big');
});

test.each([
  [{}, 'Bad Request: file_id not specified'],
  [{ file_id: 'AgADBAAD' }, 'Bad Request: invalid file_id'],
])('getFile %j', async (parameters, expected) => {
  const { call } = await setUp();
  expect((await call('getFile', parameters)).description).toBe(expected);
});

test('the caption of a document is edited, and its text is none', async () => {
  const { upload, call, emma, tolerate } = await setUp();
  tolerate('text-changed');
  const { result } = await upload({ document: text('x'), caption: 'one' });
  const { message_id } = result as { message_id: number };
  const edit = (method: string, parameters: object): Promise<Answer> =>
    call(method, { chat_id: emma.id, message_id, ...parameters });
  expect((await edit('editMessageText', { text: 'two' })).description).toBe(
    'Bad Request: there is no text in the message to edit',
  );
  expect((await edit('editMessageCaption', { caption: ' one ' })).description).toMatch(
    /^Bad Request: message is not modified/u,
  );
  expect((await edit('editMessageCaption', { caption: 'ө'.repeat(1025) })).description).toBe(
    'Bad Request: message caption is too long',
  );
  expect((await edit('editMessageCaption', { caption: 'two' })).result).toMatchObject({
    caption: 'two',
    document: { file_name: 'news.txt' },
    edit_date: expect.any(Number),
  });
  expect((await edit('editMessageCaption', {})).result).not.toHaveProperty('caption');
  const sent = await call('sendMessage', { chat_id: emma.id, text: 'x' });
  expect(
    (
      await call('editMessageCaption', {
        chat_id: emma.id,
        message_id: (sent.result as { message_id: number }).message_id,
        caption: 'x',
      })
    ).description,
  ).toBe('Bad Request: there is no caption in the message to edit');
});

test('a reader sends a file with a caption, and the bot downloads it', async () => {
  const { sandbox, news, call, emma, url } = await setUp();
  const group = sandbox.group({ title: 'News', members: [emma] });
  group.addBot();
  await news();
  emma.sendDocument(undefined, { name: 'feeds.opml', bytes: Buffer.from('<opml/>'), caption: '/import now' });
  emma.sendDocument(group, { name: 'chatter.txt', bytes: Buffer.from('x') });
  emma.sendDocument(group, { name: 'meant.txt', bytes: Buffer.from('x'), caption: '/import' });
  const updates = await news();
  expect(updates.map(({ message }) => message?.document?.file_name)).toEqual(['feeds.opml', 'meant.txt']);
  expect(updates[0]?.message).toMatchObject({
    caption: '/import now',
    caption_entities: [{ type: 'bot_command', offset: 0, length: 7 }],
    document: { mime_type: 'text/x-opml', file_size: 7 },
  });
  const { result } = await call('getFile', { file_id: updates[0]?.message?.document?.file_id });
  const { file_path } = result as { file_path: string };
  expect(await (await fetch(`${url}/file/bot${sandbox.token}/${file_path}`)).text()).toBe('<opml/>');
});

test('the page sends a file as bytes, and only who is in the chat downloads it, never to be shown', async () => {
  const { sandbox, url, emma } = await setUp();
  const bold = sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  const query = new URLSearchParams({
    userId: String(emma.id),
    chatId: String(emma.id),
    name: 'мэдээ.html',
    caption: 'x',
  });
  const headers = { 'Content-Type': 'application/octet-stream' };
  const sent = await fetch(`${url}/api/document?${query}`, { method: 'POST', headers, body: '<script>' });
  const { message } = (await sent.json()) as { message: { caption: string; document: { file_id: string } } };
  expect(message.caption).toBe('x');

  const download = (userId: number): Promise<Response> =>
    fetch(`${url}/api/file?id=${message.document.file_id}&userId=${userId}`);
  const mine = await download(emma.id);
  expect([mine.status, await mine.text()]).toEqual([200, '<script>']);
  expect(mine.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('мэдээ.html')}`,
  );
  expect(mine.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await download(bold.id)).status).toBe(404);
  const wrong = await fetch(`${url}/api/document?${query}`, { method: 'POST', body: 'x' });
  expect(wrong.status).toBe(400);
});

test('beyond what all files may take together the oldest are forgotten, and no id is given twice', () => {
  const store = createFileStore(10);
  const files: StoredFile[] = [];
  const keptAfter = (size: number): readonly number[] => {
    files.push(store.add({ name: 'news.txt', bytes: new Uint8Array(size) }));
    const kept = files.filter(({ document }) => store.byId(document.file_id) !== undefined);
    expect(files.filter(({ path }) => store.byPath(path) !== undefined)).toEqual(kept);
    return kept.map(({ bytes }) => bytes.length);
  };
  expect([4, 4, 2, 3, 10].map(keptAfter)).toEqual([[4], [4, 4], [4, 4, 2], [4, 2, 3], [10]]);
  expect(new Set(files.map(({ document }) => document.file_id)).size).toBe(5);
});
