import type { ChatState, StoredMessage } from './world.ts';

/** Whether only one person sees a message; for the bot its `message_id` is 0, so that no method finds it by that. */
export function isEphemeral({ message }: StoredMessage): boolean {
  return message.receiver_user !== undefined;
}

/** Whether a bot can name a message by its `message_id`. */
export function isAddressable({ messages }: ChatState, messageId: number): boolean {
  const stored = messages.get(messageId);
  return stored !== undefined && !isEphemeral(stored);
}

/** The one person who sees an ephemeral message. */
export function ephemeralReader({ message, authorId }: StoredMessage): number | undefined {
  const { receiver_user: receiver } = message;
  return receiver?.is_bot ? authorId : receiver?.id;
}
