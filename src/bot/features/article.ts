import type { Composer } from 'grammy';
import { type ArticlePage, parseStoryId } from '../../view/action.ts';
import { renderArticle } from '../../view/article.ts';
import { inlineCard } from '../../view/inline.ts';
import { renderRelated } from '../../view/related.ts';
import { LIST_PAGE_SIZE } from '../../view/story-list.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';
import { refuse } from './refuse.ts';

/** `/read id`: a story by its number, also as it stands in a link (`a_…`). */
export function readFeature(deps: Pick<BotDeps, 'archive'>): Composer<BotContext> {
  return commandFeature('read', async (ctx, argument) => {
    if (argument === '') return refuse(ctx, ({ notices }) => notices.askStory());
    const id = parseStoryId(argument.toLowerCase().replace(/^a_/u, ''));
    if (id === undefined) return refuse(ctx, ({ notices }) => notices.badStoryId());
    await showArticle(ctx, deps, { id, page: 1 });
  });
}

/** Shows a page of a story; where it would flood others, its card with the way to the private chat. */
export async function showArticle(
  ctx: BotContext,
  { archive }: Pick<BotDeps, 'archive'>,
  { id, page, results }: ArticlePage,
): Promise<void> {
  const story = await archive.find(id);
  if (story === undefined) return refuse(ctx, ({ notices }) => notices.storyGone());
  const view =
    ctx.place.kind === 'private'
      ? renderArticle(story, page, ctx.place, results)
      : inlineCard(story, ctx.place).message;
  await show(ctx, view);
}

/** Shows the stories that are close to one, with the way back to its page. */
export async function showRelated(
  ctx: BotContext,
  { archive }: Pick<BotDeps, 'archive'>,
  article: ArticlePage,
): Promise<void> {
  const story = await archive.find(article.id);
  if (story === undefined) return refuse(ctx, ({ notices }) => notices.storyGone());
  await show(ctx, renderRelated(story, await archive.related(article.id, LIST_PAGE_SIZE), article, ctx.place));
}
