import type { Messages } from '../../view/messages/messages.ts';
import { renderNotice } from '../../view/notice.ts';
import type { BotContext } from '../context.ts';
import { send } from '../reply.ts';

/** Says why not and what would work: to a press as a note that stays until it is closed, so that its message stays as it is. */
export async function refuse(ctx: BotContext, sentence: (messages: Messages) => string): Promise<void> {
  if (ctx.callbackQuery === undefined) {
    await send(ctx, renderNotice(sentence, ctx.place));
  } else {
    ctx.toast = { sentence, alert: true };
  }
}
