import { afterEach, expect, test } from 'vitest';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

type Body = Readonly<Record<string, unknown>>;

interface Page extends Setting {
  readonly post: (path: string, body: object) => Promise<Body>;
  /** The chat as the page is told of it, without its messages. */
  readonly chat: (id: number) => Promise<Body | undefined>;
}

async function openPage(options: object = {}): Promise<Page> {
  const setting = await startSandbox(closing, options);
  const post = async (path: string, body: object): Promise<Body> => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${setting.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Body;
  };
  const chat = async (id: number): Promise<Body | undefined> => {
    const { chats } = (await (await fetch(`${setting.url}/api/state`)).json()) as {
      readonly chats: readonly { readonly chat: { readonly id: number }; readonly messages: unknown }[];
    };
    const found = chats.find((candidate) => candidate.chat.id === id);
    const { messages: _, ...rest } = found ?? { messages: undefined };
    return found && rest;
  };
  return { ...setting, post, chat };
}

test('one more person, who can start the bot', async () => {
  const { post, sandbox } = await openPage();
  const { user } = (await post('/api/people', { firstName: 'Сараа', languageCode: 'mn' })) as { user: { id: number } };
  expect(user).toMatchObject({ first_name: 'Сараа', language_code: 'mn', is_bot: false });
  expect(await post('/api/start', { userId: user.id })).toMatchObject({ ok: true, message: { text: '/start' } });
  expect(sandbox.users().map(({ id }) => id)).toEqual([user.id]);
  expect(await post('/api/people', { firstName: ' ', languageCode: 'mn' })).toMatchObject({ ok: false });
});

test.each([
  ['  Мэдээний \n\n бүлэг ', 'Мэдээний бүлэг'],
  ['a\0b\u202e', 'a b'],
  ['<b>x</b>', '<b>x</b>'],
  ['👍'.repeat(10_000), '👍'.repeat(128)],
  [' \u200b\u00a0 ', undefined],
  ['\u202e', undefined],
  ['\ud83d', undefined],
])('a title and the name of a topic are kept as Telegram keeps them: %.30j', async (typed, kept) => {
  const { post, sandbox } = await openPage();
  const { id: userId } = startedReader(sandbox);
  const made = await post('/api/chats', { userId, kind: 'group', title: typed });
  const { chat } = (await post('/api/chats', { userId, kind: 'forum', title: 'F' })) as { chat: { id: number } };
  const opened = await post('/api/topics', { userId, chatId: chat.id, name: typed });
  expect(made).toMatchObject(kept === undefined ? { ok: false } : { ok: true, chat: { title: kept } });
  expect(opened).toMatchObject(kept === undefined ? { ok: false } : { ok: true, topic: { name: kept } });
});

test.each([
  [{ firstName: '\u200b' }, 'the first name is empty'],
  [{ firstName: '\ud83d' }, 'the first name cannot be encoded in UTF-8'],
  [{ languageCode: '' }, '"languageCode" must be an IETF language tag, as "mn" or "pt-br"'],
  [{ languageCode: 'mn\n' }, '"languageCode" must be an IETF language tag, as "mn" or "pt-br"'],
  [{ username: '@saraa' }, 'a username has 4 to 32 letters a-z, digits and underscores, a letter first'],
  [{ username: '' }, 'a username has 4 to 32 letters a-z, digits and underscores, a letter first'],
  [{ username: 'EMMA_reads' }, 'the name @EMMA_reads is taken'],
  [{ username: 'Medee_Sandbox_Bot' }, 'the name @Medee_Sandbox_Bot is taken'],
])('nobody is made with %j', async (details, error) => {
  const { post, sandbox } = await openPage();
  sandbox.user({ firstName: 'Emma', languageCode: 'en', username: 'emma_reads' });
  const answer = await post('/api/people', { firstName: 'Сараа', languageCode: 'mn', ...details });
  expect(answer).toMatchObject({ ok: false, error });
});

test.each([
  ['group', { type: 'group' }, 'member'],
  ['supergroup', { type: 'supergroup' }, 'member'],
  ['forum', { type: 'supergroup', is_forum: true }, 'member'],
  ['channel', { type: 'channel' }, 'administrator'],
] as const)('a new %s with the bot', async (kind, expected, botStatus) => {
  const { post, chat, sandbox, news } = await openPage();
  const [emma, bold] = [startedReader(sandbox), startedReader(sandbox)];
  await news();
  const body = { userId: emma.id, kind, title: 'Мэдээ', memberIds: [bold.id], withBot: true };
  const made = (await post('/api/chats', body)) as { chat: { id: number } };
  expect(made).toMatchObject({ ok: true, chat: { ...expected, title: 'Мэдээ' } });
  expect(await chat(made.chat.id)).toMatchObject({
    ownerId: emma.id,
    memberIds: [emma.id, bold.id],
    adminIds: [emma.id],
    botStatus,
    botIsMember: true,
  });
  expect((await news())[0]).toMatchObject({ my_chat_member: { new_chat_member: { status: botStatus } } });
});

test('everything that a member can become', async () => {
  const { post, chat, sandbox } = await openPage();
  const [emma, bold] = [startedReader(sandbox), startedReader(sandbox)];
  const group = sandbox.group({ title: 'News', members: [emma] });
  const become = async (change: string, memberId = bold.id, userId = emma.id): Promise<Body | undefined> => {
    const answer = await post('/api/members', { userId, chatId: group.id, memberId, change });
    return answer['ok'] === true ? chat(group.id) : answer;
  };
  const all = [emma.id, bold.id];
  expect(await become('add')).toMatchObject({ memberIds: all, adminIds: [emma.id] });
  expect(await become('promote')).toMatchObject({ adminIds: all, anonymousIds: [] });
  expect(await become('makeAnonymous')).toMatchObject({ anonymousIds: [bold.id] });
  expect(await post('/api/send', { userId: bold.id, chatId: group.id, text: 'x', sendAs: group.id })).toMatchObject({
    message: { from: { username: 'GroupAnonymousBot' }, sender_chat: { id: group.id } },
  });
  expect(await become('makeKnown')).toMatchObject({ anonymousIds: [] });
  expect(await become('demote')).toMatchObject({ adminIds: [emma.id] });
  expect(await become('restrict')).toMatchObject({ restrictedIds: [bold.id] });
  expect(await become('unrestrict')).toMatchObject({ restrictedIds: [] });
  expect(await become('kick', emma.id, bold.id)).toEqual({
    ok: false,
    error: `user ${bold.id} is no administrator of chat ${group.id}`,
    reason: 'noRight',
  });
  expect(await become('leave', bold.id, bold.id)).toMatchObject({ memberIds: [emma.id] });
  expect(await become('leave', bold.id, emma.id)).toMatchObject({ error: `nobody but user ${bold.id} can leave` });
  const { bot } = sandbox;
  expect(await become('add', bot.id)).toMatchObject({ botStatus: 'member', botIsMember: true, memberIds: [emma.id] });
  expect(await become('restrict', bot.id)).toMatchObject({ botStatus: 'restricted', restrictedIds: [] });
  expect(await become('kick', bot.id)).toMatchObject({ botStatus: 'kicked', botIsMember: false });
});

test('a link adds the bot to a group and starts it there', async () => {
  const { post, sandbox, news } = await openPage();
  const emma = startedReader(sandbox);
  const group = sandbox.group({ title: 'News', members: [emma] });
  await news();
  expect(await post('/api/start-group', { userId: emma.id, chatId: group.id, payload: 'all' })).toEqual({ ok: true });
  const [, , start] = await news();
  expect(start?.message).toMatchObject({ text: '/start@medee_sandbox_bot all', chat: { id: group.id } });
  expect(await post('/api/start-group', { userId: emma.id, chatId: group.id })).toEqual({ ok: true });
  expect(await news()).toEqual([]);
});

test('a basic group becomes a supergroup, and the old one says so', async () => {
  const { post, chat, sandbox } = await openPage();
  const [emma, bold] = [startedReader(sandbox), startedReader(sandbox)];
  const group = sandbox.group({ title: 'News', members: [emma, bold], type: 'group' });
  expect(await post('/api/migrate', { userId: bold.id, chatId: group.id })).toMatchObject({ ok: false });
  const { chatId } = (await post('/api/migrate', { userId: emma.id, chatId: group.id })) as { chatId: number };
  expect(await chat(group.id)).toMatchObject({ migratedTo: chatId });
  expect(await chat(chatId)).toMatchObject({ chat: { type: 'supergroup' }, memberIds: [emma.id, bold.id] });
  expect(await post('/api/send', { userId: emma.id, chatId: group.id, text: 'x' })).toMatchObject({
    error: `chat ${group.id} is a chat no more`,
  });
});

test('what is deleted is not shown', async () => {
  const { chat, sandbox } = await openPage();
  const group = sandbox.group({ title: 'News', members: [startedReader(sandbox)] });
  group.deleteGroup();
  expect(await chat(group.id)).toBeUndefined();
});

test('editing, reacting and pressing what is there no more', async () => {
  const { post, sandbox, news } = await openPage({ answerTimeoutMs: 50 });
  const emma = startedReader(sandbox);
  const place = { userId: emma.id, chatId: emma.id, messageId: emma.send(undefined, 'snwo').message_id };
  expect(await post('/api/edit', { ...place, text: 'snow' })).toMatchObject({ message: { text: 'snow' } });
  expect(await post('/api/react', { ...place, emoji: '👍' })).toEqual({ ok: true });
  expect(emma.messages().at(-1)).toMatchObject({ reactions: [{ emoji: '👍', userIds: [emma.id] }] });
  expect(await post('/api/react', { ...place, emoji: 'x' })).toEqual({ ok: false, error: '"x" is no reaction' });
  expect(await post('/api/press', { ...place, data: 'old' })).toMatchObject({
    error: expect.stringMatching(/no button/u),
  });
  await news();
  await post('/api/press', { ...place, messageId: 999, data: 'old', stale: true });
  expect(await news()).toMatchObject([
    { callback_query: { data: 'old', message: { message_id: 999, date: 0, chat: { id: emma.id } } } },
  ]);
});

test.each([
  ['/api/chats', { userId: 1, kind: 'castle', title: 'x' }, '"kind" must be one of group, supergroup, forum, channel'],
  ['/api/chats', { userId: 1, kind: 'group', title: 'x' }, 'there is no user 1'],
  ['/api/chats', { userId: 1, kind: 'group', title: 'x', memberIds: 5 }, '"memberIds" must be a list of ids'],
  ['/api/members', { userId: 1, chatId: 1, memberId: 1, change: 'bless' }, '"change" must be one of add, join, kick,'],
  ['/api/topics', { userId: 1, chatId: 1 }, '"name" must be a text'],
])('%s %j is refused in words', async (path, body, error) => {
  const { post } = await openPage();
  expect(await post(path, body)).toEqual({ ok: false, error: expect.stringContaining(error) });
});
