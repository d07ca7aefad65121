import { failure, sendFailure } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import { isEphemeral } from './ephemeral.ts';
import { hasRight, isIn } from './members.ts';
import { isPermitted } from './permissions.ts';
import { topicOf } from './topics.ts';
import type { ChatState, StoredMessage } from './world.ts';

/** What a method wants to do with a chat (rules, section 2.1). */
export type Access = 'read' | 'readMembers' | 'edit' | 'write';

/** What a method wants to send. */
export type SentContent = 'text' | 'document' | 'rich';

/** Finds the chat that a request names, and checks that the bot may do this there (rules, section 2.1, in its order). */
export function checkChat(telegram: Telegram, chatId: string, access: Access): ChatState {
  if (chatId === '') throw failure('chat_id is empty');
  const state = findChat(telegram, chatId);
  if (!state || !isKnown(telegram, state)) throw failure('chat not found');
  ACCESS_CHECKS[state.chat.type](telegram, state, access);
  return state;
}

function findChat({ world }: Telegram, chatId: string): ChatState | undefined {
  if (chatId.startsWith('@')) return world.findByUsername(chatId.slice(1));
  return world.findById(Number(/^-?\d+/u.exec(chatId)?.[0] ?? 0));
}

/** A person whom the bot never saw and a private group that it never joined do not exist for it. */
function isKnown({ world }: Telegram, { chat, members }: ChatState): boolean {
  if (chat.type === 'private') return chat.id === world.bot.id || (world.people.get(chat.id)?.known ?? false);
  return members.has(world.bot.id) || chat.username !== undefined;
}

function checkPerson({ world }: Telegram, { chat }: ChatState, access: Access): void {
  const changes = access === 'edit' || access === 'write';
  if (changes && world.people.get(chat.id)?.deactivated) throw failure('user is deactivated', 403);
}

function checkBasicGroup({ world }: Telegram, { members, active, migratedTo }: ChatState, access: Access): void {
  if (access === 'read') return;
  if (!active) {
    // A group that is no more can still be read, and its messages edited, as far as the server looks here.
    if (access === 'edit') return;
    if (migratedTo === undefined) throw failure('the group chat was deleted', 403);
    throw failure('group chat was upgraded to a supergroup chat', 400, { migrate_to_chat_id: migratedTo });
  }
  const status = members.get(world.bot.id)?.status;
  if (status === 'kicked') throw failure('bot was kicked from the group chat', 403);
  if (!isIn(status)) throw failure('bot is not a member of the group chat', 403);
}

function checkSupergroup({ world }: Telegram, { chat, members }: ChatState, access: Access): void {
  const status = members.get(world.bot.id)?.status;
  const kind = `${chat.type} chat`;
  if (status === 'kicked') throw failure(`bot was kicked from the ${kind}`, 403);
  const isOpen = chat.username !== undefined && access !== 'edit' && access !== 'write';
  if (!isIn(status) && !isOpen) throw failure(`bot is not a member of the ${kind}`, 403);
}

const ACCESS_CHECKS = {
  private: checkPerson,
  group: checkBasicGroup,
  supergroup: checkSupergroup,
  channel: checkSupergroup,
} as const;

/** Checks what Telegram's library knows of sending to a chat that the bot has access to (rules, section 2.2). */
export function checkCanSend({ world }: Telegram, state: ChatState): void {
  const { chat } = state;
  if (chat.id === world.bot.id) throw sendFailure('USER_IS_BOT');
  if (chat.type === 'channel' && !hasRight(state, world.bot.id, 'can_post_messages')) {
    throw failure('need administrator rights in the channel chat');
  }
}

const NEEDED = {
  text: { permission: 'can_send_messages', what: 'text messages' },
  document: { permission: 'can_send_documents', what: 'documents' },
  rich: { permission: 'can_send_messages', what: 'the rich message' },
} as const;

/** Checks that members, or the bot in particular, may send such content to a group. */
export function checkContentRights({ world }: Telegram, state: ChatState, content: SentContent): void {
  const { type } = state.chat;
  if (type === 'private' || type === 'channel') return;
  const { permission, what } = NEEDED[content];
  if (!isPermitted(state, world.bot.id, permission)) throw failure(`not enough rights to send ${what} to the chat`);
}

/** Checks what only the server knows: whether a person can be written to, and whether a topic is open. */
export function checkReachable({ world }: Telegram, state: ChatState, threadId = 0): void {
  const { chat } = state;
  if (chat.type === 'private') {
    const person = world.people.get(chat.id);
    if (person?.blocked) throw sendFailure('USER_IS_BLOCKED', 403);
    if (!person?.started) throw sendFailure('PEER_ID_INVALID');
  }
  if (topicOf(state, threadId)?.closed && !hasRight(state, world.bot.id, 'can_manage_topics')) {
    throw failure('TOPIC_CLOSED');
  }
}

/** Checks the topic that a request names; 0 is none, and the General one in a forum (rules, section 2.3). */
export function checkTopic({ world }: Telegram, state: ChatState, threadId: number): number {
  const { chat } = state;
  const hasTopics = chat.is_forum ?? (chat.type === 'private' && world.bot.has_topics_enabled);
  if (!hasTopics) return 0;
  if (threadId !== 0 && !topicOf(state, threadId)) throw failure('message thread not found');
  return threadId;
}

/** Finds a message, or says which one is missing: `message to edit`, `message to delete` … */
export function checkMessage({ messages }: ChatState, messageId: number, what: string): StoredMessage {
  const stored = messages.get(messageId);
  if (!stored || isEphemeral(stored)) throw failure(`${what} not found`);
  return stored;
}
