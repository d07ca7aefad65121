import type { Composer } from 'grammy';
import type { PageFrom } from '../../archive/archive.ts';
import type { LanguageChoice } from '../../language/language.ts';
import { renderHeadlines } from '../../view/headlines.ts';
import { type SourceKey, sourceKey } from '../../view/source-key.ts';
import { LIST_PAGE_SIZE } from '../../view/story-list.ts';
import { parseLatestArguments } from '../command-arguments.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';
import { refuse } from './refuse.ts';

/** `/latest [en|mn|all] [count]`: the newest headlines. */
export function latestFeature(deps: Pick<BotDeps, 'archive'>): Composer<BotContext> {
  return commandFeature('latest', async (ctx, argument) => {
    const { language, count } = parseLatestArguments(argument);
    if (argument !== '' && language === undefined && count === undefined) {
      return refuse(ctx, ({ notices }) => notices.badLatest());
    }
    await showHeadlines(ctx, deps, { language: language ?? ctx.chatRecord.preferences.newsLanguage, count });
  });
}

export interface HeadlinesRequest {
  readonly language: LanguageChoice;
  /** Stories of a page, 1 to `MAX_LIST_SIZE`. Default `LIST_PAGE_SIZE`. */
  readonly count?: number | undefined;
  readonly from?: PageFrom | undefined;
  readonly source?: SourceKey | undefined;
}

/** Shows a page of headlines, of all sources or of one. */
export async function showHeadlines(
  ctx: BotContext,
  { archive }: Pick<BotDeps, 'archive'>,
  { language, count, from, source: key }: HeadlinesRequest,
): Promise<void> {
  const source = key && (await archive.sources()).find(({ source }) => sourceKey(source) === key)?.source;
  if (key !== undefined && source === undefined) return refuse(ctx, ({ notices }) => notices.sourceGone());
  const limit = count ?? LIST_PAGE_SIZE;
  const request = { language, limit, ...(source && { source }) };
  const asked = await archive.list({ ...request, ...(from && { from }) });
  // What is left above a page may be a story or two: the newest page is a whole one all the same.
  const isTop = from?.direction === 'newer' && !asked.hasNewer && asked.stories.length < limit;
  const page = isTop ? await archive.list(request) : asked;
  const heading = source === undefined ? 'latest' : 'source';
  await show(ctx, renderHeadlines(page, { language, heading, count, ...(source && { source }) }, ctx.place));
}
