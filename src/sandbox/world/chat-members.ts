import { unixTime } from '../clock.ts';
import type { Telegram } from '../telegram.ts';
import type { MemberStatus, User } from '../types.ts';
import { ADMINISTRATOR_RIGHTS, chatMember } from './members.ts';
import { addMessage } from './messages.ts';
import type { ChatState } from './world.ts';

/** A change of the bot's standing, and who made it. */
export interface BotStatusChange {
  readonly status: MemberStatus;
  readonly by: User;
}

/** Adds, promotes or removes the bot, with the service message and the update that Telegram makes of it. */
export function changeBotStatus(telegram: Telegram, state: ChatState, { status, by }: BotStatusChange): void {
  const { bot } = telegram.world;
  const before = state.members.get(bot.id);
  const rights = status === 'administrator' ? ADMINISTRATOR_RIGHTS : {};
  const after = { status, rights };
  state.members.set(bot.id, after);
  telegram.updates.push('my_chat_member', {
    chat: state.chat,
    from: by,
    date: unixTime(telegram.clock),
    old_chat_member: chatMember(bot, before),
    new_chat_member: chatMember(bot, after),
  });
  announce(telegram, state, by, { wasIn: isIn(before?.status), isIn: isIn(status) });
  telegram.events.emit({ type: 'chats' });
}

function isIn(status: MemberStatus | undefined): boolean {
  return status !== undefined && status !== 'left' && status !== 'kicked';
}

/** Channels have no service messages for this, and a bot that is out does not see its own leaving. */
function announce(
  telegram: Telegram,
  state: ChatState,
  from: User,
  change: { readonly wasIn: boolean; readonly isIn: boolean },
): void {
  const { bot } = telegram.world;
  if (state.chat.type === 'channel' || change.wasIn === change.isIn) return;
  if (change.isIn) {
    telegram.updates.push('message', addMessage(telegram, state, { from, new_chat_members: [bot] }));
  } else {
    addMessage(telegram, state, { from, left_chat_member: bot });
  }
}
