import { Composer } from 'grammy';
import { type Action, decodeAction } from '../../view/action.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { showArticle, showRelated } from './article.ts';
import { showDay } from './day.ts';
import { askToForget, forget, keep } from './forget.ts';
import { ifAllowed } from './if-allowed.ts';
import { showAbout, showHelp, showPrivacy } from './info.ts';
import { showHeadlines } from './latest.ts';
import { refuse } from './refuse.ts';
import { showSearch } from './search.ts';
import { choose, showLanguage, showSettings } from './settings.ts';
import { showSources } from './sources.ts';

/** Does what a pressed button says. What it carries may be forged or of an earlier version: then it says so. */
export function buttonsFeature(deps: Pick<BotDeps, 'archive' | 'chats'>): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('callback_query', (ctx) => {
    const action = decodeAction(ctx.callbackQuery.data ?? '');
    return action === undefined ? refuse(ctx, ({ notices }) => notices.oldButton()) : act(ctx, deps, action);
  });
  return composer;
}

async function act(ctx: BotContext, deps: Pick<BotDeps, 'archive' | 'chats'>, action: Action): Promise<void> {
  const { kind } = action;
  switch (kind) {
    case 'list':
      return showHeadlines(ctx, deps, action);
    case 'day':
      return showDay(ctx, deps, action);
    case 'article':
      return showArticle(ctx, deps, action);
    case 'related':
      return showRelated(ctx, deps, action);
    case 'search':
      return showSearch(ctx, deps, action);
    case 'sources':
      return showSources(ctx, deps, action.page);
    case 'interface-language':
      return choose(ctx, deps, { interfaceLanguage: action.language });
    case 'news-language':
      return choose(ctx, deps, { newsLanguage: action.choice });
    // Everybody may see them by command; a press changes a message that an administrator may be busy with.
    case 'settings':
      return ifAllowed(ctx, () => showSettings(ctx));
    case 'language':
      return ifAllowed(ctx, () => showLanguage(ctx));
    case 'forget-confirm':
      return askToForget(ctx);
    case 'forget':
      return forget(ctx, deps);
    case 'cancel':
      return keep(ctx);
    case 'help':
      return showHelp(ctx);
    case 'about':
      return showAbout(ctx, deps);
    case 'privacy':
      return showPrivacy(ctx);
    case 'nothing':
      return;
    default:
      return kind satisfies never;
  }
}
