import type { BotUser, Chat, MemberStatus, Message, User } from '../types.ts';

/** Somebody who uses this Telegram. */
export interface Person {
  readonly user: User;
  /** Has written to the bot in private, which lets the bot write back. */
  started: boolean;
  blocked: boolean;
  /** The bot has seen this person, in private or in a group. */
  known: boolean;
}

/** A topic of a forum. */
export interface Topic {
  readonly id: number;
  name: string;
  closed: boolean;
}

/** A message as it is kept: what the bot may get back, and what only the sandbox knows. */
export interface StoredMessage {
  message: Message;
  /** A reply keyboard, its removal or a forced reply: shown to people, and makes the message uneditable. */
  readonly clientMarkup: Message['reply_markup'] | undefined;
  readonly inlineMessageId: string | undefined;
}

/** Someone's standing in a chat, with the rights of an administrator. */
export interface Membership {
  status: MemberStatus;
  rights: Readonly<Record<string, boolean>>;
}

/** A chat with everything in it. */
export interface ChatState {
  chat: Chat;
  readonly members: Map<number, Membership>;
  readonly topics: Map<number, Topic>;
  readonly messages: Map<number, StoredMessage>;
  /** The bot sees only what is meant for it. */
  privacy: boolean;
}

/** The people and the chats. */
export interface World {
  readonly bot: BotUser;
  readonly people: ReadonlyMap<number, Person>;
  readonly chats: ReadonlyMap<number, ChatState>;
  /** Where the messages are that were sent by inline mode and have buttons. */
  readonly inlineMessages: Map<string, { readonly chatId: number; readonly messageId: number }>;
  addPerson(user: { readonly firstName: string; readonly languageCode: string; readonly username?: string }): Person;
  addChat(chat: NewChat): ChatState;
  /** The next message id of a chat: one count for all private chats, one for each other. */
  nextMessageId(chat: ChatState): number;
  /** A new large id, never given before. */
  nextId(): string;
}

/** What a new group or channel is. */
interface NewChat {
  readonly type: 'supergroup' | 'channel';
  readonly title: string;
  readonly username?: string | undefined;
  readonly forum?: boolean | undefined;
  readonly privacy?: boolean | undefined;
}

const FIRST_USER_ID = 5_200_001_001;
const FIRST_CHAT_ID = -1_002_100_001_001;

/** Creates an empty world with its bot. */
export function createWorld(bot: BotUser): World {
  const people = new Map<number, Person>();
  const chats = new Map<number, ChatState>();
  const counters = new Map<ChatState | 'private', number>();
  let lastId = BigInt(Math.floor(Math.random() * 2 ** 40)) * 2n ** 20n;

  return {
    bot,
    people,
    chats,
    inlineMessages: new Map(),
    addPerson: ({ firstName, languageCode, username }) => {
      const id = FIRST_USER_ID + people.size * 17;
      const user: User = { id, is_bot: false, first_name: firstName, username, language_code: languageCode };
      const person: Person = { user, started: false, blocked: false, known: false };
      people.set(id, person);
      chats.set(id, emptyChat({ id, first_name: firstName, username, type: 'private' }, false));
      return person;
    },
    addChat: ({ type, title, username, forum, privacy }) => {
      const chat: Chat = {
        id: FIRST_CHAT_ID - chats.size * 13,
        title,
        username,
        type,
        is_forum: forum ? true : undefined,
      };
      const state = emptyChat(chat, privacy ?? true);
      chats.set(chat.id, state);
      return state;
    },
    nextMessageId: (chat) => {
      const counter = chat.chat.type === 'private' ? 'private' : chat;
      // The first message of a group told of its creation, before anybody here looked.
      const id = (counters.get(counter) ?? (counter === 'private' ? 0 : 1)) + 1;
      counters.set(counter, id);
      return id;
    },
    nextId: () => {
      lastId += 1n + BigInt(Math.floor(Math.random() * 1000));
      return String(lastId);
    },
  };
}

function emptyChat(chat: Chat, privacy: boolean): ChatState {
  return { chat, members: new Map(), topics: new Map(), messages: new Map(), privacy };
}
