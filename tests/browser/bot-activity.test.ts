import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Message } from '../../src/sandbox/web/types.d.ts';
import { createBotActivity } from './page-modules.ts';

const CHAT = 1001;
const message = (from: Message['from']): Message => ({
  message_id: 1,
  date: 1,
  chat: { id: CHAT, type: 'private' },
  text: 'x',
  ...(from ? { from } : {}),
});
const BOT = { id: 7, is_bot: true, first_name: 'Medee' };
const EMMA = { id: 1001, is_bot: false, first_name: 'Emma' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what the bot is at is shown for five seconds, in its chat', () => {
  const changed = vi.fn();
  const activity = createBotActivity(changed);
  activity.receive({ type: 'action', chatId: CHAT, action: 'upload_document' });
  expect([activity.actionIn(CHAT), activity.actionIn(5)]).toEqual(['upload_document', undefined]);
  vi.advanceTimersByTime(4999);
  expect(activity.actionIn(CHAT)).toBe('upload_document');
  vi.advanceTimersByTime(1);
  expect(activity.actionIn(CHAT)).toBeUndefined();
  expect(changed).toHaveBeenCalledTimes(2);
});

test('an action can be taken back', () => {
  const activity = createBotActivity(() => undefined);
  activity.receive({ type: 'action', chatId: CHAT, action: 'typing' });
  activity.receive({ type: 'action', chatId: CHAT, action: 'cancel' });
  expect(activity.actionIn(CHAT)).toBeUndefined();
});

test('a draft stays until the bot’s message, not until somebody else’s', () => {
  const activity = createBotActivity(() => undefined);
  activity.receive({ type: 'draft', chatId: CHAT, draftId: 1, text: 'Mor' });
  activity.receive({ type: 'draft', chatId: CHAT, draftId: 1, text: 'Morning' });
  activity.receive({ type: 'message', chatId: CHAT, message: message(EMMA) });
  expect(activity.draftIn(CHAT)?.text).toBe('Morning');
  activity.receive({ type: 'message', chatId: CHAT, message: message(BOT) });
  expect(activity.draftIn(CHAT)).toBeUndefined();
});

test('a draft that no message follows is gone after thirty seconds', () => {
  const activity = createBotActivity(() => undefined);
  activity.receive({ type: 'draft', chatId: CHAT, draftId: 1, text: 'Mor' });
  vi.advanceTimersByTime(30_000);
  expect(activity.draftIn(CHAT)).toBeUndefined();
});
