import { mayChangeSettings } from '../authority.ts';
import type { BotContext } from '../context.ts';
import { refuse } from './refuse.ts';

/** Acts for whoever may change what holds for the whole chat at this moment, and refuses everybody else. */
export async function ifAllowed(ctx: BotContext, act: () => Promise<void>): Promise<void> {
  if (!(await mayChangeSettings(ctx))) return refuse(ctx, ({ notices }) => notices.adminsOnly());
  await act();
}
