import type { BotUser, Chat, MemberStatus, Message, User } from '../types.ts';
import { createChatState } from './chat-state.ts';
import type { Permissions } from './permissions.ts';

/** Somebody who uses this Telegram. */
export interface Person {
  readonly user: User;
  /** Has written to the bot in private, which lets the bot write back. */
  started: boolean;
  blocked: boolean;
  /** The bot has seen this person, in private or in a group. */
  known: boolean;
  /** Has deleted the account. */
  deactivated: boolean;
  /** The person's app shows rich messages; others show an empty bubble. */
  readonly supportsRich: boolean;
}

/** A topic of a forum. */
export interface Topic {
  readonly id: number;
  readonly creatorId: number;
  name: string;
  closed: boolean;
}

/** A message as it is kept: what the bot may get back, and what only the sandbox knows. */
export interface StoredMessage {
  message: Message;
  /** A reply keyboard, its removal or a forced reply: shown to people, and makes the message uneditable. */
  readonly clientMarkup: Message['reply_markup'] | undefined;
  readonly inlineMessageId: string | undefined;
  /** Who really wrote it, also as a group or a channel. */
  readonly authorId: number | undefined;
  /** What each person put to it. */
  reactions: ReadonlyMap<number, string> | undefined;
}

/** Someone's standing in a chat. */
export interface Membership {
  readonly status: MemberStatus;
  /** The rights of an administrator, or the permissions of somebody restricted; of a creator only `is_anonymous`. */
  readonly rights: Readonly<Record<string, boolean>>;
}

/** A chat with everything in it. */
export interface ChatState {
  chat: Chat;
  readonly members: Map<number, Membership>;
  readonly topics: Map<number, Topic>;
  readonly messages: Map<number, StoredMessage>;
  /** Ids of the pinned messages, in the order of pinning. */
  readonly pinned: Set<number>;
  /** The topic of a forum that has no id; a hidden one is closed, too. */
  readonly general: { closed: boolean; hidden: boolean };
  /** The bot sees only what is meant for it. */
  privacy: boolean;
  /** What members may do who are not told otherwise. */
  permissions: Permissions;
  /** False for a group that was deleted or has become a supergroup. */
  active: boolean;
  /** The supergroup that a basic group has become. */
  migratedTo: number | undefined;
  /** The group where a channel's posts are discussed, or that group's channel. */
  linkedChatId: number | undefined;
  /** Posts of a channel tell who wrote them. */
  signsPosts: boolean;
}

/** The people and the chats. */
export interface World {
  readonly bot: BotUser;
  /** Whether the bot hears of a new standing before the service message about it; Telegram promises neither order. */
  readonly membershipFirst: boolean;
  readonly people: ReadonlyMap<number, Person>;
  readonly chats: ReadonlyMap<number, ChatState>;
  /** Where the messages are that were sent by inline mode and have buttons. */
  readonly inlineMessages: Map<string, { readonly chatId: number; readonly messageId: number }>;
  /** The group, channel or bot with this name, in any case; people are not found so. */
  findByUsername(username: string): ChatState | undefined;
  /** Likewise by id; the bot's own chat is nobody's, and yet can be addressed. */
  findById(id: number): ChatState | undefined;
  addPerson(user: NewPerson): Person;
  addChat(chat: NewChat): ChatState;
  /** The next message id of a chat: one count for all private chats and basic groups, one for each other. */
  nextMessageId(chat: ChatState): number;
  /** A new large id, never given before. */
  nextId(): string;
}

/** Who a new person is. */
interface NewPerson {
  readonly firstName: string;
  readonly languageCode: string;
  readonly username?: string | undefined;
  /** Whether the person's app shows rich messages; most do. */
  readonly supportsRich?: boolean | undefined;
}

/** What a new group or channel is. */
export interface NewChat {
  readonly type: 'group' | 'supergroup' | 'channel';
  readonly title: string;
  readonly username?: string | undefined;
  readonly forum?: boolean | undefined;
  readonly privacy?: boolean | undefined;
  readonly permissions?: Permissions | undefined;
  /** Posts of the channel are signed. */
  readonly signsPosts?: boolean | undefined;
  /** Its first message tells what it was before, so that none tells of its creation. */
  readonly isMigrated?: boolean | undefined;
}

const FIRST_USER_ID = 5_200_001_001;
const FIRST_CHAT_ID = -1_002_100_001_001;
const FIRST_GROUP_ID = -4_210_001;

interface WorldOptions {
  /** The bot hears of a new standing before the service message about it. */
  readonly membershipFirst: boolean;
  /** Gives numbers from 0 to 1. */
  readonly random: () => number;
}

/** Creates an empty world with its bot. */
export function createWorld(bot: BotUser, { membershipFirst, random }: WorldOptions): World {
  const people = new Map<number, Person>();
  const chats = new Map<number, ChatState>();
  const names = new Map<string, ChatState>();
  const counters = new Map<ChatState | 'private', number>();
  const ownChat = createChatState({ id: bot.id, type: 'private', first_name: bot.first_name, username: bot.username });
  names.set(bot.username.toLowerCase(), ownChat);
  let lastId = BigInt(Math.floor(random() * 2 ** 40)) * 2n ** 20n;

  return {
    bot,
    membershipFirst,
    people,
    chats,
    inlineMessages: new Map(),
    findByUsername: (username) => names.get(username.toLowerCase()),
    findById: (id) => (id === bot.id ? ownChat : chats.get(id)),
    addPerson: ({ firstName, languageCode, username, supportsRich = true }) => {
      const id = FIRST_USER_ID + people.size * 17;
      const user: User = { id, is_bot: false, first_name: firstName, username, language_code: languageCode };
      const person: Person = { user, started: false, blocked: false, known: false, deactivated: false, supportsRich };
      people.set(id, person);
      chats.set(id, createChatState({ id, first_name: firstName, username, type: 'private' }));
      return person;
    },
    addChat: (details) => {
      const state = createChatState(newChat(details, chats.size * 13), details);
      chats.set(state.chat.id, state);
      if (details.username !== undefined) names.set(details.username.toLowerCase(), state);
      if (details.isMigrated) counters.set(state, 0);
      return state;
    },
    nextMessageId: (state) => {
      const isShared = state.chat.type === 'private' || state.chat.type === 'group';
      const counter = isShared ? 'private' : state;
      // The first message of a supergroup told of its creation, before anybody here looked.
      const id = (counters.get(counter) ?? (isShared ? 0 : 1)) + 1;
      counters.set(counter, id);
      return id;
    },
    nextId: () => {
      lastId += 1n + BigInt(Math.floor(random() * 1000));
      return String(lastId);
    },
  };
}

function newChat({ type, title, username, forum }: NewChat, distance: number): Chat {
  if (type === 'group') return { id: FIRST_GROUP_ID - distance, title, type, all_members_are_administrators: true };
  return { id: FIRST_CHAT_ID - distance, title, username, type, is_forum: forum ? true : undefined };
}
