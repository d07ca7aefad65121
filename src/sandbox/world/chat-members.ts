import { isDeepStrictEqual } from 'node:util';
import { unixTime } from '../clock.ts';
import type { Telegram } from '../telegram.ts';
import type { User } from '../types.ts';
import { chatMember, isAdministrator, isIn } from './members.ts';
import { addServiceMessage } from './service-messages.ts';
import { meet } from './visibility.ts';
import type { ChatState, Membership } from './world.ts';

/** A new standing of somebody, and who made it so. */
export interface StandingChange {
  readonly user: User;
  readonly to: Membership;
  readonly by: User;
}

/** Adds, promotes, restricts or removes somebody, with the service message and the update that Telegram makes of it. */
export function changeStanding(telegram: Telegram, state: ChatState, { user, to, by }: StandingChange): void {
  const from = state.members.get(user.id);
  if (isDeepStrictEqual(from, to)) return;
  state.members.set(user.id, to);
  tellOfMembers(
    telegram,
    () => tellStanding(telegram, state, { user, from, to, by }),
    () => announce(telegram, state, { user, by, wasIn: isIn(from?.status), isIn: isIn(to.status) }),
  );
  telegram.events.emit({ type: 'chats' });
}

/** Tells of a standing by an update and by service messages, in the order that this sandbox has chosen. */
export function tellOfMembers({ world }: Telegram, byUpdate: () => void, byMessage: () => void): void {
  const steps = world.membershipFirst ? [byUpdate, byMessage] : [byMessage, byUpdate];
  for (const step of steps) step();
}

/** Makes the update of a standing: of its own, the bot is told always, of others' as an administrator only. */
export function tellStanding(
  telegram: Telegram,
  { chat, members }: ChatState,
  { user, from, to, by }: StandingChange & { readonly from: Membership | undefined },
): void {
  const { world, updates, clock } = telegram;
  const update = {
    chat,
    from: by,
    date: unixTime(clock),
    old_chat_member: chatMember(user, from),
    new_chat_member: chatMember(user, to),
  };
  if (user.id === world.bot.id) {
    meet(telegram, by);
    updates.push('my_chat_member', update);
  } else if (isAdministrator(members.get(world.bot.id)?.status)) {
    updates.push('chat_member', update);
  }
}

interface Passage {
  readonly user: User;
  readonly by: User;
  readonly wasIn: boolean;
  readonly isIn: boolean;
}

/** Channels have no service messages for this. A bot that is out is still told of its own leaving. */
function announce(telegram: Telegram, state: ChatState, { user, by, ...passage }: Passage): void {
  if (state.chat.type === 'channel' || passage.wasIn === passage.isIn) return;
  const content = passage.isIn ? { new_chat_members: [user] } : { left_chat_member: user };
  const isOwnLeaving = !passage.isIn && user.id === telegram.world.bot.id;
  addServiceMessage(telegram, state, { from: by, ...content }, { tellAnyway: isOwnLeaving });
}
