import { afterEach, expect, test } from 'vitest';
import type { SandboxGroup } from '../../src/sandbox/control/sandbox-group.ts';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Forum extends Setting {
  readonly emma: SandboxUser;
  readonly bold: SandboxUser;
  readonly forum: SandboxGroup;
  /** Sends as the bot: `true`, or the words of the refusal. */
  readonly say: (message_thread_id?: number) => Promise<unknown>;
}

async function inForum(): Promise<Forum> {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  const bold = setting.sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  const forum = setting.sandbox.group({ title: 'Forum', members: [emma, bold], forum: true });
  forum.addBot();
  await setting.news();
  const say = async (message_thread_id?: number): Promise<unknown> => {
    const { ok, description } = await setting.call('sendMessage', { chat_id: forum.id, text: 'x', message_thread_id });
    return ok ? true : description;
  };
  return { ...setting, emma, bold, forum, say };
}

test('the life of a topic as the bot is told of it, privacy or not', async () => {
  const { forum, emma, news } = await inForum();
  const { id } = forum.topic('Sport');
  forum.closeTopic(id);
  forum.closeTopic(id);
  forum.renameTopic(id, 'Sports');
  forum.reopenTopic(id);
  const messages = (await news()).flatMap(({ message }) => message ?? []);
  const inTopic = { message_thread_id: id, is_topic_message: true, from: { id: emma.id } };
  expect(messages).toMatchObject([
    { ...inTopic, message_id: id, forum_topic_created: { name: 'Sport', icon_color: 0x6fb9f0 } },
    { ...inTopic, forum_topic_closed: {} },
    { ...inTopic, forum_topic_edited: { name: 'Sports' } },
    { ...inTopic, forum_topic_reopened: {} },
  ]);
  expect(messages).toHaveLength(4);
});

test('a closed topic takes messages of administrators only', async () => {
  const { forum, emma, bold, say } = await inForum();
  const { id } = forum.topic('Sport');
  forum.closeTopic(id);
  expect(await say(id)).toBe('Bad Request: TOPIC_CLOSED');
  expect(() => bold.send(forum, 'x', { threadId: id })).toThrow('the topic is closed');
  expect(emma.send(forum, 'x', { threadId: id })).toMatchObject({ message_thread_id: id });
  forum.promoteBot({ can_manage_topics: false });
  expect(await say(id)).toBe('Bad Request: TOPIC_CLOSED');
  forum.demoteBot();
  forum.promoteBot();
  expect(await say(id)).toBe(true);
});

test('what the bot is at is shown in an open topic, also while the General one is closed', async () => {
  const { forum, call } = await inForum();
  const { id } = forum.topic('Sport');
  forum.closeTopic(0);
  const act = (message_thread_id?: number): ReturnType<Setting['call']> =>
    call('sendChatAction', { chat_id: forum.id, action: 'typing', message_thread_id });
  expect((await act(id)).ok).toBe(true);
  expect((await act()).description).toBe('Bad Request: TOPIC_CLOSED');
});

test('the General topic can be closed and hidden, and is addressed by no id', async () => {
  const { forum, bold, say, news, tolerate } = await inForum();
  tolerate('general-topic');
  expect(await say()).toBe(true);
  expect(await say(1)).toBe('Bad Request: message thread not found');
  forum.closeTopic(0);
  expect(await say()).toBe('Bad Request: TOPIC_CLOSED');
  expect(() => bold.send(forum, 'x')).toThrow('the topic is closed');
  forum.reopenTopic(0);
  expect(await say()).toBe(true);
  forum.hideGeneral(true);
  expect(await say()).toBe('Bad Request: TOPIC_CLOSED');
  forum.hideGeneral(false);
  const kinds = (await news()).flatMap(({ message }) => Object.keys(message ?? {}).filter((key) => /topic/u.test(key)));
  expect(kinds).toEqual([
    'forum_topic_closed',
    'forum_topic_reopened',
    'general_forum_topic_hidden',
    'general_forum_topic_unhidden',
  ]);
  expect(() => forum.deleteTopic(0)).toThrow('cannot be changed so: delete');
});

test('a deleted topic takes its messages along, and nobody is told', async () => {
  const { forum, emma, sandbox, say, news } = await inForum();
  const { id } = forum.topic('Sport');
  emma.send(forum, '/latest', { threadId: id });
  await say(id);
  emma.send(forum, 'stays');
  await news();
  const events: unknown[] = [];
  sandbox.subscribe((event) => events.push(event));
  forum.deleteTopic(id);
  expect(events).toMatchObject([{ type: 'delete', messageIds: [id, id + 1, id + 2] }, { type: 'chats' }]);
  expect(forum.messages().flatMap(({ text }) => text ?? [])).toEqual(['stays']);
  expect(await say(id)).toBe('Bad Request: message thread not found');
  expect(await news()).toEqual([]);
  expect(() => emma.send(forum, 'x', { threadId: id })).toThrow(`there is no topic ${id}`);
});

test('an answer goes to the topic of the message that it answers', async () => {
  const { forum, emma, call } = await inForum();
  const { id } = forum.topic('Sport');
  const asked = emma.send(forum, '/latest', { threadId: id });
  expect(emma.send(forum, 'more', { replyTo: asked.message_id })).toMatchObject({ message_thread_id: id });
  const general = (await call('sendMessage', { chat_id: forum.id, text: 'x' })).result;
  expect(general).not.toHaveProperty('message_thread_id');
  expect(general).not.toHaveProperty('is_topic_message');
});

test('who opened a topic closes it, and others only as administrators', async () => {
  const { forum, bold, sandbox, url } = await inForum();
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Record<string, unknown>;
  };
  const sarah = sandbox.user({ firstName: 'Sarah', languageCode: 'en' });
  forum.join(sarah);
  const opened = await post('/api/topics', { userId: bold.id, chatId: forum.id, name: 'Ном' });
  const { topic } = opened as { topic: { id: number } };
  expect(opened).toEqual({ ok: true, topic: { id: expect.any(Number), name: 'Ном', closed: false } });
  const change = (userId: number, what: string): Promise<Record<string, unknown>> =>
    post('/api/topic', { userId, chatId: forum.id, topicId: topic.id, change: what });
  const reason = 'noRight';
  expect(await change(sarah.id, 'close')).toMatchObject({ error: `user ${sarah.id} may not close this topic`, reason });
  expect(await change(bold.id, 'close')).toEqual({ ok: true });
  const inTopic = { userId: sarah.id, chatId: forum.id, threadId: topic.id, text: 'Hello' };
  expect(await post('/api/send', inTopic)).toEqual({ ok: false, error: 'the topic is closed', reason: 'topicClosed' });
  expect(await change(bold.id, 'delete')).toMatchObject({ error: `user ${bold.id} may not delete this topic`, reason });
  expect(await change(bold.id, 'paint')).toMatchObject({
    ok: false,
    error: expect.stringMatching(/must be one of close, reopen/u),
  });
  forum.setPermissions({ can_manage_topics: false });
  expect(await post('/api/topics', { userId: bold.id, chatId: forum.id, name: 'x' })).toMatchObject({ ok: false });
});

test.each([
  ['a group without topics ignores the id', 'group', true],
  ['a private chat without topics ignores the id', 'private', true],
  ['a private chat with topics knows its own', 'topics', 'Bad Request: message thread not found'],
] as const)('%s', async (_name, kind, expected) => {
  const { sandbox, call } = await startSandbox(closing, { privateTopics: kind === 'topics' });
  const emma = startedReader(sandbox);
  const group = sandbox.group({ title: 'News', members: [emma] });
  group.addBot();
  const chat_id = kind === 'group' ? group.id : emma.id;
  const { ok, description, result } = await call('sendMessage', { chat_id, text: 'x', message_thread_id: 77 });
  expect(ok ? true : description).toBe(expected);
  if (ok) expect(result).not.toHaveProperty('message_thread_id');
  expect((await call('getMe')).result).toMatchObject({ has_topics_enabled: kind === 'topics' });
});
