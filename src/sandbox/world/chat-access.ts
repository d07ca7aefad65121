import { failure } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import type { ChatState, StoredMessage } from './world.ts';

/** What a method wants to do with a chat (rules, section 2.1). */
export type Access = 'read' | 'readMembers' | 'edit' | 'write';

/** Finds the chat that a request names, and checks that the bot may do this there. */
export function checkChat(telegram: Telegram, chatId: string, access: Access): ChatState {
  if (chatId === '') throw failure('chat_id is empty');
  const state = findChat(telegram, chatId);
  if (!state || !isKnown(telegram, state)) throw failure('chat not found');
  if (state.chat.type !== 'private') checkMembership(telegram, state, access);
  return state;
}

function findChat({ world }: Telegram, chatId: string): ChatState | undefined {
  if (!chatId.startsWith('@')) return world.chats.get(Number(chatId));
  const name = chatId.slice(1).toLowerCase();
  return [...world.chats.values()].find(({ chat }) => chat.type !== 'private' && chat.username?.toLowerCase() === name);
}

/** A person whom the bot never saw and a private group that it never joined do not exist for it. */
function isKnown({ world }: Telegram, { chat, members }: ChatState): boolean {
  if (chat.type === 'private') return world.people.get(chat.id)?.known ?? false;
  return members.has(world.bot.id) || chat.username !== undefined;
}

function checkMembership({ world }: Telegram, { chat, members }: ChatState, access: Access): void {
  const status = members.get(world.bot.id)?.status ?? 'left';
  const kind = `${chat.type} chat`;
  if (status === 'kicked') throw failure(`bot was kicked from the ${kind}`, 403);
  const open = chat.username !== undefined && access !== 'edit' && access !== 'write';
  if (status === 'left' && !open) throw failure(`bot is not a member of the ${kind}`, 403);
}

/** Checks that the bot may send to a chat that it has access to (rules, section 2.2). */
export function checkCanSend({ world }: Telegram, { chat, members }: ChatState): void {
  if (chat.type === 'private') {
    const person = world.people.get(chat.id);
    if (person?.blocked) throw failure('bot was blocked by the user', 403);
    if (!person?.started) throw failure("bot can't initiate conversation with a user", 403);
    return;
  }
  const bot = members.get(world.bot.id);
  if (chat.type === 'channel' && !bot?.rights['can_post_messages']) {
    throw failure('need administrator rights in the channel chat');
  }
  if (bot?.status === 'restricted' && bot.rights['can_send_messages'] === false) {
    throw failure('not enough rights to send text messages to the chat');
  }
}

/** Checks the topic that a request names; 0 is none (rules, section 2.3). */
export function checkTopic({ world }: Telegram, { chat, topics, members }: ChatState, threadId: number): number {
  if (!chat.is_forum) return 0;
  if (threadId === 0) return 0;
  const topic = topics.get(threadId);
  if (!topic) throw failure('message thread not found');
  if (topic.closed && !members.get(world.bot.id)?.rights['can_manage_topics']) throw failure('TOPIC_CLOSED');
  return threadId;
}

/** Finds a message, or says which one is missing: `message to edit`, `message to delete` … */
export function checkMessage({ messages }: ChatState, messageId: number, what: string): StoredMessage {
  const stored = messages.get(messageId);
  if (!stored) throw failure(`${what} not found`);
  return stored;
}
