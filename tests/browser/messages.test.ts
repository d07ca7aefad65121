import { expect, test } from 'vitest';
import type { Message } from '../../src/sandbox/web/types.d.ts';
import {
  ADMIN,
  authorOf,
  BOT,
  createPastKeyboards,
  event,
  group,
  isBy,
  isService,
  keepMessages,
  MEMBER,
  message,
  NEWS,
  OWNER,
  READERS,
  serviceText,
  world,
} from './chat-modules.ts';
import { labelsIn } from './page-modules.ts';

const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };

test.each<[Partial<Message>, string, string]>([
  [{ new_chat_members: [OWNER] }, 'Сараа joined', 'Сараа нэгдлээ'],
  [{ new_chat_members: [BOT] }, 'Сараа added Medee', 'Сараа гишүүн нэмлээ: Medee'],
  [{ left_chat_member: OWNER }, 'Сараа left', 'Сараа гарлаа'],
  [{ left_chat_member: BOT }, 'Сараа removed Medee', 'Сараа гишүүн хаслаа: Medee'],
  [{ forum_topic_created: { name: 'Sport' } }, 'Topic “Sport” was created', '«Sport» сэдэв нээгдлээ'],
  [{ forum_topic_edited: { name: 'Sports' } }, 'The topic is now called “Sports”', 'Сэдвийн шинэ нэр: «Sports»'],
  [{ forum_topic_closed: {} }, 'Сараа closed the topic', 'Сараа сэдвийг хаалаа'],
  [{ forum_topic_reopened: {} }, 'Сараа reopened the topic', 'Сараа сэдвийг дахин нээлээ'],
  [{ pinned_message: message(3) }, 'Сараа pinned “text 3”', 'Сараа мессеж бэхэллээ: «text 3»'],
  [{ migrate_to_chat_id: -300 }, 'This group became a supergroup.', 'Энэ групп супергрупп болсон.'],
  [
    { migrate_from_chat_id: -42 },
    'This supergroup was a basic group before.',
    'Энэ супергрупп өмнө нь энгийн групп байсан.',
  ],
  [
    { from: anonymous, sender_chat: READERS, forum_topic_closed: {} },
    'Readers closed the topic',
    'Readers сэдвийг хаалаа',
  ],
])('%j is told in both languages', (what, english, mongolian) => {
  expect(serviceText(event(what), labelsIn('en'))).toBe(english);
  expect(serviceText(event(what), labelsIn('mn'))).toBe(mongolian);
  expect(isService(event(what))).toBe(true);
});

test('what somebody wrote is no event', () => {
  expect(serviceText(message(1), labelsIn('en'))).toBeUndefined();
  expect(isService(message(1))).toBe(false);
});

test('a message has the name of whom it speaks for', () => {
  expect(authorOf(message(1, { from: ADMIN })).name).toBe('Emma');
  expect(authorOf(message(1, { from: anonymous, sender_chat: READERS })).name).toBe('Readers');
  const { from: _, ...post } = message(1, { sender_chat: NEWS });
  expect(authorOf(post).name).toBe('News');
});

test('who writes as the group sees its messages as their own', () => {
  const asGroup = message(1, { from: anonymous, sender_chat: READERS });
  expect(isBy(asGroup, { userId: ADMIN.id, sendAs: READERS.id })).toBe(true);
  expect(isBy(asGroup, { userId: ADMIN.id })).toBe(false);
  expect(isBy(message(2, { from: MEMBER }), { userId: MEMBER.id })).toBe(true);
});

test('a message that did not change stays the same one when the state is asked for again', () => {
  const old = [message(1), message(2)];
  const fresh = [message(1), message(2, { text: 'new' }), message(3)];
  const kept = keepMessages(world(group({ messages: old })), world(group({ messages: fresh }))).chats[0]?.messages;
  expect(kept).toEqual(fresh);
  expect(kept?.map((each, index) => each === old[index])).toEqual([true, false, false]);
});

const buttons = (...texts: string[]): Pick<Message, 'reply_markup'> => ({
  reply_markup: { inline_keyboard: [texts.map((text) => ({ text, callback_data: text }))] },
});

test('the buttons that edits took away can still be pressed, the newest first', () => {
  const past = createPastKeyboards();
  const states = [message(1, buttons('1')), message(1, buttons('2')), message(1)];
  states.forEach((after, index) => {
    past.remember(states[index - 1], after);
  });
  expect(past.of(message(1)).map(({ rows }) => rows.flat().map(({ text }) => text))).toEqual([['2'], ['1']]);
  expect(past.of(message(2))).toEqual([]);
});

test('an edit that leaves the buttons takes nothing away, and links are not pressed late', () => {
  const past = createPastKeyboards();
  past.remember(message(1, buttons('1')), message(1, { ...buttons('1'), text: 'new' }));
  const link = { reply_markup: { inline_keyboard: [[{ text: 'Source', url: 'https://news.example/' }]] } };
  past.remember(message(2, link), message(2));
  expect([past.of(message(1)), past.of(message(2))]).toEqual([[], []]);
});
