import { afterEach, expect, test } from 'vitest';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test('the bot writes only to people who started it and did not block it', async () => {
  const setting = await startSandbox(closing);
  setting.tolerate('sent-after-refusal', 'repeated-text');
  const emma = setting.sandbox.user({ firstName: 'Emma', languageCode: 'en' });
  const group = setting.sandbox.group({ title: 'News', members: [emma] });
  const send = async (): Promise<string | undefined> =>
    (await setting.call('sendMessage', { chat_id: emma.id, text: 'x' })).description;
  expect(await send()).toBe('Bad Request: chat not found');
  group.addBot();
  emma.send(group, '/start');
  expect(await send()).toBe("Forbidden: bot can't initiate conversation with a user");
  emma.start();
  expect(await send()).toBeUndefined();
  emma.block();
  expect(await send()).toBe('Forbidden: bot was blocked by the user');
  expect((await setting.call('sendChatAction', { chat_id: emma.id, action: 'typing' })).ok).toBe(false);
  expect(() => emma.send(undefined, 'hello')).toThrow('the bot is blocked');
  emma.unblock();
  expect(await send()).toBeUndefined();
});

test('blocking and unblocking tell the bot', async () => {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  emma.block();
  emma.start('again');
  const statuses = (await setting.news()).map(({ my_chat_member: change, message }) =>
    change ? `${change.old_chat_member.status} → ${change.new_chat_member.status}` : message?.text,
  );
  expect(statuses).toEqual(['/start', 'member → kicked', 'kicked → member', '/start again']);
});

test('adding and removing the bot tell it so, and close the chat to it', async () => {
  const setting = await startSandbox(closing);
  setting.tolerate('sent-after-refusal');
  const emma = startedReader(setting.sandbox);
  const group = setting.sandbox.group({ title: 'News', members: [emma] });
  const send = async (): Promise<string | undefined> =>
    (await setting.call('sendMessage', { chat_id: group.id, text: 'x' })).description;
  expect(await send()).toBe('Bad Request: chat not found');
  await setting.news();
  group.addBot();
  expect(await setting.news()).toMatchObject([
    {
      my_chat_member: {
        chat: { id: group.id },
        old_chat_member: { status: 'left' },
        new_chat_member: { status: 'member' },
      },
    },
    { message: { new_chat_members: [{ id: setting.sandbox.bot.id }] } },
  ]);
  expect(await send()).toBeUndefined();
  group.removeBot();
  expect(await setting.news()).toMatchObject([
    { my_chat_member: { new_chat_member: { status: 'kicked' } } },
    { message: { left_chat_member: { id: setting.sandbox.bot.id } } },
  ]);
  expect(await send()).toBe('Forbidden: bot was kicked from the supergroup chat');
  group.addBot();
  expect((await setting.call('leaveChat', { chat_id: group.id })).result).toBe(true);
  expect(await send()).toBe('Forbidden: bot is not a member of the supergroup chat');
});

test('privacy mode lets through what is meant for the bot', async () => {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  const group = setting.sandbox.group({ title: 'News', members: [emma] });
  group.addBot();
  await setting.news();
  const { result } = await setting.call('sendMessage', { chat_id: group.id, text: 'from the bot' });
  emma.send(group, 'chatter');
  emma.send(group, '/latest');
  emma.send(group, '/latest@another_bot');
  emma.send(group, '/latest@MEDEE_sandbox_bot');
  emma.send(group, 'look @medee_sandbox_bot');
  emma.send(group, 'an answer', { replyTo: (result as { message_id: number }).message_id });
  expect((await setting.news()).map(({ message }) => message?.text)).toEqual([
    '/latest',
    '/latest@MEDEE_sandbox_bot',
    'an answer',
  ]);
  group.addBot({ administrator: true });
  emma.send(group, 'chatter for an admin');
  expect((await setting.news()).at(-1)?.message?.text).toBe('chatter for an admin');
});

test('privacy mode lets through what was sent by way of the bot', async () => {
  const { sandbox, call, news } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  const group = sandbox.group({ title: 'News', members: [emma] });
  group.addBot();
  await news();
  const asked = emma.inline('snow', { chat: group });
  const [update] = await news();
  const results = [{ type: 'article', id: '1', title: 'Snow', input_message_content: { message_text: 'Snow falls' } }];
  await call('answerInlineQuery', { inline_query_id: update?.inline_query?.id, results });
  const [result] = (await asked).results;
  if (!result) throw new Error('no result');
  emma.choose(result, group);
  expect(await news()).toMatchObject([{ message: { text: 'Snow falls', via_bot: { id: sandbox.bot.id } } }]);
});

const UNUSABLE = "Bad Request: can't use specified scope in private chats";
const CHANNEL = "Bad Request: can't change commands in channel chats";

test.each([
  ['private', 'chat', true],
  ['private', 'chat_administrators', UNUSABLE],
  ['private', 'chat_member', UNUSABLE],
  ['group', 'chat', true],
  ['group', 'chat_administrators', true],
  ['supergroup', 'chat', true],
  ['supergroup', 'chat_member', true],
  ['channel', 'chat', CHANNEL],
  ['channel', 'chat_member', CHANNEL],
  ['left', 'chat', 'Forbidden: bot is not a member of the supergroup chat'],
  ['left', 'chat_administrators', 'Forbidden: bot is not a member of the supergroup chat'],
  ['migrated', 'chat', 'Bad Request: group chat was upgraded to a supergroup chat'],
] as const)('a menu for a %s chat, scope "%s"', async (kind, type, expected) => {
  const { sandbox, call } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  const details = {
    title: 'News',
    members: [emma],
    type: kind === 'group' || kind === 'migrated' ? 'group' : 'supergroup',
  } as const;
  const chat = kind === 'channel' ? sandbox.channel(details) : sandbox.group(details);
  chat.addBot();
  if (kind === 'left') await call('leaveChat', { chat_id: chat.id });
  if (kind === 'migrated') chat.migrate();
  const scope = { type, chat_id: kind === 'private' ? emma.id : chat.id, user_id: emma.id };
  const { ok, description } = await call('setMyCommands', { commands: [{ command: 'x', description: 'x' }], scope });
  expect(ok ? true : description).toBe(expected);
});

test('topics of a forum', async () => {
  const setting = await startSandbox(closing);
  setting.tolerate('general-topic');
  const emma = startedReader(setting.sandbox);
  const forum = setting.sandbox.group({ title: 'Forum', members: [emma], forum: true, privacy: false });
  forum.addBot();
  const sport = forum.topic('Sport');
  await setting.news();
  emma.send(forum, 'in sport', { threadId: sport.id });
  expect(await setting.news()).toMatchObject([{ message: { message_thread_id: sport.id, is_topic_message: true } }]);
  const send = (message_thread_id: number | undefined): ReturnType<Setting['call']> =>
    setting.call('sendMessage', { chat_id: forum.id, text: 'x', message_thread_id });
  expect((await send(sport.id)).result).toMatchObject({ message_thread_id: sport.id, is_topic_message: true });
  expect((await send(undefined)).result).not.toHaveProperty('message_thread_id');
  expect((await send(1)).description).toBe('Bad Request: message thread not found');
  sport.closed = true;
  expect((await send(sport.id)).description).toBe('Bad Request: TOPIC_CLOSED');
});

test('a channel takes posts of its administrators and of a bot with the right', async () => {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  const bold = setting.sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  const channel = setting.sandbox.channel({ title: 'Мэдээ', members: [emma, bold], username: 'medee_news' });
  channel.addBot({ administrator: true });
  await setting.news();
  emma.send(channel, '/subscribe');
  const [update] = await setting.news();
  expect(update).toMatchObject({ channel_post: { text: '/subscribe', sender_chat: { id: channel.id } } });
  expect(update?.channel_post).not.toHaveProperty('from');
  expect(() => bold.send(channel, 'me too')).toThrow('only administrators write in a channel');
  const { result } = await setting.call('sendMessage', { chat_id: '@Medee_News', text: 'x' });
  expect(result).toMatchObject({ sender_chat: { id: channel.id } });
  expect(result).not.toHaveProperty('from');
  const keyboard = { keyboard: [['x']] };
  expect(
    (await setting.call('sendMessage', { chat_id: channel.id, text: 'x', reply_markup: keyboard })).description,
  ).toBe('Bad Request: inline keyboard expected');
});

test('members and administrators', async () => {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  const bold = setting.sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  const group = setting.sandbox.group({ title: 'News', members: [emma, bold] });
  group.addBot();
  const member = async (userId: number): Promise<unknown> => {
    const { result, description } = await setting.call('getChatMember', { chat_id: group.id, user_id: userId });
    return (result as { status?: string } | undefined)?.status ?? description;
  };
  expect(await member(emma.id)).toBe('creator');
  expect(await member(bold.id)).toBe('member');
  expect(await member(setting.sandbox.bot.id)).toBe('member');
  expect(await member(42)).toBe('Bad Request: PARTICIPANT_ID_INVALID');
  expect(await member(0)).toBe('Bad Request: invalid user_id specified');
  const admins = await setting.call('getChatAdministrators', { chat_id: group.id });
  expect(admins.result).toMatchObject([{ status: 'creator', user: { first_name: 'Emma' } }]);
  expect((await setting.call('getChatAdministrators', { chat_id: emma.id })).description).toBe(
    'Bad Request: there are no administrators in the private chat',
  );
  expect((await setting.call('getChat', { chat_id: group.id })).result).toMatchObject({
    type: 'supergroup',
    title: 'News',
  });
});

test('command menus are told apart by scope and language, and readers see the first that fits', async () => {
  const setting = await startSandbox(closing);
  const bold = setting.sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  const set = (description: string, more: object): ReturnType<Setting['call']> =>
    setting.call('setMyCommands', { commands: [{ command: '/latest', description }], ...more });
  const menu = async (): Promise<unknown> => {
    const response = await fetch(`${setting.url}/api/commands?userId=${bold.id}&chatId=${bold.id}`);
    const { commands } = (await response.json()) as { commands: readonly { description: string }[] };
    return commands[0]?.description;
  };
  await set('Сүүлийн мэдээ', { language_code: 'mn' });
  expect(await menu()).toBe('Сүүлийн мэдээ');
  await set('Latest news', { scope: { type: 'all_private_chats' } });
  expect(await menu()).toBe('Latest news');
  expect(
    (await setting.call('getMyCommands', { scope: { type: 'all_private_chats' }, language_code: 'mn' })).result,
  ).toEqual([]);
  await setting.call('deleteMyCommands', { scope: { type: 'all_private_chats' } });
  expect((await setting.call('getMyCommands', { language_code: 'mn' })).result).toEqual([
    { command: 'latest', description: 'Сүүлийн мэдээ' },
  ]);
});

test('profile texts fall back to the default language', async () => {
  const { call } = await startSandbox(closing);
  expect((await call('getMyName')).result).toEqual({ name: 'Medee' });
  await call('setMyDescription', { description: 'News', language_code: '' });
  await call('setMyDescription', { description: 'Мэдээ', language_code: 'mn' });
  expect((await call('getMyDescription', { language_code: 'mn' })).result).toEqual({ description: 'Мэдээ' });
  expect((await call('getMyDescription', { language_code: 'ru' })).result).toEqual({ description: 'News' });
  expect((await call('setMyName', { name: 'x'.repeat(65) })).description).toBe('Bad Request: BOT_TITLE_INVALID');
});
