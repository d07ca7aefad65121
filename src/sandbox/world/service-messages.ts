import type { Telegram } from '../telegram.ts';
import type { Message } from '../types.ts';
import { isIn } from './members.ts';
import { addMessage, type NewMessage } from './messages.ts';
import { meet } from './visibility.ts';
import type { ChatState } from './world.ts';

/** Puts a service message into a chat; a bot that is in sees every one, privacy or not (rules, section 10). */
export function addServiceMessage(
  telegram: Telegram,
  state: ChatState,
  content: NewMessage,
  { tellAnyway = false }: { readonly tellAnyway?: boolean } = {},
): Message {
  const message = addMessage(telegram, state, content);
  const isPrivate = state.chat.type === 'private';
  if (isPrivate || tellAnyway || isIn(state.members.get(telegram.world.bot.id)?.status)) {
    for (const user of [message.from, ...(message.new_chat_members ?? [])]) meet(telegram, user);
    telegram.updates.push(state.chat.type === 'channel' ? 'channel_post' : 'message', message);
  }
  return message;
}
