import type { Middleware } from 'grammy';
import type { Messages } from '../../view/messages/messages.ts';
import { renderNotice } from '../../view/notice.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { send } from '../reply.ts';
import { senderId } from '../sender.ts';
import { createThrottle } from '../throttle.ts';
import { settleKnown } from './know-chat.ts';

/** A person, or an end-to-end test, that tries everything at once stays below this; a script that floods does not. */
const ACTIONS = 60;
const REFILL_MS = 10_000;
/** Typing asks at each pause, so inline mode has an allowance of its own, twice as large. */
const INLINE_FACTOR = 2;
/** What the note asks for; half of a whole refill. */
const PAUSE_SECONDS = 5;

/** Keeps one person from taking the bot from the others: one polite note, then silence until there is air again. */
export function slowDown(deps: Pick<BotDeps, 'clock' | 'adminIds' | 'chats'>): Middleware<BotContext> {
  const actions = createThrottle({ burst: ACTIONS, refillMs: REFILL_MS });
  const typing = createThrottle({ burst: INLINE_FACTOR * ACTIONS, refillMs: REFILL_MS });
  return async (ctx, next) => {
    const sender = senderId(ctx);
    if (sender === undefined || deps.adminIds.includes(sender) || ctx.myChatMember !== undefined) return next();
    const throttle = ctx.inlineQuery === undefined ? actions : typing;
    const verdict = throttle.take(sender, deps.clock().getTime());
    if (verdict === 'pass') return next();
    if (verdict === 'note') await note(ctx, deps);
  };
}

/** Groups get no note: it would be chatter to all the others. */
async function note(ctx: BotContext, deps: Pick<BotDeps, 'chats'>): Promise<void> {
  const isPress = ctx.callbackQuery !== undefined;
  if (!isPress && ctx.chat?.type !== 'private') return;
  await settleKnown(ctx, deps); // so that it is in the language that was chosen here
  const sentence = ({ notices }: Messages): string => notices.tooFast(PAUSE_SECONDS);
  if (isPress) ctx.toast = { sentence, alert: false };
  else await send(ctx, renderNotice(sentence, ctx.place));
}
