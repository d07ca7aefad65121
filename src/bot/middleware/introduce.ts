import type { Middleware } from 'grammy';
import type { Chat } from '../../chats/chat.ts';
import { preferencesFor } from '../../chats/preferences.ts';
import { messagesFor } from '../../view/messages/messages-for.ts';
import type { Place } from '../../view/place.ts';
import { isSearchQuestion } from '../../view/search.ts';
import { calendarOf } from '../command-arguments.ts';
import { parseCommand, type TypedCommand } from '../command-line.ts';
import type { BotContext, BotDeps } from '../context.ts';

/** Finds out what is asked and where, without asking anybody; what is not for this bot goes no further. */
export function introduce(deps: Pick<BotDeps, 'clock' | 'timeZone' | 'defaultLanguage'>): Middleware<BotContext> {
  const dateAt = calendarOf(deps.timeZone);
  return (ctx, next) => {
    const message = ctx.message ?? ctx.channelPost;
    const command = parseCommand(message?.text ?? '', ctx.me.username);
    if (command === 'other') return;
    ctx.command = command ?? wordsInReply(ctx);
    if (!isForUs(ctx)) return;
    settle(ctx, firstContact(ctx, deps), dateAt(deps.clock()));
    return next();
  };
}

/** Makes a chat's choices those of the answer. */
export function settle(ctx: BotContext, chat: Chat, today: Place['today']): void {
  ctx.chatRecord = chat;
  ctx.messages = messagesFor(chat.preferences.interfaceLanguage);
  ctx.place = {
    language: chat.preferences.interfaceLanguage,
    newsLanguage: chat.preferences.newsLanguage,
    kind: kindOf(ctx),
    botUsername: ctx.me.username,
    today,
  };
}

/** Whoever taps `/search` in a menu is asked for the words; in a group they come as a reply to that. */
function wordsInReply({ message, me }: BotContext): TypedCommand | undefined {
  const question = message?.reply_to_message;
  if (message?.text === undefined || question?.from?.id !== me.id) return undefined;
  if (!isSearchQuestion(question.text ?? '')) return undefined;
  return { typed: 'search', name: 'search', argument: message.text.trim(), addressed: true };
}

/** In groups and channels only commands are for us, and of the unknown ones only those that name us. */
function isForUs(ctx: BotContext): boolean {
  const { message, channelPost, command } = ctx;
  if (message === undefined && channelPost === undefined) return true;
  if (message?.migrate_to_chat_id !== undefined) return true;
  // What other bots write could be an answer to us; a card of our own comes back as a message, too.
  if (message?.via_bot !== undefined || (message?.from.is_bot && message.sender_chat === undefined)) return false;
  if (message?.chat.type === 'private') return true;
  return command !== undefined && (command.name !== undefined || command.addressed);
}

function firstContact(ctx: BotContext, deps: Pick<BotDeps, 'clock' | 'defaultLanguage'>): Chat {
  return {
    // Inline mode and the buttons of cards have no chat: a private chat's id is its person's.
    id: ctx.chatId ?? ctx.from?.id ?? 0,
    preferences: preferencesFor(ctx.from?.language_code, deps.defaultLanguage),
    chosen: false,
    firstSeenAt: deps.clock().toISOString(),
  };
}

function kindOf(ctx: BotContext): Place['kind'] {
  switch (ctx.chat?.type) {
    case 'private':
      return 'private';
    case 'group':
    case 'supergroup':
      return 'group';
    case 'channel':
      return 'channel';
    default:
      return 'inline';
  }
}
