import type { BotContext } from './context.ts';

/**
 * Names who acts: a person, or the chat in whose name a message was written. Telegram puts one account of its own
 * before all anonymous administrators, who have nothing to do with each other.
 */
export function senderId(ctx: BotContext): number | undefined {
  return ctx.message?.sender_chat?.id ?? ctx.from?.id;
}
