import type { Chat } from '../types.ts';

/** Whether a chat is a group, basic or super. */
export function isGroup({ type }: Pick<Chat, 'type'>): boolean {
  return type === 'group' || type === 'supergroup';
}
