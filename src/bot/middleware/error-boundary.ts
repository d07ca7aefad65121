import { GrammyError, HttpError, type Middleware } from 'grammy';
import type { Failure, Messages } from '../../view/messages/messages.ts';
import { renderFailure } from '../../view/notice.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { describeError } from '../log.ts';
import { send } from '../reply.ts';
import { secondsToWait, troubleOf } from '../telegram-errors.ts';

/** Ends every failure here: the person is told in their language what to do, the log gets the rest. */
export function errorBoundary({ log }: Pick<BotDeps, 'log'>): Middleware<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const fields = { updateId: ctx.update.update_id, chatId: ctx.chatId, err: describeError(error) };
      const trouble = troubleOf(error);
      if (trouble === 'unwelcome' || trouble === 'too-late') {
        log.info(fields, 'answer not wanted');
        return;
      }
      log.error(fields, 'update failed');
      try {
        await apologise(ctx, error);
      } catch (failure) {
        log.warn({ updateId: ctx.update.update_id, err: describeError(failure) }, 'apology not delivered');
      }
    }
  };
}

async function apologise(ctx: BotContext, error: unknown): Promise<void> {
  const seconds = secondsToWait(error);
  if (ctx.callbackQuery !== undefined) {
    const sentence = ({ notices }: Messages): string =>
      seconds === undefined ? notices.failed(failureOf(error)) : notices.tooFast(seconds);
    ctx.toast = { sentence, alert: true };
  } else if (ctx.inlineQuery !== undefined) {
    await ctx.answerInlineQuery([], { cache_time: 0, is_personal: true });
  } else if (ctx.msg !== undefined) {
    await send(ctx, renderFailure(failureOf(error), ctx.place));
  }
}

/** By name, because `bot/` does not know the adapters that throw it. */
function failureOf(error: unknown): Failure {
  if (error instanceof Error && error.name === 'StorageError') return 'storage';
  // What was sent may have arrived, and only its receipt is lost: sending again could say it twice.
  return error instanceof HttpError || isTelegramsOwn(error) ? 'connection' : 'unexpected';
}

function isTelegramsOwn(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code >= 500;
}
