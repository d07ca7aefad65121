import type { Middleware } from 'grammy';
import type { User } from 'grammy/types';
import { preferencesFor } from '../../chats/preferences.ts';
import type { Language } from '../../language/language.ts';
import { shorten } from '../../view/display.ts';
import { messagesFor } from '../../view/messages/messages-for.ts';
import { MAX_TOAST_LENGTH } from '../../view/notice.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { describeError } from '../log.ts';
import { troubleOf } from '../telegram-errors.ts';

/** Answers every press of a button exactly once, when it has been dealt with, with the toast that was left for it. */
export function answerPresses({ chats, log }: Pick<BotDeps, 'chats' | 'log'>): Middleware<BotContext> {
  return async (ctx, next) => {
    if (ctx.callbackQuery === undefined) return next();
    try {
      await next();
    } finally {
      try {
        await ctx.answerCallbackQuery(await answerOf(ctx, { chats }));
      } catch (error) {
        const level = troubleOf(error) === 'too-late' ? 'debug' : 'warn';
        log[level]({ updateId: ctx.update.update_id, err: describeError(error) }, 'press not answered');
      }
    }
  };
}

interface PressAnswer {
  readonly text?: string;
  readonly show_alert?: boolean;
}

async function answerOf(
  { toast, place, callbackQuery }: BotContext,
  deps: Pick<BotDeps, 'chats'>,
): Promise<PressAnswer> {
  if (toast === undefined || callbackQuery === undefined) return {};
  const messages = messagesFor(await languageOf(callbackQuery.from, place.language, deps));
  return { text: shorten(toast.sentence(messages), MAX_TOAST_LENGTH), show_alert: toast.alert };
}

/** What this person chose in the private chat, else what their Telegram speaks, else the language of the message. */
async function languageOf(
  { id, language_code }: User,
  otherwise: Language,
  { chats }: Pick<BotDeps, 'chats'>,
): Promise<Language> {
  // What cannot be looked up keeps nobody waiting: the answer stops the clock on the button.
  const own = await chats.find(id).catch(() => undefined);
  return own?.chosen === true
    ? own.preferences.interfaceLanguage
    : preferencesFor(language_code, otherwise).interfaceLanguage;
}
