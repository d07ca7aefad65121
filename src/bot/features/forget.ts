import type { Composer } from 'grammy';
import { renderForgetQuestion, renderForgotten, renderKept } from '../../view/settings.ts';
import { mayChangeSettings } from '../authority.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';
import { refuse } from './refuse.ts';

/** `/forget`: asks before it deletes what is kept of the chat. */
export function forgetFeature(): Composer<BotContext> {
  return commandFeature('forget', askToForget);
}

/** Asks whether to delete what is kept of the chat. */
export async function askToForget(ctx: BotContext): Promise<void> {
  if (!(await mayChangeSettings(ctx))) return refuse(ctx, ({ notices }) => notices.adminsOnly());
  await show(ctx, renderForgetQuestion(ctx.place));
}

/** Deletes what is kept of the chat, for whoever may change its settings at this moment. */
export async function forget(ctx: BotContext, { chats }: Pick<BotDeps, 'chats'>): Promise<void> {
  if (!(await mayChangeSettings(ctx))) return refuse(ctx, ({ notices }) => notices.adminsOnly());
  await chats.forget(ctx.chatRecord.id);
  await show(ctx, renderForgotten(ctx.place));
}

/** Says that nothing was deleted. */
export function keep(ctx: BotContext): Promise<void> {
  return show(ctx, renderKept(ctx.place));
}
