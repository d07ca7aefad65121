import type { Middleware } from 'grammy';
import { renderNotice } from '../../view/notice.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { send } from '../reply.ts';
import { createThrottle } from '../throttle.ts';

/** A person who tries everything at once stays below this; a script that floods does not. */
const ACTIONS = 20;
const REFILL_MS = 10_000;
/** Typing asks at each pause, so inline mode has an allowance of its own, twice as large. */
const INLINE_FACTOR = 2;
/** What the note asks for; half of a whole refill. */
const PAUSE_SECONDS = 5;

type SlowDownDeps = Pick<BotDeps, 'clock' | 'adminIds' | 'actionsPerTenSeconds'>;

/** Keeps one person from taking the bot from the others: one polite note, then silence until there is air again. */
export function slowDown({ clock, adminIds, actionsPerTenSeconds = ACTIONS }: SlowDownDeps): Middleware<BotContext> {
  const actions = createThrottle({ burst: actionsPerTenSeconds, refillMs: REFILL_MS });
  const typing = createThrottle({ burst: INLINE_FACTOR * actionsPerTenSeconds, refillMs: REFILL_MS });
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
