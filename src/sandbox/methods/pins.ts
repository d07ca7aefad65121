import { failure } from '../errors.ts';
import { idOf, textOf } from '../parameters/parameters.ts';
import { checkChat, checkMessage } from '../world/chat-access.ts';
import { hasRight, isAdministrator } from '../world/members.ts';
import { isPermitted } from '../world/permissions.ts';
import { addServiceMessage } from '../world/service-messages.ts';
import type { ChatState } from '../world/world.ts';
import type { Call, Method } from './method.ts';

/** `pinChatMessage`: pins a message above the older pinned ones, and says so in the chat. */
export const pinChatMessage: Method = {
  name: 'pinChatMessage',
  parameters: ['business_connection_id', 'chat_id', 'message_id', 'disable_notification'],
  run: (call) => {
    const { telegram, parameters } = call;
    const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'write');
    const { message } = checkMessage(state, idOf(parameters, 'message_id'), 'message to pin');
    checkMayPin(call, state);
    state.pinned.delete(message.message_id);
    state.pinned.add(message.message_id);
    const isChannel = state.chat.type === 'channel';
    const { reply_to_message: _, ...pinned_message } = message;
    addServiceMessage(telegram, state, {
      from: isChannel ? undefined : telegram.world.bot,
      sender_chat: isChannel ? state.chat : undefined,
      authorId: telegram.world.bot.id,
      message_thread_id: message.message_thread_id,
      pinned_message,
    });
    telegram.events.emit({ type: 'chats' });
    return true;
  },
};

/** `unpinChatMessage`: without an id, the one that was pinned last. */
export const unpinChatMessage: Method = {
  name: 'unpinChatMessage',
  parameters: ['business_connection_id', 'chat_id', 'message_id'],
  run: (call) => {
    const { telegram, parameters } = call;
    const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'write');
    const messageId = idOf(parameters, 'message_id') || ([...state.pinned].at(-1) ?? 0);
    const { message } = checkMessage(state, messageId, 'message to unpin');
    checkMayPin(call, state);
    state.pinned.delete(message.message_id);
    telegram.events.emit({ type: 'chats' });
    return true;
  },
};

/** `unpinAllChatMessages`. */
export const unpinAllChatMessages: Method = {
  name: 'unpinAllChatMessages',
  parameters: ['chat_id'],
  run: (call) => {
    const state = checkChat(call.telegram, textOf(call.parameters, 'chat_id'), 'write');
    checkMayPin(call, state);
    state.pinned.clear();
    call.telegram.events.emit({ type: 'chats' });
    return true;
  },
};

/** Administrators need the right, members the permission of their group. */
function checkMayPin({ telegram: { world } }: Call, state: ChatState): void {
  const { type } = state.chat;
  if (type === 'private' || mayPin(state, world.bot.id)) return;
  throw failure('not enough rights to manage pinned messages in the chat');
}

function mayPin(state: ChatState, botId: number): boolean {
  if (state.chat.type === 'channel') return hasRight(state, botId, 'can_edit_messages');
  const isAdmin = isAdministrator(state.members.get(botId)?.status);
  return isAdmin ? hasRight(state, botId, 'can_pin_messages') : isPermitted(state, botId, 'can_pin_messages');
}
