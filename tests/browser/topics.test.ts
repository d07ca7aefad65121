import { expect, test } from 'vitest';
import {
  createReadMarks,
  event,
  GENERAL,
  group,
  MEMBER,
  message,
  messagesIn,
  READERS,
  topicIdOf,
  topicsOf,
  world,
} from './chat-modules.ts';

const SPORT = 5;
const inSport = { message_thread_id: SPORT, is_topic_message: true } as const;
const created = { ...event({ forum_topic_created: { name: 'Sport' } }), message_id: SPORT };
const forum = group({
  chat: { ...READERS, is_forum: true },
  topics: [{ id: SPORT, name: 'Sport', closed: false }],
  messages: [message(4), created, message(6, inSport), message(7)],
});

test('a message stands in its topic, and the one that opened the topic does, too', () => {
  expect(forum.messages.map(topicIdOf)).toEqual([GENERAL, SPORT, SPORT, GENERAL]);
});

test('a reply in a group that is no forum names a thread and still is in no topic', () => {
  expect(topicIdOf(message(8, { message_thread_id: 3 }))).toBe(GENERAL);
});

test('one sees the messages of the open topic, and of other groups all', () => {
  expect(messagesIn(forum, SPORT).map(({ message_id: id }) => id)).toEqual([5, 6]);
  const plain = group({ messages: [message(1), message(2)] });
  expect(messagesIn(plain, GENERAL)).toHaveLength(2);
});

test('General comes first, in the words of the reader, closed or not', () => {
  expect(topicsOf(forum, 'Ерөнхий').map(({ name }) => name)).toEqual(['Ерөнхий', 'Sport']);
  expect(topicsOf({ ...forum, generalClosed: true }, 'General')).toEqual([
    { id: GENERAL, name: 'General', closed: true },
    { id: SPORT, name: 'Sport', closed: false },
  ]);
  expect(topicsOf(group(), 'General')).toEqual([]);
});

test('reading one topic leaves the others unread', () => {
  const marks = createReadMarks();
  expect(marks.unread(MEMBER.id, forum)).toBe(4);
  marks.mark(MEMBER.id, forum, GENERAL);
  expect([GENERAL, SPORT].map((id) => marks.unread(MEMBER.id, forum, id))).toEqual([0, 2]);
  expect(marks.unread(MEMBER.id, forum)).toBe(2);
});

test('what was there before the page was opened is read by everybody', () => {
  const marks = createReadMarks();
  marks.markAll(world(forum));
  expect(marks.unread(MEMBER.id, forum)).toBe(0);
  const later = { ...forum, messages: [...forum.messages, message(9, inSport)] };
  expect(marks.unread(MEMBER.id, later)).toBe(1);
});
