import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { dropOldest } from '../../src/sandbox/drop-oldest.ts';
import { startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test('the oldest entries are forgotten, and only those', () => {
  const entries = new Map([...'abcde'].map((key) => [key, key]));
  dropOldest(entries, 3);
  expect([...entries.keys()]).toEqual(['c', 'd', 'e']);
  dropOldest(entries, 3);
  expect(entries.size).toBe(3);
});

test('a chat of weeks keeps its newest messages, and no older one can be edited', async () => {
  const { sandbox, call } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  for (let i = 0; i < 5_100; i += 1) emma.send(undefined, `message ${i}`);
  const kept = emma.messages().map(({ text }) => text);
  expect([kept.length, kept.at(-1)]).toEqual([5_000, 'message 5099']);
  expect(await call('editMessageText', { chat_id: emma.id, message_id: 1, text: 'late' })).toMatchObject({
    description: 'Bad Request: message to edit not found',
  });
});

test('a message that is forgotten is pinned no more', async () => {
  const { sandbox, call } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  const [first, second] = [1, 2].map((number) => emma.send(undefined, `message ${number}`).message_id);
  const place = { chat_id: emma.id };
  for (const message_id of [second, first]) await call('pinChatMessage', { ...place, message_id });
  for (let i = 0; i < 4_997; i += 1) emma.send(undefined, `message ${i}`);
  // Of the two only the second is left; it was pinned before the first.
  const kept = emma.messages().map(({ message_id }) => message_id);
  expect([kept.includes(first ?? 0), kept.includes(second ?? 0)]).toEqual([false, true]);
  expect(await call('unpinChatMessage', place)).toMatchObject({ ok: true });
});

test('a page that reads no events any more is cut off before it fills the memory', async () => {
  const { sandbox, url } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  const [stream] = (await once(get(`${url}/api/events`), 'response')) as [IncomingMessage];
  for (let i = 0; i < 2_400; i += 1) emma.send(undefined, 'ө'.repeat(4096));
  await new Promise((resolve) => {
    stream
      .on('error', () => undefined)
      .once('close', resolve)
      .resume();
  });
  expect(stream.complete).toBe(false);
});
