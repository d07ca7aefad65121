import type { BotContext } from './context.ts';

/**
 * Tells whether whoever acts may change what holds for the whole chat: in a private chat its person, elsewhere an
 * administrator, asked anew each time. Asks `getChatAdministrators`, which works without rights of the bot's own.
 */
export async function mayChangeSettings(ctx: BotContext): Promise<boolean> {
  if (ctx.place.kind === 'private' || ctx.place.kind === 'inline') return true;
  // A channel's post is by the channel, and an anonymous administrator writes as the group itself.
  if (ctx.channelPost !== undefined || ctx.message?.sender_chat?.id === ctx.chatId) return true;
  const person = ctx.from?.id;
  if (person === undefined || ctx.chatId === undefined) return false;
  const administrators = await ctx.api.getChatAdministrators(ctx.chatId);
  return administrators.some(({ user }) => user.id === person);
}
