import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import { isIn } from '../world/members.ts';
import type { ChatState, Person, StoredMessage } from '../world/world.ts';

/** Finds a person who still has an account. Throws SandboxError. */
export function findPerson({ world }: Telegram, userId: number): Person {
  const person = world.people.get(userId);
  if (!person) throw new SandboxError('not-found', `there is no user ${userId}`);
  if (person.deactivated) throw new SandboxError('not-possible', `user ${userId} has deleted the account`);
  return person;
}

/** Finds a chat that a person is in and that still is one. Throws SandboxError. */
export function findChatOf({ world }: Telegram, userId: number, chatId: number): ChatState {
  const state = world.chats.get(chatId);
  if (!state) throw new SandboxError('not-found', `there is no chat ${chatId}`);
  const isMember = state.chat.type === 'private' ? chatId === userId : isIn(state.members.get(userId)?.status);
  if (!isMember) throw new SandboxError('not-possible', `user ${userId} is not in chat ${chatId}`, 'notInChat');
  if (!state.active) throw new SandboxError('not-possible', `chat ${chatId} is a chat no more`, 'migrated');
  return state;
}

/** Finds a message in a chat that a person is in. Throws SandboxError. */
export function findMessage({ messages, chat }: ChatState, messageId: number): StoredMessage {
  const stored = messages.get(messageId);
  if (!stored)
    throw new SandboxError('not-found', `there is no message ${messageId} in chat ${chat.id}`, 'messageGone');
  return stored;
}
