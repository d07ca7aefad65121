import { expect, test } from 'vitest';
import type { Message, ReplyMarkup } from '../../src/sandbox/web/types.d.ts';
import { forcedReply, replyKeyboardFor } from './page-modules.ts';

const EMMA = { id: 1001, username: 'emma_reads' };
const BOLD = { id: 1002 };
const BOT = { id: 7, is_bot: true, first_name: 'Medee' };
const group = { id: -100, type: 'supergroup' as const, title: 'Readers' };

const said = (id: number, markup?: ReplyMarkup, more: Partial<Message> = {}): Message => ({
  message_id: id,
  date: id,
  chat: group,
  from: BOT,
  text: `text ${id}`,
  ...(markup ? { reply_markup: markup } : {}),
  ...more,
});
const keys = (messages: readonly Message[], me = EMMA): string[] | undefined =>
  replyKeyboardFor(messages, me)?.rows.flatMap((row) => row.map(({ text }) => text));

const menu = said(1, { keyboard: [['/latest', { text: 'Help' }], [{ text: '' }]] });

test('the last keyboard stays in force under later messages, without its empty keys', () => {
  expect(keys([menu, said(2)])).toEqual(['/latest', 'Help']);
  expect(replyKeyboardFor([menu], EMMA)?.rows).toHaveLength(1);
});

test('a removed keyboard is gone, a newer one takes its place', () => {
  expect(keys([menu, said(3, { remove_keyboard: true })])).toBeUndefined();
  expect(keys([menu, said(3, { keyboard: [['Next']] })])).toEqual(['Next']);
});

test('what the bot says about a keyboard is told', () => {
  const markup = { keyboard: [['A']], is_persistent: true, resize_keyboard: true, input_field_placeholder: 'Say A' };
  expect(replyKeyboardFor([said(4, markup)], EMMA)).toMatchObject({
    messageId: 4,
    isPersistent: true,
    isSmall: true,
    isOneTime: false,
    placeholder: 'Say A',
  });
});

const selective = { keyboard: [['Mine']], selective: true };
const ofEmma: Message = { message_id: 1, date: 1, chat: group, from: { id: 1001, is_bot: false, first_name: 'Emma' } };

test.each([
  { name: 'answers', message: said(5, selective, { reply_to_message: ofEmma }) },
  {
    name: 'mentions by name',
    message: said(5, selective, { text: 'Hi @Emma_Reads', entities: [{ type: 'mention', offset: 3, length: 11 }] }),
  },
  {
    name: 'mentions without a user name',
    message: said(5, selective, {
      text: 'Hi Emma',
      entities: [{ type: 'text_mention', offset: 3, length: 4, user: { id: 1001, is_bot: false, first_name: 'Emma' } }],
    }),
  },
])('a selective keyboard is for the one whom the message $name', ({ message }) => {
  expect(replyKeyboardFor([message], EMMA)).toBeDefined();
  expect(replyKeyboardFor([message], BOLD)).toBeUndefined();
});

test('one is asked to reply by the newest message only', () => {
  const asking = said(6, { force_reply: true });
  expect(forcedReply([asking], EMMA)?.message_id).toBe(6);
  expect(forcedReply([asking, said(7)], EMMA)).toBeUndefined();
  expect(forcedReply([said(8, { force_reply: true, selective: true })], EMMA)).toBeUndefined();
});
