import type {
  Chat,
  ChatState,
  InlineButton,
  Labels,
  MemberChange,
  Message,
  Topic,
  World,
} from '../../src/sandbox/web/types.d.ts';
import { WEB_FOLDER } from './page-modules.ts';

// The modules about chats, members and topics that need no browser, under their types; and a small world for them.

interface PastKeyboard {
  readonly date: number;
  readonly text: string;
  readonly rows: readonly (readonly InlineButton[])[];
}

async function load(name: string): Promise<unknown> {
  return import(new URL(name, WEB_FOLDER).href);
}

export const { changesOn, standingOf, writeBan, identitiesIn } = (await load('standing.js')) as {
  changesOn: (
    entry: ChatState,
    who: { readonly actingId: number; readonly memberId: number; readonly botId: number },
  ) => MemberChange[];
  standingOf: (entry: ChatState, memberId: number, botId: number) => string;
  writeBan: (entry: ChatState, userId: number, topicId: number) => string | undefined;
  identitiesIn: (world: World, entry: ChatState, userId: number) => Chat[];
};
export const { topicIdOf, topicsOf, messagesIn, GENERAL } = (await load('topics.js')) as {
  topicIdOf: (message: Message) => number;
  topicsOf: (entry: ChatState, generalName: string) => Topic[];
  messagesIn: (entry: ChatState, topicId: number) => readonly Message[];
  GENERAL: number;
};
export const { createReadMarks } = (await load('read-marks.js')) as {
  createReadMarks: () => {
    mark: (userId: number, entry: ChatState, topicId: number) => void;
    markAll: (world: World) => void;
    unread: (userId: number, entry: ChatState, topicId?: number) => number;
  };
};
export const { createPastKeyboards } = (await load('past-keyboards.js')) as {
  createPastKeyboards: () => {
    remember: (before: Message | undefined, after: Message) => void;
    of: (message: Message) => readonly PastKeyboard[];
  };
};
export const { serviceText, isService } = (await load('service-text.js')) as {
  serviceText: (message: Message, labels: Labels) => string | undefined;
  isService: (message: Message) => boolean;
};
export const { ApiError } = (await load('api.js')) as {
  ApiError: new (message: string, status: number, reason?: string) => Error;
};
export const { failureText } = (await load('failure-text.js')) as {
  failureText: (error: unknown, labels: Labels) => string;
};
export const { keepMessages, authorOf, isBy } = (await load('world.js')) as {
  keepMessages: (before: World | undefined, fresh: World) => World;
  authorOf: (message: Message) => { readonly name: string; readonly tint: number };
  isBy: (message: Message, reader: { readonly userId: number; readonly sendAs?: number }) => boolean;
};

export const BOT = { id: 7, is_bot: true, first_name: 'Medee', username: 'medee_sandbox_bot' };
export const OWNER = { id: 1, is_bot: false, first_name: 'Сараа' };
export const ADMIN = { id: 2, is_bot: false, first_name: 'Emma' };
export const MEMBER = { id: 3, is_bot: false, first_name: 'Болд' };
export const MUTED = { id: 4, is_bot: false, first_name: 'Tim' };
export const STRANGER = { id: 5, is_bot: false, first_name: 'Ann' };
export const READERS = { id: -100, type: 'supergroup', title: 'Readers' } as const;
export const NEWS = { id: -200, type: 'channel', title: 'News' } as const;

/** A supergroup with somebody of every standing. */
export function group(more: Partial<ChatState> = {}): ChatState {
  return {
    chat: READERS,
    ownerId: OWNER.id,
    memberIds: [OWNER.id, ADMIN.id, MEMBER.id, MUTED.id],
    adminIds: [OWNER.id, ADMIN.id],
    anonymousIds: [],
    restrictedIds: [MUTED.id],
    botIsMember: true,
    botStatus: 'member',
    pinnedIds: [],
    topics: [],
    messages: [],
    ...more,
  };
}

/** A message of the group; by its bot unless said otherwise. */
export function message(id: number, more: Partial<Message> = {}): Message {
  return { message_id: id, chat: READERS, date: 1_763_700_000 + id, from: BOT, text: `text ${id}`, ...more };
}

/** A message that tells of an event. */
export function event(more: Partial<Message>): Message {
  const { text: _, ...bare } = message(1, { from: OWNER });
  return { ...bare, ...more };
}

export function world(...chats: ChatState[]): World {
  const users = [OWNER, ADMIN, MEMBER, MUTED, STRANGER].map((user) => ({
    user,
    started: true,
    blocked: false,
    profile: { name: 'Medee', description: '', shortDescription: '' },
  }));
  return { bot: BOT, users, chats };
}
