import { booleanOf } from '../parameters/parameters.ts';
import type { Chat } from '../types.ts';
import type { Call } from './method.ts';

/** Counts a message that is about to be sent; the last check of all. Throws ApiError 429. */
export function countSend(call: Call, chat: Chat): void {
  count(call, chat, 'send');
}

/** Counts an edit that is about to be made, of a message in a chat that the bot is in. Throws ApiError 429. */
export function countEdit(call: Call, chat: Chat): void {
  count(call, chat, 'edit');
}

function count({ telegram, parameters, method }: Call, chat: Chat, kind: 'send' | 'edit'): void {
  const paid = booleanOf(parameters, 'allow_paid_broadcast');
  telegram.flood.take({ method, chatId: chat.id, isPrivate: chat.type === 'private', kind, paid });
}
