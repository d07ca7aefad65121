import type { Composer } from 'grammy';
import { renderSources } from '../../view/sources.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';

/** `/sources`: who wrote how much, to tap and browse. */
export function sourcesFeature(deps: Pick<BotDeps, 'archive'>): Composer<BotContext> {
  return commandFeature('sources', (ctx) => showSources(ctx, deps, 1));
}

/** Shows a page of the sources. */
export async function showSources(ctx: BotContext, { archive }: Pick<BotDeps, 'archive'>, page: number): Promise<void> {
  await show(ctx, renderSources(await archive.sources(), page, ctx.place));
}
