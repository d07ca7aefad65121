import type { Middleware } from 'grammy';
import type { BotContext, BotDeps } from '../context.ts';
import { describeError } from '../log.ts';
import { topicOf } from '../reply.ts';
import { apiSignal } from '../signals.ts';

const PATIENCE_MS = 300;

/** Shows “typing” when an answer takes longer than a person waits without wondering. Presses have a spinner of their own. */
export function showTyping({ log }: Pick<BotDeps, 'log'>): Middleware<BotContext> {
  return async (ctx, next) => {
    const chatId = ctx.message?.chat.id;
    if (chatId === undefined) return next();
    const answered = new AbortController();
    let shown: Promise<unknown> | undefined;
    const timer = setTimeout(() => {
      shown = ctx.api
        .sendChatAction(chatId, 'typing', topicOf(ctx.msg), apiSignal(answered.signal))
        .catch((error: unknown) => log.debug({ chatId, err: describeError(error) }, 'typing not shown'));
    }, PATIENCE_MS);
    try {
      await next();
    } finally {
      clearTimeout(timer);
      answered.abort(); // “typing” after the answer would be wrong, and must not hold up what is said next
      await shown;
    }
  };
}
