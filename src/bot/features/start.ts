import type { Composer } from 'grammy';
import { renderWelcome } from '../../view/headlines.ts';
import { parseStoryPayload } from '../../view/place.ts';
import { LIST_PAGE_SIZE } from '../../view/story-list.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { send } from '../reply.ts';
import { showArticle } from './article.ts';
import { commandFeature } from './command-feature.ts';

/** `/start`: greets and shows the latest at once; with the payload of a deep link it opens that story. */
export function startFeature(deps: Pick<BotDeps, 'archive'>): Composer<BotContext> {
  return commandFeature('start', async (ctx, payload) => {
    const id = parseStoryPayload(payload);
    if (id !== undefined) return showArticle(ctx, deps, { id, page: 1 });
    const language = ctx.chatRecord.preferences.newsLanguage;
    const page = await deps.archive.list({ language, limit: LIST_PAGE_SIZE });
    await send(ctx, renderWelcome(page, language, ctx.place));
  });
}
