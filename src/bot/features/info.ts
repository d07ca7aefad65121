import { Composer } from 'grammy';
import { renderAbout, renderHelp, renderPrivacy } from '../../view/info.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';

/** `/help`, `/about` and `/privacy`. */
export function infoFeature({ archive }: Pick<BotDeps, 'archive'>): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(commandFeature('help', showHelp));
  composer.use(commandFeature('about', async (ctx) => show(ctx, renderAbout(await archive.stats(), ctx.place))));
  composer.use(commandFeature('privacy', (ctx) => show(ctx, renderPrivacy(ctx.place))));
  return composer;
}

/** Shows what the bot can do. */
export function showHelp(ctx: BotContext): Promise<void> {
  return show(ctx, renderHelp(ctx.place));
}
