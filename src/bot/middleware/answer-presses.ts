import type { Middleware } from 'grammy';
import { shorten } from '../../view/display.ts';
import { MAX_TOAST_LENGTH } from '../../view/notice.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { describeError } from '../log.ts';
import { troubleOf } from '../telegram-errors.ts';

/** Answers every press of a button exactly once, when it has been dealt with, with the toast that was left for it. */
export function answerPresses({ log }: Pick<BotDeps, 'log'>): Middleware<BotContext> {
  return async (ctx, next) => {
    if (ctx.callbackQuery === undefined) return next();
    try {
      await next();
    } finally {
      try {
        const { toast } = ctx;
        const text = toast && shorten(toast.text, MAX_TOAST_LENGTH);
        await ctx.answerCallbackQuery(text === undefined ? {} : { text, show_alert: toast?.alert ?? false });
      } catch (error) {
        const level = troubleOf(error) === 'too-late' ? 'debug' : 'warn';
        log[level]({ updateId: ctx.update.update_id, err: describeError(error) }, 'press not answered');
      }
    }
  };
}
