import type { StoredMessage } from './world.ts';

/**
 * Under which number a chat keeps the ephemeral message with this id: below zero, where no bot can reach it by
 * `message_id`, which is 0 for all of them. People see it under that number.
 */
export function ephemeralKey(ephemeralMessageId: number): number {
  return -ephemeralMessageId;
}

/** The one person who sees an ephemeral message. */
export function ephemeralReader({ message, authorId }: StoredMessage): number | undefined {
  const { receiver_user: receiver } = message;
  return receiver?.is_bot ? authorId : receiver?.id;
}
