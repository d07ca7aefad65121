import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import type { User } from '../types.ts';
import { changeStanding } from '../world/chat-members.ts';
import { isAdministrator, isIn } from '../world/members.ts';
import { administratorRights, NO_PERMISSIONS, type Permissions } from '../world/permissions.ts';
import type { ChatState, Membership } from '../world/world.ts';
import { findChatOf, findPerson } from './find.ts';
import { writeMessage } from './people.ts';

/** What can be done to somebody's standing in a group or channel. */
type MemberChange = (typeof MEMBER_CHANGES)[number];

/** All of them; `join` and `leave` are what somebody does alone. */
export const MEMBER_CHANGES = [
  'add',
  'join',
  'kick',
  'leave',
  'promote',
  'demote',
  'restrict',
  'unrestrict',
  'makeAnonymous',
  'makeKnown',
] as const;

/** Who does what to whom; the member may be the bot. */
export interface MemberAct {
  readonly actorId: number;
  readonly chatId: number;
  readonly memberId: number;
  readonly change: MemberChange;
  /** What differs from an administrator's usual rights. */
  readonly rights?: Readonly<Record<string, boolean>> | undefined;
  /** What somebody restricted may do all the same. */
  readonly permissions?: Partial<Permissions> | undefined;
}

/** Changes somebody's standing, with everything that Telegram tells of it. Throws SandboxError. */
export function changeMember(telegram: Telegram, act: MemberAct): void {
  const user = findUser(telegram, act.memberId);
  const by = findPerson(telegram, act.actorId).user;
  const state = act.change === 'join' ? findOpenChat(telegram, act.chatId) : findChatOf(telegram, by.id, act.chatId);
  if (state.chat.type === 'private') throw new SandboxError('not-possible', 'a private chat has no members');
  checkMayAct(state, act);
  const before = state.members.get(user.id);
  checkStanding(state, act.change, before);
  // Into a channel, a bot can come as an administrator only.
  const isBotOfChannel = act.change === 'add' && user.is_bot && state.chat.type === 'channel';
  const to = NEXT[isBotOfChannel ? 'promote' : act.change](state, act, before);
  changeStanding(telegram, state, { user, to, by });
}

function findUser(telegram: Telegram, userId: number): User {
  const { bot } = telegram.world;
  return userId === bot.id ? bot : findPerson(telegram, userId).user;
}

function findOpenChat({ world }: Telegram, chatId: number): ChatState {
  const state = world.chats.get(chatId);
  if (!state?.active) throw new SandboxError('not-found', `there is no chat ${chatId}`);
  return state;
}

function checkMayAct({ members, chat }: ChatState, { actorId, memberId, change }: MemberAct): void {
  if (change === 'join' || change === 'leave') {
    if (actorId === memberId) return;
    throw new SandboxError('not-possible', `nobody but user ${memberId} can ${change}`);
  }
  if (isAdministrator(members.get(actorId)?.status)) return;
  throw new SandboxError('not-possible', `user ${actorId} is no administrator of chat ${chat.id}`, 'noRight');
}

/** What somebody has to be before, by change. */
const NEEDED: Readonly<Record<MemberChange, 'out' | 'in' | 'administrator' | 'restricted'>> = {
  add: 'out',
  join: 'out',
  kick: 'in',
  leave: 'in',
  promote: 'in',
  demote: 'administrator',
  restrict: 'in',
  unrestrict: 'restricted',
  makeAnonymous: 'administrator',
  makeKnown: 'administrator',
};

/** Only these can be done to the one who owns the chat. */
const FOR_OWNERS: readonly MemberChange[] = ['makeAnonymous', 'makeKnown'];
/** Basic groups and channels do not know them. */
const IN_SUPERGROUPS: readonly MemberChange[] = ['restrict', 'unrestrict', 'makeAnonymous', 'makeKnown'];

function checkStanding({ chat }: ChatState, change: MemberChange, before: Membership | undefined): void {
  const refuse = (why: string): SandboxError =>
    new SandboxError('not-possible', `cannot ${change}: ${why}`, 'otherStanding');
  const status = before?.status ?? 'left';
  if (IN_SUPERGROUPS.includes(change) && chat.type !== 'supergroup') throw refuse(`chat ${chat.id} is no supergroup`);
  if (status === 'creator' && !FOR_OWNERS.includes(change)) throw refuse('the owner stays the owner');
  if (change === 'join' && status === 'kicked') throw refuse('the user is banned');
  const needed = NEEDED[change];
  const standings = {
    out: !isIn(status),
    in: isIn(status),
    administrator: isAdministrator(status),
    restricted: status === 'restricted',
  };
  if (!standings[needed]) throw refuse(`the user is "${status}"`);
}

type Next = (state: ChatState, act: MemberAct, before: Membership | undefined) => Membership;

const MEMBER: Membership = { status: 'member', rights: {} };

const promoted: Next = ({ chat }, { rights }) => ({
  status: 'administrator',
  rights: administratorRights(chat.type, rights),
});

const withAnonymity =
  (isAnonymous: boolean): Next =>
  (_state, _act, before) => ({
    status: before?.status ?? 'administrator',
    rights: { ...before?.rights, is_anonymous: isAnonymous },
  });

const NEXT: Readonly<Record<MemberChange, Next>> = {
  add: () => MEMBER,
  join: () => MEMBER,
  kick: () => ({ status: 'kicked', rights: {} }),
  leave: () => ({ status: 'left', rights: {} }),
  promote: promoted,
  demote: () => MEMBER,
  restrict: (_state, { permissions }) => ({ status: 'restricted', rights: { ...NO_PERMISSIONS, ...permissions } }),
  unrestrict: () => MEMBER,
  makeAnonymous: withAnonymity(true),
  makeKnown: withAnonymity(false),
};

/** A link that adds the bot to a group which somebody chose. */
export interface GroupLink {
  readonly actorId: number;
  readonly chatId: number;
  readonly payload?: string | undefined;
}

/** Opens `t.me/<bot>?startgroup=<payload>`: adds the bot unless it is there, and writes the payload. Throws SandboxError. */
export function addByLink(telegram: Telegram, { actorId, chatId, payload = '' }: GroupLink): void {
  const { bot } = telegram.world;
  const state = findChatOf(telegram, actorId, chatId);
  if (!isIn(state.members.get(bot.id)?.status)) {
    changeMember(telegram, { actorId, chatId, memberId: bot.id, change: 'add' });
  }
  if (payload !== '') writeMessage(telegram, actorId, { chatId, text: `/start@${bot.username} ${payload}` });
}
