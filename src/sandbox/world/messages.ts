import { unixTime } from '../clock.ts';
import { dropOldest } from '../drop-oldest.ts';
import type { Telegram } from '../telegram.ts';
import type { Message, ReplyMarkup } from '../types.ts';
import type { ChatState, StoredMessage } from './world.ts';

/** The messages that a chat keeps; older ones are gone for the bot, too. */
const KEPT_MESSAGES = 5_000;

/** What a new message holds beside its chat, id and date. */
export interface NewMessage
  extends Omit<Message, 'message_id' | 'chat' | 'date' | 'reply_to_message' | 'is_topic_message'> {
  readonly clientMarkup?: ReplyMarkup | undefined;
  readonly inlineMessageId?: string | undefined;
  readonly replyTo?: Message | undefined;
}

/** Puts a message into a chat and shows it to everybody there. */
export function addMessage(telegram: Telegram, state: ChatState, content: NewMessage): Message {
  const { clientMarkup, inlineMessageId, replyTo, from, sender_chat, message_thread_id, ...rest } = content;
  const message: Message = {
    message_id: telegram.world.nextMessageId(state),
    from,
    sender_chat,
    chat: state.chat,
    date: unixTime(telegram.clock),
    message_thread_id: message_thread_id || undefined,
    is_topic_message: message_thread_id ? true : undefined,
    reply_to_message: replyTo && withoutReply(replyTo),
    ...rest,
  };
  const stored: StoredMessage = { message, clientMarkup, inlineMessageId };
  state.messages.set(message.message_id, stored);
  dropOldest(state.messages, KEPT_MESSAGES);
  if (inlineMessageId !== undefined) {
    telegram.world.inlineMessages.set(inlineMessageId, { chatId: state.chat.id, messageId: message.message_id });
    dropOldest(telegram.world.inlineMessages, KEPT_MESSAGES);
  }
  telegram.events.emit({ type: 'message', chatId: state.chat.id, message: shownMessage(stored) });
  return message;
}

/** Puts a changed message in the place of the old one and shows it. */
export function replaceMessage(telegram: Telegram, state: ChatState, stored: StoredMessage, message: Message): void {
  stored.message = message;
  telegram.events.emit({ type: 'edit', chatId: state.chat.id, message: shownMessage(stored) });
}

/** A message as people see it: with the reply keyboard that the bot does not get back. */
export function shownMessage({ message, clientMarkup }: StoredMessage): Message {
  return clientMarkup ? { ...message, reply_markup: clientMarkup } : message;
}

/** Replies are told one level deep. */
function withoutReply(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}
