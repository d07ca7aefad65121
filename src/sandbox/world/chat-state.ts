import type { Chat } from '../types.ts';
import { ALL_PERMISSIONS, type Permissions } from './permissions.ts';
import type { ChatState, Membership, StoredMessage, Topic } from './world.ts';

/** Creates a chat with nothing in it. Thousands are cheap: what a chat may hold is made once something is in it. */
export function createChatState(chat: Chat, options: NewChatState = {}): ChatState {
  return new LazyChatState(chat, options);
}

/** How a new chat differs from the usual one. */
interface NewChatState {
  readonly privacy?: boolean | undefined;
  readonly permissions?: Permissions | undefined;
  readonly signsPosts?: boolean | undefined;
}

class LazyChatState implements ChatState {
  chat: Chat;
  privacy: boolean;
  permissions: Permissions;
  signsPosts: boolean;
  active = true;
  migratedTo: number | undefined = undefined;
  linkedChatId: number | undefined = undefined;
  #members: Map<number, Membership> | undefined;
  #topics: Map<number, Topic> | undefined;
  #messages: Map<number, StoredMessage> | undefined;
  #pinned: Set<number> | undefined;
  #general: ChatState['general'] | undefined;

  constructor(chat: Chat, { privacy = true, permissions = ALL_PERMISSIONS, signsPosts = false }: NewChatState) {
    this.chat = chat;
    this.privacy = privacy;
    this.permissions = permissions;
    this.signsPosts = signsPosts;
  }

  get members(): Map<number, Membership> {
    this.#members ??= new Map();
    return this.#members;
  }

  get topics(): Map<number, Topic> {
    this.#topics ??= new Map();
    return this.#topics;
  }

  get messages(): Map<number, StoredMessage> {
    this.#messages ??= new Map();
    return this.#messages;
  }

  get pinned(): Set<number> {
    this.#pinned ??= new Set();
    return this.#pinned;
  }

  get general(): ChatState['general'] {
    this.#general ??= { closed: false, hidden: false };
    return this.#general;
  }
}
