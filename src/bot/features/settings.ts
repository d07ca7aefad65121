import { Composer } from 'grammy';
import type { Preferences } from '../../chats/chat.ts';
import { renderLanguage, renderSettings } from '../../view/settings.ts';
import { languageOf } from '../command-arguments.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { settle } from '../middleware/introduce.ts';
import { show } from '../reply.ts';
import { commandFeature } from './command-feature.ts';
import { ifAllowed } from './if-allowed.ts';

/** `/settings`, and `/language [en|mn]`. */
export function settingsFeature(deps: Pick<BotDeps, 'chats'>): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(commandFeature('settings', showSettings));
  composer.use(
    commandFeature('language', (ctx, argument) => {
      const language = languageOf(argument);
      if (language === undefined || language === 'all') return showLanguage(ctx);
      return choose(ctx, deps, { interfaceLanguage: language });
    }),
  );
  return composer;
}

/** Shows what the chat has chosen. */
export function showSettings(ctx: BotContext): Promise<void> {
  return show(ctx, renderSettings(ctx.chatRecord.preferences, ctx.place));
}

/** Shows the choice of languages. */
export function showLanguage(ctx: BotContext): Promise<void> {
  return show(ctx, renderLanguage(ctx.chatRecord.preferences, ctx.place));
}

/** Keeps a choice and shows it, in the language that holds from now on. */
export function choose(
  ctx: BotContext,
  { chats }: Pick<BotDeps, 'chats'>,
  change: Partial<Preferences>,
): Promise<void> {
  return ifAllowed(ctx, async () => {
    const chat = { ...ctx.chatRecord, preferences: { ...ctx.chatRecord.preferences, ...change }, chosen: true };
    await chats.save(chat);
    settle(ctx, chat, ctx.place.today);
    ctx.toast = { sentence: ({ settings }) => settings.languageSaved(), alert: false };
    await showLanguage(ctx);
  });
}
