import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import type { User } from '../types.ts';
import { tellOfMembers, tellStanding } from '../world/chat-members.ts';
import { isAdministrator, isIn } from '../world/members.ts';
import { administratorRights, type Permissions } from '../world/permissions.ts';
import { addServiceMessage } from '../world/service-messages.ts';
import { GROUP_ANONYMOUS_BOT } from '../world/special-users.ts';
import type { ChatState, Membership, NewChat } from '../world/world.ts';
import { findChatOf, findPerson } from './find.ts';
import { givenName } from './given-name.ts';

/** A new group or channel: who owns it, who is in it, and of these who runs it. The bot is not in it. */
export interface GroupPlan extends NewChat {
  readonly ownerId: number;
  readonly memberIds: readonly number[];
  readonly adminIds: readonly number[];
}

/** Creates a group or channel. Throws SandboxError. */
export function createGroup(telegram: Telegram, plan: GroupPlan): ChatState {
  for (const id of [plan.ownerId, ...plan.memberIds, ...plan.adminIds]) findPerson(telegram, id);
  const title = givenName(plan.title, 'title');
  if (plan.username !== undefined && telegram.world.findByUsername(plan.username)) {
    throw new SandboxError('not-possible', `the name @${plan.username} is taken`);
  }
  const state = telegram.world.addChat({ ...plan, title });
  state.members.set(plan.ownerId, { status: 'creator', rights: {} });
  for (const id of plan.memberIds) state.members.set(id, { status: 'member', rights: {} });
  for (const id of plan.adminIds) {
    state.members.set(id, { status: 'administrator', rights: administratorRights(plan.type) });
  }
  state.members.set(plan.ownerId, { status: 'creator', rights: {} });
  telegram.events.emit({ type: 'chats' });
  return state;
}

/** Makes a supergroup of a basic group, which nobody writes into any more (rules, section 10). Throws SandboxError. */
export function migrateGroup(
  telegram: Telegram,
  { actorId, chatId }: { readonly actorId: number; readonly chatId: number },
): ChatState {
  const { user } = findPerson(telegram, actorId);
  const old = findChatOf(telegram, actorId, chatId);
  if (old.chat.type !== 'group') throw new SandboxError('not-possible', `chat ${chatId} is no basic group`);
  if (!isAdministrator(old.members.get(actorId)?.status)) {
    throw new SandboxError('not-possible', `user ${actorId} is no administrator of chat ${chatId}`, 'noRight');
  }
  const { privacy, permissions } = old;
  const title = old.chat.title ?? '';
  const state = telegram.world.addChat({ type: 'supergroup', title, privacy, permissions, isMigrated: true });
  for (const [id, membership] of old.members) state.members.set(id, inSupergroup(membership));
  tellOfMembers(
    telegram,
    () => tellBotOfItself(telegram, state, user),
    () => {
      addServiceMessage(telegram, old, { from: user, migrate_to_chat_id: state.chat.id });
      const asGroup = { from: GROUP_ANONYMOUS_BOT, sender_chat: state.chat };
      addServiceMessage(telegram, state, { ...asGroup, migrate_from_chat_id: chatId });
    },
  );
  old.active = false;
  old.migratedTo = state.chat.id;
  telegram.events.emit({ type: 'chats' });
  return state;
}

function inSupergroup({ status, rights }: Membership): Membership {
  return { status, rights: status === 'administrator' ? administratorRights('supergroup', rights) : rights };
}

function tellBotOfItself(telegram: Telegram, state: ChatState, by: User): void {
  const { bot } = telegram.world;
  const to = state.members.get(bot.id);
  if (to && isIn(to.status)) tellStanding(telegram, state, { user: bot, from: undefined, to, by });
}

/** Deletes a group or channel for everybody. Telegram tells no bot of it. */
export function deleteGroup(telegram: Telegram, state: ChatState): void {
  const { bot } = telegram.world;
  const wasIn = state.members.has(bot.id);
  state.active = false;
  state.members.clear();
  // The server answers for a supergroup that is no more as for one that the bot is banned from.
  if (wasIn) state.members.set(bot.id, { status: state.chat.type === 'group' ? 'left' : 'kicked', rights: {} });
  telegram.events.emit({ type: 'chats' });
}

/** What members of a group may do who are not told otherwise. */
export function setPermissions(telegram: Telegram, state: ChatState, changes: Partial<Permissions>): void {
  state.permissions = { ...state.permissions, ...changes };
  if (state.chat.type === 'group') {
    const everything = Object.values(state.permissions).every((allowed) => allowed);
    state.chat = { ...state.chat, all_members_are_administrators: everything };
  }
  telegram.events.emit({ type: 'chats' });
}

/** Makes a group the place where a channel's posts are discussed: they appear there by themselves. */
export function linkDiscussion(telegram: Telegram, channel: ChatState, group: ChatState): void {
  if (channel.chat.type !== 'channel' || group.chat.type !== 'supergroup') {
    throw new SandboxError('not-possible', 'a channel is discussed in a supergroup');
  }
  channel.linkedChatId = group.chat.id;
  group.linkedChatId = channel.chat.id;
  telegram.events.emit({ type: 'chats' });
}
