import { unixTime } from '../clock.ts';
import { dropOldest } from '../drop-oldest.ts';
import type { Telegram } from '../telegram.ts';
import type { Message, ReplyMarkup, ShownReaction } from '../types.ts';
import { ephemeralReader } from './ephemeral.ts';
import { CHANNEL_FORWARDER } from './special-users.ts';
import { tellBot } from './visibility.ts';
import type { ChatState, StoredMessage } from './world.ts';

/** The messages that a chat keeps; older ones are gone for the bot, too. */
const KEPT_MESSAGES = 5_000;

/** What a new message holds beside its chat, id and date. */
export interface NewMessage
  extends Omit<Message, 'message_id' | 'chat' | 'date' | 'reply_to_message' | 'is_topic_message'> {
  readonly clientMarkup?: ReplyMarkup | undefined;
  readonly inlineMessageId?: string | undefined;
  readonly replyTo?: Message | undefined;
  /** Who really writes, where `from` does not say so. */
  readonly authorId?: number | undefined;
  /** The message is the first of a topic, which gets its id. */
  readonly opensTopic?: boolean | undefined;
}

/** Puts a message into a chat and shows it to everybody there. */
export function addMessage(telegram: Telegram, state: ChatState, content: NewMessage): Message {
  const { clientMarkup, inlineMessageId, replyTo, authorId, opensTopic, from, sender_chat, ...rest } = content;
  const messageId = telegram.world.nextMessageId(state);
  const ephemeralId = rest.receiver_user && messageId;
  const threadId = opensTopic ? messageId : rest.message_thread_id || undefined;
  const message: Message = {
    message_id: ephemeralId === undefined ? messageId : 0,
    ephemeral_message_id: ephemeralId,
    from,
    sender_chat,
    chat: state.chat,
    date: unixTime(telegram.clock),
    ...rest,
    message_thread_id: threadId,
    is_topic_message: threadId === undefined ? undefined : true,
    reply_to_message: replyTo && withoutReply(replyTo),
  };
  const stored = { message, clientMarkup, inlineMessageId, authorId: authorId ?? from?.id, reactions: undefined };
  state.messages.set(messageId, stored);
  for (const id of dropOldest(state.messages, KEPT_MESSAGES)) state.pinned.delete(id);
  if (inlineMessageId !== undefined) {
    telegram.world.inlineMessages.set(inlineMessageId, { chatId: state.chat.id, messageId });
    dropOldest(telegram.world.inlineMessages, KEPT_MESSAGES);
  }
  telegram.events.emit({ type: 'message', chatId: state.chat.id, message: shownMessage(stored) });
  if (state.chat.type === 'channel') forwardToDiscussion(telegram, state, message);
  return message;
}

/** A post of a channel appears in the linked group by itself (rules, section 10). */
function forwardToDiscussion(telegram: Telegram, { chat, linkedChatId }: ChatState, post: Message): void {
  const group = telegram.world.chats.get(linkedChatId ?? 0);
  const { text, entities, document, caption, caption_entities, rich_message, link_preview_options, date } = post;
  if (!group?.active || isServiceMessage(post)) return;
  const content = { text, entities, document, caption, caption_entities, rich_message, link_preview_options };
  const forwarded = addMessage(telegram, group, {
    from: CHANNEL_FORWARDER,
    sender_chat: chat,
    is_automatic_forward: true,
    forward_origin: {
      type: 'channel',
      chat: {
        id: chat.id,
        type: chat.type,
        title: chat.title ?? '',
        ...(chat.username && { username: chat.username }),
      },
      message_id: post.message_id,
      ...(post.author_signature !== undefined && { author_signature: post.author_signature }),
      date,
    },
    ...content,
  });
  tellBot(telegram, group, forwarded);
}

/** Puts a changed message in the place of the old one and shows it. */
export function replaceMessage(telegram: Telegram, state: ChatState, stored: StoredMessage, message: Message): void {
  stored.message = message;
  showAgain(telegram, state, stored);
}

/** Shows a message anew of which something changed. */
export function showAgain(telegram: Telegram, state: ChatState, stored: StoredMessage): void {
  telegram.events.emit({ type: 'edit', chatId: state.chat.id, message: shownMessage(stored) });
}

/** Takes messages out of a chat; unknown ones are passed over. */
export function removeMessages(telegram: Telegram, state: ChatState, messageIds: readonly number[]): void {
  for (const id of messageIds) {
    state.messages.delete(id);
    state.pinned.delete(id);
  }
  if (messageIds.length > 0) telegram.events.emit({ type: 'delete', chatId: state.chat.id, messageIds });
}

/** Whether a message tells of something that happened, instead of what somebody wrote. */
export function isServiceMessage({ text, document, rich_message }: Message): boolean {
  return text === undefined && document === undefined && rich_message === undefined;
}

/** A message as people see it: with reactions, and with the reply keyboard that the bot does not get back. */
export function shownMessage(stored: StoredMessage): Message & ShownExtras {
  const { message, clientMarkup, reactions } = stored;
  const { ephemeral_message_id: ephemeralId } = message;
  if (!clientMarkup && !reactions && ephemeralId === undefined) return message;
  return {
    ...message,
    ...(ephemeralId !== undefined && {
      message_id: ephemeralId,
      ephemeral_receiver_id: ephemeralReader(stored),
    }),
    ...(clientMarkup && { reply_markup: clientMarkup }),
    ...(reactions && { reactions: groupReactions(reactions) }),
  };
}

/** What people see beside Telegram's own fields. */
interface ShownExtras {
  /** Nobody else is to see an ephemeral message. */
  readonly ephemeral_receiver_id?: number | undefined;
  readonly reactions?: readonly ShownReaction[];
}

function groupReactions(reactions: ReadonlyMap<number, string>): readonly ShownReaction[] {
  const emojis = [...new Set(reactions.values())];
  return emojis.map((emoji) => ({
    emoji,
    userIds: [...reactions].filter(([, own]) => own === emoji).map(([id]) => id),
  }));
}

/** Replies are told one level deep. */
function withoutReply(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}
