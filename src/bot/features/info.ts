import { Composer } from 'grammy';
import { renderAbout, renderHelp, renderPrivacy } from '../../view/info.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';

/** `/help`, `/about` and `/privacy`. */
export function infoFeature(deps: Pick<BotDeps, 'archive'>): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(commandFeature('help', showHelp));
  composer.use(commandFeature('about', (ctx) => showAbout(ctx, deps)));
  composer.use(commandFeature('privacy', showPrivacy));
  return composer;
}

/** Shows what the bot can do. */
export function showHelp(ctx: BotContext): Promise<void> {
  return show(ctx, renderHelp(ctx.place));
}

/** Shows what the bot is, and what its archive holds. */
export async function showAbout(ctx: BotContext, { archive }: Pick<BotDeps, 'archive'>): Promise<void> {
  await show(ctx, renderAbout(await archive.stats(), ctx.place));
}

/** Shows what is kept of a chat. */
export function showPrivacy(ctx: BotContext): Promise<void> {
  return show(ctx, renderPrivacy(ctx.place));
}
