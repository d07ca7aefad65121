import { Composer } from 'grammy';
import type { SearchResult } from '../../archive/archive.ts';
import type { QueryToken } from '../../chats/chat-store.ts';
import type { LanguageChoice } from '../../language/language.ts';
import { renderSearch, SEARCH_PAGE_SIZE, searchPages } from '../../view/search.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';
import { refuse } from './refuse.ts';

type SearchDeps = Pick<BotDeps, 'archive' | 'chats'>;

/** `/search words`, and in a private chat any words. */
export function searchFeature(deps: SearchDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(commandFeature('search', (ctx, query) => askedFor(ctx, deps, query)));
  composer
    .chatType('private')
    .on('message:text')
    .filter((ctx) => ctx.command === undefined)
    .use((ctx) => askedFor(ctx, deps, ctx.message.text));
  return composer;
}

async function askedFor(ctx: BotContext, deps: SearchDeps, query: string): Promise<void> {
  if (query.trim() === '') return refuse(ctx, ({ search }) => search.ask());
  const preferred = ctx.chatRecord.preferences.newsLanguage;
  const first = await pageOf(deps, { query, page: 1, language: preferred });
  const { total, betterElsewhere } = first.result;
  // Somebody who reads English and types Cyrillic wants what there is, not to be told where it is not.
  const found = betterElsewhere ? await pageOf(deps, { query, page: 1, language: 'all' }) : first;
  const token = await deps.chats.rememberQuery(ctx.chatRecord.id, query);
  await showResult(ctx, deps, { ...found, query, token, language: total === 0 || betterElsewhere ? 'all' : preferred });
}

/** Shows a page of the results of an earlier query. */
export async function showSearch(
  ctx: BotContext,
  deps: SearchDeps,
  asked: { readonly token: QueryToken; readonly page: number; readonly language: LanguageChoice },
): Promise<void> {
  const query = await deps.chats.findQuery(ctx.chatRecord.id, asked.token);
  if (query === undefined) return refuse(ctx, ({ search }) => search.forgotten());
  await showResult(ctx, deps, { ...asked, query, ...(await pageOf(deps, { ...asked, query })) });
}

interface Page {
  readonly result: SearchResult;
  readonly page: number;
}

/** A page beyond the last is the last: the archive may have shrunk since the button was made, or the button is forged. */
async function pageOf(
  { archive }: SearchDeps,
  { query, page, language }: { readonly query: string; readonly page: number; readonly language: LanguageChoice },
): Promise<Page> {
  const at = (page: number) =>
    archive.search({ query, language, offset: (page - 1) * SEARCH_PAGE_SIZE, limit: SEARCH_PAGE_SIZE });
  const result = await at(page);
  const last = searchPages(result.total);
  return page <= Math.max(1, last)
    ? { result, page }
    : { result: await at(Math.max(1, last)), page: Math.max(1, last) };
}

interface Shown extends Page {
  readonly query: string;
  readonly token: QueryToken;
  readonly language: LanguageChoice;
}

async function showResult(ctx: BotContext, { chats }: SearchDeps, { result, ...shown }: Shown): Promise<void> {
  const suggestionTokens = await Promise.all(
    result.suggestions.map((suggestion) => chats.rememberQuery(ctx.chatRecord.id, suggestion)),
  );
  await show(ctx, renderSearch(result, { ...shown, suggestionTokens }, ctx.place));
}
