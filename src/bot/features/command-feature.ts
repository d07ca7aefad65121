import { Composer } from 'grammy';
import type { CommandName } from '../../view/messages/messages.ts';
import type { BotContext } from '../context.ts';

/** Answers one command, whatever it was typed as: alias, capitals, with or without the bot's name. */
export function commandFeature(
  name: CommandName,
  answer: (ctx: BotContext, argument: string) => Promise<void>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(
    (ctx) => ctx.command?.name === name,
    (ctx) => answer(ctx, ctx.command?.argument ?? ''),
  );
  return composer;
}
