import type { Middleware } from 'grammy';
import { renderNotice } from '../../view/notice.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { send } from '../reply.ts';
import { createThrottle } from '../throttle.ts';

/** A person who tries everything at once stays below this; a script that floods does not. */
const BURST = 60;
const REFILL_MS = 20_000;
/** Typing asks once per pause, so inline mode has an allowance of its own, twice as large. */
const INLINE_BURST = 120;
/** What the note asks for; half of a whole refill. */
const PAUSE_SECONDS = 10;

/** Keeps one person from taking the bot from the others: one polite note, then silence until there is air again. */
export function slowDown({ clock, adminIds }: Pick<BotDeps, 'clock' | 'adminIds'>): Middleware<BotContext> {
  const actions = createThrottle({ burst: BURST, refillMs: REFILL_MS });
  const typing = createThrottle({ burst: INLINE_BURST, refillMs: REFILL_MS });
  return async (ctx, next) => {
    const person = ctx.from?.id;
    if (person === undefined || adminIds.includes(person) || ctx.myChatMember !== undefined) return next();
    const throttle = ctx.inlineQuery === undefined ? actions : typing;
    const verdict = throttle.take(person, clock().getTime());
    if (verdict === 'pass') return next();
    if (verdict === 'note') await note(ctx);
  };
}

/** Groups get no note: it would be chatter to all the others. */
async function note(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery !== undefined) {
    ctx.toast = { text: ctx.messages.notices.tooFast(PAUSE_SECONDS), alert: false };
  } else if (ctx.chat?.type === 'private') {
    await send(
      ctx,
      renderNotice((messages) => messages.notices.tooFast(PAUSE_SECONDS), ctx.place),
    );
  }
}
