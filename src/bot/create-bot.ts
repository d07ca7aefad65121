import { sequentialize } from '@grammyjs/runner';
import { Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type Pause, pause as realPause } from './backoff.ts';
import type { BotContext, BotDeps } from './context.ts';
import { readFeature } from './features/article.ts';
import { buttonsFeature } from './features/buttons.ts';
import { dayFeature } from './features/day.ts';
import { forgetFeature } from './features/forget.ts';
import { infoFeature } from './features/info.ts';
import { inlineFeature } from './features/inline.ts';
import { latestFeature } from './features/latest.ts';
import { migrationFeature } from './features/migration.ts';
import { searchFeature } from './features/search.ts';
import { settingsFeature } from './features/settings.ts';
import { sourcesFeature } from './features/sources.ts';
import { startFeature } from './features/start.ts';
import { unknownFeature } from './features/unknown.ts';
import { heedWaits } from './heed-waits.ts';
import { answerPresses } from './middleware/answer-presses.ts';
import { errorBoundary } from './middleware/error-boundary.ts';
import { introduce } from './middleware/introduce.ts';
import { knowChat } from './middleware/know-chat.ts';
import { showTyping } from './middleware/show-typing.ts';
import { slowDown } from './middleware/slow-down.ts';
import { senderId } from './sender.ts';

export interface BotOptions {
  readonly token: string;
  /** Where the Bot API is, without a slash at the end. Default Telegram's. */
  readonly apiRoot?: string;
  /** Known beforehand; else `startBot` asks for it. */
  readonly botInfo?: UserFromGetMe;
  /** How it waits before it calls again; by the machine's clock unless told otherwise. */
  readonly pause?: Pause;
}

/** Telegram itself may take up to 60 seconds to deliver; a call that takes longer will not come back. */
const API_TIMEOUT_SECONDS = 90;

/** Builds the bot; nothing is asked of Telegram before `startBot` or `bot.handleUpdate`. */
export function createBot({ token, apiRoot, botInfo, pause = realPause }: BotOptions, deps: BotDeps): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, {
    client: { timeoutSeconds: API_TIMEOUT_SECONDS, ...(apiRoot && { apiRoot }) },
    ...(botInfo && { botInfo }),
  });
  bot.api.config.use(heedWaits({ clock: deps.clock, pause }));
  bot.use(
    introduce(deps),
    answerPresses(deps),
    errorBoundary(deps),
    slowDown(deps),
    // A private chat has its person's id. In two chats a person is not kept in order: a wait in one is none in the other.
    sequentialize((ctx) => (ctx.chat?.id ?? senderId(ctx))?.toString()),
    knowChat(deps),
    showTyping(deps),
  );
  bot.use(
    buttonsFeature(deps),
    inlineFeature(deps),
    migrationFeature(deps),
    startFeature(deps),
    latestFeature(deps),
    dayFeature(deps),
    searchFeature(deps),
    readFeature(deps),
    sourcesFeature(deps),
    settingsFeature(deps),
    forgetFeature(),
    infoFeature(deps),
    unknownFeature(),
  );
  return bot;
}
