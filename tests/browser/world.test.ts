import { expect, test } from 'vitest';
import type { ChatState, Message, World } from '../../src/sandbox/web/types.d.ts';
import { applyEvent, chatName, chatsOf, parseRoute, routeHash, unreadCount } from './page-modules.ts';

const EMMA = 1001;
const BOLD = 1002;
const BOT = { id: 7, is_bot: true, first_name: 'Medee', username: 'medee_sandbox_bot' };
const emmasChat = { id: EMMA, type: 'private' as const };
const group = { id: -100, type: 'supergroup' as const, title: 'Readers' };

const message = (id: number, date: number, more: Partial<Message> = {}): Message => ({
  message_id: id,
  date,
  chat: emmasChat,
  from: BOT,
  text: `text ${id}`,
  ...more,
});

function chat(more: Pick<ChatState, 'chat'> & Partial<ChatState>): ChatState {
  return {
    memberIds: [],
    adminIds: [],
    anonymousIds: [],
    restrictedIds: [],
    botIsMember: true,
    botStatus: 'member',
    pinnedIds: [],
    topics: [],
    messages: [],
    ...more,
  };
}

function world(...chats: ChatState[]): World {
  return { bot: BOT, users: [], chats };
}

const texts = (state: World): (string | undefined)[] => (state.chats[0]?.messages ?? []).map(({ text }) => text);

test('a message that comes twice is there once', () => {
  const event = { type: 'message', chatId: EMMA, message: message(1, 10) } as const;
  const once = applyEvent(world(chat({ chat: emmasChat })), event);
  expect(texts(applyEvent(once, event))).toEqual(['text 1']);
});

test('an edit replaces the message in its place', () => {
  const before = world(chat({ chat: emmasChat, messages: [message(1, 10), message(2, 11)] }));
  const after = applyEvent(before, { type: 'edit', chatId: EMMA, message: message(1, 10, { text: 'new' }) });
  expect(texts(after)).toEqual(['new', 'text 2']);
  expect(texts(before)).toEqual(['text 1', 'text 2']);
});

test('a message that comes late stands where its number puts it', () => {
  const before = world(chat({ chat: emmasChat, messages: [message(3, 12)] }));
  expect(texts(applyEvent(before, { type: 'message', chatId: EMMA, message: message(2, 11) }))).toEqual([
    'text 2',
    'text 3',
  ]);
});

test('of a chat in which much is said the newest 500 are kept, and a late edit brings nothing back', () => {
  const said = Array.from({ length: 505 }, (_, index) => message(index + 1, index));
  const state = said.reduce<World>(
    (before, each) => applyEvent(before, { type: 'message', chatId: EMMA, message: each }),
    world(chat({ chat: emmasChat })),
  );
  const after = applyEvent(state, { type: 'edit', chatId: EMMA, message: message(1, 10, { text: 'new' }) });
  expect([texts(after).length, texts(after).at(0), texts(after).at(-1)]).toEqual([500, 'text 6', 'text 505']);
});

test('deleting what is there, or not, leaves the rest', () => {
  const before = world(chat({ chat: emmasChat, messages: [message(1, 10), message(2, 11)] }));
  expect(texts(applyEvent(before, { type: 'delete', chatId: EMMA, messageIds: [1, 99] }))).toEqual(['text 2']);
});

test('a message of an unknown chat opens it', () => {
  expect(texts(applyEvent(world(), { type: 'message', chatId: EMMA, message: message(1, 10) }))).toEqual(['text 1']);
});

test('events that are not about messages change nothing', () => {
  const before = world(chat({ chat: emmasChat }));
  expect(applyEvent(before, { type: 'commands' })).toBe(before);
});

test('one sees the chats one is in, the most recent first', () => {
  const state = world(
    chat({ chat: emmasChat, messages: [message(1, 10)] }),
    chat({ chat: { id: BOLD, type: 'private' } }),
    chat({ chat: group, memberIds: [EMMA, BOLD], messages: [message(1, 20)] }),
    chat({ chat: { ...group, id: -200 }, memberIds: [BOLD] }),
  );
  expect(chatsOf(state, EMMA).map((entry) => entry.chat.id)).toEqual([group.id, EMMA]);
});

test('the private chat is there before anything was said in it, above all others', () => {
  expect(chatsOf(world(), BOLD)).toMatchObject([{ chat: { id: BOLD, type: 'private' }, messages: [] }]);
  const state = world(
    chat({ chat: group, memberIds: [BOLD], messages: [message(1, 20)] }),
    chat({ chat: { id: BOLD, type: 'private' } }),
  );
  expect(chatsOf(state, BOLD).map((entry) => entry.chat.id)).toEqual([BOLD, group.id]);
});

test('a private chat is called after the bot, a group by its title', () => {
  expect(chatName('Medee', emmasChat)).toBe('Medee');
  expect(chatName('Medee', group)).toBe('Readers');
});

test('unread is what others wrote since', () => {
  const mine = { id: EMMA, is_bot: false, first_name: 'Emma' };
  const messages = [message(1, 10), message(2, 11), message(3, 12, { from: mine })];
  expect([0, 1, 2].map((lastRead) => unreadCount(messages, EMMA, lastRead))).toEqual([2, 1, 0]);
});

test.each([
  ['#1001/-1002100001027', { userId: 1001, chatId: -1_002_100_001_027 }],
  ['#1001/-1002100001027/17', { userId: 1001, chatId: -1_002_100_001_027, topicId: 17 }],
  ['#1001/', { userId: 1001 }],
  ['', {}],
  ['#x/1e9/<b>', {}],
  ['#99999999999999999999/1', { chatId: 1 }],
])('the address %j means %j', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test('an address is read as it was written', () => {
  const route = { userId: EMMA, chatId: group.id };
  expect(parseRoute(routeHash(route))).toEqual(route);
  expect(parseRoute(routeHash({ ...route, topicId: 17 }))).toEqual({ ...route, topicId: 17 });
});

test('an ephemeral message is shown to its reader alone', () => {
  const messages = [message(1, 10), message(2, 11, { ephemeral_receiver_id: EMMA })];
  const state = world(chat({ chat: group, memberIds: [EMMA, BOLD], messages }));
  const seen = (userId: number): unknown =>
    chatsOf(state, userId).find(({ chat: { id } }) => id === group.id)?.messages;
  expect(seen(EMMA)).toEqual(messages);
  expect(seen(BOLD)).toEqual(messages.slice(0, 1));
});
