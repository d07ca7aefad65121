import type { Middleware } from 'grammy';
import type { Chat } from '../../chats/chat.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { describeError } from '../log.ts';
import { settle } from './introduce.ts';

/**
 * Brings the chat's own choices, and remembers a chat at its first word.
 * A private chat in which nothing was chosen yet follows Telegram's language as it changes; a group keeps its first one,
 * or each answer would be in the language of whoever asked last.
 */
export function knowChat({ chats, log }: Pick<BotDeps, 'chats' | 'log'>): Middleware<BotContext> {
  return async (ctx, next) => {
    const known = await settleKnown(ctx, { chats });
    // The first answer does not wait for the disk, and a full disk does not keep anybody from reading.
    const saved = known === undefined && isWord(ctx) ? save(ctx.chatRecord) : undefined;
    try {
      await next();
    } finally {
      await saved;
    }
  };

  async function save(chat: Chat): Promise<void> {
    try {
      await chats.save(chat);
    } catch (error) {
      log.error({ chatId: chat.id, err: describeError(error) }, 'chat not saved');
    }
  }
}

/** Makes what is known of the chat what the answer goes by, and gives it; undefined for a chat that was never seen. */
export async function settleKnown(ctx: BotContext, { chats }: Pick<BotDeps, 'chats'>): Promise<Chat | undefined> {
  const known = await chats.find(ctx.chatRecord.id);
  if (known !== undefined && (known.chosen || ctx.place.kind === 'group' || ctx.place.kind === 'channel')) {
    settle(ctx, known, ctx.place.today);
  } else if (known !== undefined) {
    ctx.chatRecord = { ...known, preferences: ctx.chatRecord.preferences };
  }
  return known;
}

/** Inline queries, presses (one of them forgets the chat) and being added to a group leave no trace. */
function isWord(ctx: BotContext): boolean {
  const word = ctx.message ?? ctx.channelPost;
  return word !== undefined && word.migrate_to_chat_id === undefined;
}
