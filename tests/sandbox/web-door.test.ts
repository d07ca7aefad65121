import { request } from 'node:http';
import { hostname } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { type Setting, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface State {
  readonly users: readonly {
    readonly user: { readonly id: number; readonly first_name: string };
    readonly started: boolean;
    readonly profile: { readonly name: string; readonly description: string };
  }[];
  readonly chats: readonly {
    readonly chat: { readonly id: number; readonly type: string; readonly title?: string; readonly is_forum?: boolean };
    readonly ownerId?: number;
    readonly memberIds: readonly number[];
    readonly anonymousIds: readonly number[];
    readonly botStatus: string;
    readonly topics: readonly { readonly id: number; readonly name: string }[];
    readonly messages: readonly { readonly text?: string }[];
  }[];
}

async function state({ url }: Setting): Promise<State> {
  return (await (await fetch(`${url}/api/state`)).json()) as State;
}

async function post(
  { url }: Setting,
  path: string,
  body: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** A bare request, whose Host header can be anything. */
function status(
  { url }: Pick<Setting, 'url'>,
  path: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ port, path, headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

test('each reader sees the bot’s texts in the own language', async () => {
  const setting = await startSandbox(closing, { world: 'demo' });
  await setting.call('setMyDescription', { description: 'News' });
  await setting.call('setMyDescription', { description: 'Мэдээ', language_code: 'mn' });
  const { users } = await state(setting);
  expect(users.map(({ profile }) => [profile.name, profile.description])).toEqual([
    ['Medee', 'News'],
    ['Medee', 'Мэдээ'],
    ['Medee', 'Мэдээ'],
  ]);
});

test('a text that is no Unicode is refused in words', async () => {
  const setting = await startSandbox(closing, { world: 'demo' });
  const [emma] = (await state(setting)).users;
  const { status: code, body } = await post(setting, '/api/send', {
    userId: emma?.user.id,
    chatId: emma?.user.id,
    text: 'half \ud83d',
  });
  expect([code, body['ok']]).toEqual([400, false]);
  expect(body['error']).toMatch(/UTF-8/u);
});

test('the page finds three people and every kind of chat with the bot in it', async () => {
  const setting = await startSandbox(closing, { world: 'demo' });
  const { users, chats } = await state(setting);
  expect(users.map(({ user, started }) => [user.first_name, started])).toEqual([
    ['Emma', false],
    ['Болд', false],
    ['Сараа', false],
  ]);
  const [emma, bold, saraa] = users.map(({ user }) => user.id);
  const described = chats.map(({ chat, ownerId, memberIds, anonymousIds, botStatus, topics }) => [
    chat.is_forum ? 'forum' : chat.type,
    { ownerId, memberIds, anonymousIds, botStatus, topics: topics.map(({ name }) => name) },
  ]);
  const usual = { ownerId: saraa, memberIds: [saraa, emma, bold], anonymousIds: [], botStatus: 'member', topics: [] };
  const alone = (id: number | undefined): object => ({ ...usual, ownerId: undefined, memberIds: [id] });
  expect(described).toEqual([
    ['private', alone(emma)],
    ['private', alone(bold)],
    ['supergroup', { ...usual, ownerId: emma, memberIds: [emma, bold] }],
    ['private', alone(saraa)],
    ['forum', { ...usual, anonymousIds: [saraa], topics: ['Спорт / Sport', 'Цаг агаар / Weather'] }],
    ['channel', { ...usual, botStatus: 'administrator' }],
    ['group', usual],
  ]);
  expect(await setting.news()).toEqual([]);
});

test('starting, writing, and reading it back', async () => {
  const setting = await startSandbox(closing, { world: 'demo' });
  const userId = (await state(setting)).users[0]?.user.id;
  await post(setting, '/api/start', { userId, payload: 'a_1' });
  expect(await post(setting, '/api/send', { userId, chatId: userId, text: 'snow' })).toMatchObject({
    status: 200,
    body: { ok: true, message: { text: 'snow' } },
  });
  const after = await state(setting);
  expect(after.users[0]?.started).toBe(true);
  expect(after.chats[0]?.messages.map(({ text }) => text)).toEqual(['/start a_1', 'snow']);
});

test.each([
  ['/api/send', { userId: 1, chatId: 1, text: 'x' }, 404, 'there is no user 1'],
  ['/api/send', { userId: 'x', chatId: 1, text: 'x' }, 400, '"userId" must be a whole number'],
  ['/api/nothing', {}, 404, 'there is nothing here'],
])('%s %j is refused', async (path, body, expectedStatus, error) => {
  const setting = await startSandbox(closing, { world: 'demo' });
  expect(await post(setting, path, body)).toEqual({ status: expectedStatus, body: { ok: false, error } });
});

test('a press that the bot does not answer says so', async () => {
  const setting = await startSandbox(closing, { world: 'demo', answerTimeoutMs: 100 });
  const userId = (await state(setting)).users[0]?.user.id;
  await post(setting, '/api/start', { userId });
  const reply_markup = { inline_keyboard: [[{ text: 'Next', callback_data: 'next' }]] };
  const { result } = await setting.call('sendMessage', { chat_id: userId, text: 'x', reply_markup });
  const press = { userId, chatId: userId, messageId: (result as { message_id: number }).message_id };
  expect(await post(setting, '/api/press', { ...press, data: 'next' })).toEqual({
    status: 504,
    body: { ok: false, error: 'the bot did not answer the press within 100 ms' },
  });
  expect(await post(setting, '/api/press', { ...press, data: 'forged' })).toEqual({
    status: 404,
    body: { ok: false, error: 'there is no button "forged"; there are: "Next"', reason: 'buttonGone' },
  });
});

test('what happens is streamed', async () => {
  const setting = await startSandbox(closing, { world: 'demo' });
  const userId = (await state(setting)).users[0]?.user.id;
  const stream = await fetch(`${setting.url}/api/events`);
  const reader = stream.body?.getReader();
  await post(setting, '/api/start', { userId });
  await setting.call('sendMessage', { chat_id: userId, text: 'welcome' });
  let text = '';
  while (reader && !text.includes('"type":"call"')) text += new TextDecoder().decode((await reader.read()).value);
  await reader?.cancel();
  const types = [...text.matchAll(/^data: (.*)$/gmu)].map(
    ([, data]) => (JSON.parse(data ?? '') as { type: string }).type,
  );
  expect(types).toEqual(['message', 'chats', 'message', 'call']);
});

test('other hosts and other sites are turned away', async () => {
  const setting = await startSandbox(closing);
  const { host } = new URL(setting.url);
  expect(await status(setting, '/api/state', { host })).toBe(200);
  expect(await status(setting, '/api/state', { host: 'localhost:8080' })).toBe(200);
  expect(await status(setting, '/api/state', { host: 'evil.example' })).toBe(403);
  expect(await status(setting, '/api/state', { host, origin: 'http://evil.example' })).toBe(403);
  const form = await fetch(`${setting.url}/api/send`, { method: 'POST', body: '{}' });
  expect(form.status).toBe(400);
});

test.each(['0.0.0.0', '::'])('listening on %s, it is reached by addresses and own names only', async (everywhere) => {
  const sandbox = createSandbox({ world: 'empty', hostNames: ['News.example'] });
  const { url } = await sandbox.listen(0, everywhere);
  closing.push(() => sandbox.close());
  const hosts = ['192.0.2.7:8080', '[2001:db8::7]:8080', 'localhost', `${hostname()}:8080`, 'news.example:8080'];
  for (const host of hosts) expect(await status({ url }, '/api/state', { host }), host).toBe(200);
  // Anybody can let a name of theirs lead here.
  for (const host of ['evil.example', `${hostname()}.evil.example`, '192.0.2.7.evil.example'])
    expect(await status({ url }, '/api/state', { host }), host).toBe(403);
});

test('the page is served with its guards, and nothing outside its folder', async () => {
  const setting = await startSandbox(closing);
  const page = await fetch(setting.url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self'/u);
  const { host } = new URL(setting.url);
  for (const path of [
    '/web/../sandbox.ts',
    '/web/..%2f..%2fsandbox.js',
    '/web//etc/hosts.js',
    '/web/missing.js',
    '/web/tsconfig.json',
    '/web/types.d.ts',
    '/sandbox.ts',
  ]) {
    expect(await status(setting, path, { host })).toBe(404);
  }
});
