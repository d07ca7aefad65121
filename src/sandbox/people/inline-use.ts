import { SandboxError } from '../errors.ts';
import type { InlineAnswer } from '../queries/inline-desk.ts';
import type { Telegram } from '../telegram.ts';
import type { InlineQuery, Message } from '../types.ts';
import { addMessage } from '../world/messages.ts';
import { meet, tellBot } from '../world/visibility.ts';
import { addressMessage } from './address.ts';
import { findChatOf, findPerson } from './find.ts';

/** An inline query; without a chat it is asked in the person's chat with the bot. */
export interface AskInline {
  readonly query: string;
  readonly offset: string;
  readonly chatId: number;
  readonly timeoutMs: number;
}

/** Asks the bot inline; an answer that is still kept comes without asking. */
export function askInline(telegram: Telegram, userId: number, ask: AskInline): Promise<InlineAnswer> {
  const { user } = findPerson(telegram, userId);
  const { chat } = findChatOf(telegram, userId, ask.chatId);
  if (!telegram.world.bot.supports_inline_queries)
    throw new SandboxError('not-possible', 'the bot has no inline mode', 'noInline');
  const id = telegram.world.nextId();
  const chatType: InlineQuery['chat_type'] = chat.type === 'private' ? 'sender' : chat.type;
  const asked = { userId, query: ask.query, offset: ask.offset, chatType };
  const cached = telegram.inline.cached(id, asked);
  if (cached) return Promise.resolve(cached);
  const answer = telegram.inline.open(id, asked, ask.timeoutMs);
  meet(telegram, user);
  telegram.updates.push('inline_query', { id, from: user, query: ask.query, offset: ask.offset, chat_type: chatType });
  return answer;
}

/** A choice among the results of an answered query. */
export interface Choice {
  readonly chatId: number;
  readonly threadId?: number | undefined;
  readonly queryId: string;
  readonly resultId: string;
}

/** Sends an inline result into a chat, in the person's name and by way of the bot. */
export function chooseResult(telegram: Telegram, userId: number, choice: Choice, feedback: boolean): Message {
  const { user } = findPerson(telegram, userId);
  const { state, head } = addressMessage(telegram, userId, choice, 'can_send_other_messages');
  const { result, asked } = telegram.inline.prepared(choice.queryId, choice.resultId);
  // Only a message with buttons can be reached by the bot again.
  const inlineMessageId = result.markup ? `inline-${telegram.world.nextId()}` : undefined;
  const message = addMessage(telegram, state, {
    ...head,
    via_bot: telegram.world.bot,
    ...result.content,
    reply_markup: result.markup,
    inlineMessageId,
  });
  if (feedback) {
    telegram.updates.push('chosen_inline_result', {
      result_id: result.id,
      from: user,
      query: asked.query,
      inline_message_id: inlineMessageId,
    });
  }
  tellBot(telegram, state, message);
  return message;
}
