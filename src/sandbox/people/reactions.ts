import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import { isGroup } from '../world/chat-kind.ts';
import { isPermitted } from '../world/permissions.ts';
import { reactionEmoji, setReaction } from '../world/reactions.ts';
import { findChatOf, findMessage, findPerson } from './find.ts';

/** An emoji for a message. */
export interface Reaction {
  readonly chatId: number;
  readonly messageId: number;
  readonly emoji: string;
}

/** Puts an emoji to a message; the same again takes it back. Throws SandboxError. */
export function react(telegram: Telegram, userId: number, { chatId, messageId, emoji: chosen }: Reaction): void {
  const { user } = findPerson(telegram, userId);
  const state = findChatOf(telegram, userId, chatId);
  const stored = findMessage(state, messageId);
  const emoji = reactionEmoji(chosen);
  if (emoji === undefined) throw new SandboxError('wrong-request', `"${chosen}" is no reaction`);
  if (isGroup(state.chat) && !isPermitted(state, userId, 'can_react_to_messages')) {
    throw new SandboxError('not-possible', `user ${userId} may not react in chat ${chatId}`, 'noRight');
  }
  const isSame = stored.reactions?.get(userId) === emoji;
  setReaction(telegram, state, { stored, user, emoji: isSame ? undefined : emoji });
}
