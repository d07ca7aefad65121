import { SandboxError } from '../errors.ts';
import { findPerson } from '../people/find.ts';
import {
  createGroup,
  deleteGroup,
  type GroupPlan,
  linkDiscussion,
  migrateGroup,
  setPermissions,
} from '../people/group-life.ts';
import { changeMember, type MemberAct } from '../people/membership.ts';
import { changeTopic, openTopic, type TopicAct } from '../people/topics.ts';
import type { Telegram } from '../telegram.ts';
import type { Chat, Message } from '../types.ts';
import { changeStanding } from '../world/chat-members.ts';
import { shownMessage } from '../world/messages.ts';
import { administratorRights, type Permissions } from '../world/permissions.ts';
import type { ChatState, Membership, Topic } from '../world/world.ts';

/** Somebody, by the id. */
interface Someone {
  readonly id: number;
}

/** What differs from an administrator's usual rights, such as `{ can_delete_messages: false }`. */
type Rights = Readonly<Record<string, boolean>>;

/**
 * A group or channel in a test's hands: what its owner can do. Everything throws SandboxError where Telegram would not
 * let an owner do it.
 */
export interface SandboxGroup {
  readonly id: number;
  readonly chat: Chat;
  /** Adds the bot, or changes what it is here. */
  addBot(options?: { readonly administrator?: boolean; readonly rights?: Rights }): void;
  promoteBot(rights?: Rights): void;
  demoteBot(): void;
  /** The bot may do only what is permitted here. */
  restrictBot(permissions?: Partial<Permissions>): void;
  removeBot(): void;
  /** Somebody comes in without being asked. */
  join(user: Someone): void;
  add(user: Someone): void;
  kick(user: Someone): void;
  leave(user: Someone): void;
  promote(user: Someone, options?: { readonly anonymous?: boolean; readonly rights?: Rights }): void;
  demote(user: Someone): void;
  restrict(user: Someone, permissions?: Partial<Permissions>): void;
  unrestrict(user: Someone): void;
  /** Whether an administrator can write as the group itself. */
  setAnonymous(user: Someone, anonymous: boolean): void;
  /** What members may do who are not told otherwise. */
  setPermissions(permissions: Partial<Permissions>): void;
  /** Whether the bot sees only what is meant for it. */
  setPrivacy(on: boolean): void;
  /** Opens a topic; the group has to be a forum. */
  topic(name: string): Topic;
  /** Topic 0 is the General one. */
  closeTopic(id: number): void;
  reopenTopic(id: number): void;
  renameTopic(id: number, name: string): void;
  /** Its messages go with it. */
  deleteTopic(id: number): void;
  hideGeneral(hidden: boolean): void;
  /** Shows the channel's posts in a group, too. */
  discussIn(group: SandboxGroup): void;
  /** Makes a supergroup of a basic group. */
  migrate(): SandboxGroup;
  deleteGroup(): void;
  /** All messages, oldest first. */
  messages(): readonly Message[];
}

/** What a new group or channel is; its first member owns it. The bot is not in it until `addBot`. */
export interface NewGroup {
  readonly title: string;
  readonly members: readonly Someone[];
  readonly admins?: readonly Someone[];
  /** A supergroup unless told otherwise. */
  readonly type?: 'group' | 'supergroup';
  readonly forum?: boolean;
  readonly privacy?: boolean;
  readonly username?: string;
  readonly permissions?: Partial<Permissions>;
  /** Posts of the channel tell who wrote them. */
  readonly signsPosts?: boolean;
}

/** Creates a group or channel and gives the hands of its owner. */
export function addSandboxGroup(telegram: Telegram, type: GroupPlan['type'], group: NewGroup): SandboxGroup {
  const owner = group.members[0] ?? group.admins?.[0];
  if (!owner) throw new SandboxError('wrong-request', 'a group needs a member');
  const { permissions, members, admins = [], ...details } = group;
  const state = createGroup(telegram, {
    ...details,
    type,
    ownerId: owner.id,
    memberIds: members.map(({ id }) => id),
    adminIds: admins.map(({ id }) => id),
  });
  if (permissions) setPermissions(telegram, state, permissions);
  return createSandboxGroup(telegram, state, owner.id);
}

function createSandboxGroup(telegram: Telegram, state: ChatState, ownerId: number): SandboxGroup {
  const { bot } = telegram.world;
  const chatId = state.chat.id;
  const act = (change: MemberAct['change'], memberId: number, more: Partial<MemberAct> = {}): void =>
    changeMember(telegram, { actorId: ownerId, chatId, memberId, change, ...more });
  const alone = (change: 'join' | 'leave', { id }: Someone): void => act(change, id, { actorId: id });
  const onTopic = (change: TopicAct['change'], topicId: number, name?: string): void =>
    changeTopic(telegram, { actorId: ownerId, chatId, topicId, change, name });

  return {
    id: chatId,
    get chat() {
      return state.chat;
    },
    addBot: ({ administrator = false, rights } = {}) => {
      const to: Membership = administrator
        ? { status: 'administrator', rights: administratorRights(state.chat.type, rights) }
        : { status: 'member', rights: {} };
      changeStanding(telegram, state, { user: bot, to, by: findPerson(telegram, ownerId).user });
    },
    promoteBot: (rights) => act('promote', bot.id, { rights }),
    demoteBot: () => act('demote', bot.id),
    restrictBot: (permissions) => act('restrict', bot.id, { permissions }),
    removeBot: () => act('kick', bot.id),
    join: (user) => alone('join', user),
    add: ({ id }) => act('add', id),
    kick: ({ id }) => act('kick', id),
    leave: (user) => alone('leave', user),
    promote: ({ id }, { anonymous = false, rights } = {}) =>
      act('promote', id, { rights: { ...rights, is_anonymous: anonymous } }),
    demote: ({ id }) => act('demote', id),
    restrict: ({ id }, permissions) => act('restrict', id, { permissions }),
    unrestrict: ({ id }) => act('unrestrict', id),
    setAnonymous: ({ id }, anonymous) => act(anonymous ? 'makeAnonymous' : 'makeKnown', id),
    setPermissions: (permissions) => setPermissions(telegram, state, permissions),
    setPrivacy: (on) => {
      state.privacy = on;
    },
    topic: (name) => openTopic(telegram, { actorId: ownerId, chatId, name }),
    closeTopic: (id) => onTopic('close', id),
    reopenTopic: (id) => onTopic('reopen', id),
    renameTopic: (id, name) => onTopic('rename', id, name),
    deleteTopic: (id) => onTopic('delete', id),
    hideGeneral: (hidden) => onTopic(hidden ? 'hide' : 'unhide', 0),
    discussIn: (group) => linkDiscussion(telegram, state, stateOf(telegram, group)),
    migrate: () => createSandboxGroup(telegram, migrateGroup(telegram, { actorId: ownerId, chatId }), ownerId),
    deleteGroup: () => deleteGroup(telegram, state),
    messages: () => [...state.messages.values()].map(shownMessage),
  };
}

function stateOf({ world }: Telegram, { id }: Someone): ChatState {
  const state = world.chats.get(id);
  if (!state) throw new SandboxError('not-found', `there is no chat ${id}`);
  return state;
}
