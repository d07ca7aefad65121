import { SandboxError } from '../errors.ts';
import { richButtons } from '../rich/rich-buttons.ts';
import type { Telegram } from '../telegram.ts';
import type { InaccessibleMessage, InlineKeyboardButton, Message } from '../types.ts';
import type { CallbackAnswer } from '../watch/events.ts';
import { ephemeralReader } from '../world/ephemeral.ts';
import { meet } from '../world/visibility.ts';
import type { ChatState } from '../world/world.ts';
import { findChatOf, findMessage, findPerson } from './find.ts';

/** A press: the callback data is what the bot gets. */
export interface Press {
  readonly chatId: number;
  readonly messageId: number;
  readonly data: string;
  readonly timeoutMs: number;
}

/** Presses a button that is under the message now; `data` is its callback data or its text. Rejects with SandboxError. */
export function pressButton(telegram: Telegram, userId: number, press: Press): Promise<CallbackAnswer> {
  const state = findChatOf(telegram, userId, press.chatId);
  const { message } = findMessage(state, press.messageId);
  const button = findButton(message, press.data);
  const data = button['callback_data'];
  if (typeof data !== 'string')
    throw new SandboxError('not-possible', `the button "${button.text}" tells the bot nothing`);
  return sendPress(telegram, userId, { ...press, data });
}

function findButton(message: Message, wanted: string): InlineKeyboardButton {
  const buttons = buttonsOf(message);
  const button =
    buttons.find((candidate) => candidate['callback_data'] === wanted) ?? buttons.find(({ text }) => text === wanted);
  if (button) return button;
  const texts = buttons.map(({ text }) => `"${text}"`).join(', ');
  throw new SandboxError('not-found', `there is no button "${wanted}"; there are: ${texts || 'none'}`, 'buttonGone');
}

/** The buttons in a rich message and under any, row after row. */
function buttonsOf({ reply_markup: markup, rich_message: rich }: Message): readonly InlineKeyboardButton[] {
  const inside = richButtons(rich);
  if (!markup || !('inline_keyboard' in markup) || !Array.isArray(markup.inline_keyboard)) return inside;
  const rows: readonly (readonly InlineKeyboardButton[])[] = markup.inline_keyboard;
  return [...inside, ...rows.flat()];
}

/** Sends a press with any data, also for a button or a message that is there no more. */
export function sendPress(telegram: Telegram, userId: number, press: Press): Promise<CallbackAnswer> {
  const { user } = findPerson(telegram, userId);
  const state = findChatOf(telegram, userId, press.chatId);
  const id = telegram.world.nextId();
  const stored = state.messages.get(press.messageId);
  if (stored?.message.receiver_user && ephemeralReader(stored) !== userId) {
    throw new SandboxError(
      'not-found',
      `there is no message ${press.messageId} in chat ${press.chatId}`,
      'messageGone',
    );
  }
  const inlineMessageId = stored?.inlineMessageId;
  const answer = telegram.callbacks.open(
    id,
    { userId, chatId: press.chatId, messageId: press.messageId },
    press.timeoutMs,
  );
  meet(telegram, user);
  telegram.updates.push('callback_query', {
    id,
    from: user,
    ...(inlineMessageId === undefined
      ? { message: stored?.message ?? gone(state, press.messageId) }
      : { inline_message_id: inlineMessageId }),
    chat_instance: String(Math.abs(press.chatId) * 7919),
    data: press.data,
  });
  return answer;
}

function gone({ chat }: ChatState, messageId: number): InaccessibleMessage {
  return { chat, message_id: messageId, date: 0 };
}
