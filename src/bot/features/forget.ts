import type { Composer } from 'grammy';
import { renderForgetQuestion, renderForgotten, renderKept } from '../../view/settings.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';
import { ifAllowed } from './if-allowed.ts';

/** `/forget`: asks before it deletes what is kept of the chat. */
export function forgetFeature(): Composer<BotContext> {
  return commandFeature('forget', askToForget);
}

/** Asks whether to delete what is kept of the chat. */
export function askToForget(ctx: BotContext): Promise<void> {
  return ifAllowed(ctx, () => show(ctx, renderForgetQuestion(ctx.place)));
}

/** Deletes what is kept of the chat, for whoever may change its settings at this moment. */
export function forget(ctx: BotContext, { chats }: Pick<BotDeps, 'chats'>): Promise<void> {
  return ifAllowed(ctx, async () => {
    await chats.forget(ctx.chatRecord.id);
    await show(ctx, renderForgotten(ctx.place));
  });
}

/** Says that nothing was deleted, where somebody who could have done it was asked. */
export function keep(ctx: BotContext): Promise<void> {
  return ifAllowed(ctx, () => show(ctx, renderKept(ctx.place)));
}
