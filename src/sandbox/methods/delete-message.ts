import { unixTime } from '../clock.ts';
import { failure } from '../errors.ts';
import { isArray, parseJson } from '../parameters/json.ts';
import { idOf, textOf } from '../parameters/parameters.ts';
import { checkChat, checkMessage } from '../world/chat-access.ts';
import { isAddressable } from '../world/ephemeral.ts';
import { hasRight, isAdministrator } from '../world/members.ts';
import { isServiceMessage, removeMessages } from '../world/messages.ts';
import type { ChatState, StoredMessage } from '../world/world.ts';
import { findEphemeralTarget } from './edit-target.ts';
import type { Call, Method } from './method.ts';

const MAX_MESSAGES = 100;
const MAX_AGE_SECONDS = 48 * 60 * 60;

/** `deleteMessage`. */
export const deleteMessage: Method = {
  name: 'deleteMessage',
  parameters: ['chat_id', 'message_id'],
  run: (call) => {
    const { telegram, parameters } = call;
    const chatId = textOf(parameters, 'chat_id');
    if (chatId === '') throw failure('chat identifier is not specified');
    const messageId = idOf(parameters, 'message_id');
    if (messageId === 0) throw failure('message identifier is not specified');
    const state = checkChat(telegram, chatId, 'write');
    const stored = checkMessage(state, messageId, 'message to delete');
    checkDeletable(call, state, stored);
    removeMessages(telegram, state, [messageId]);
    return true;
  },
};

/** `deleteEphemeralMessage` (Bot API 10.2). */
export const deleteEphemeralMessage: Method = {
  name: 'deleteEphemeralMessage',
  parameters: ['chat_id', 'receiver_user_id', 'ephemeral_message_id'],
  run: (call) => {
    const { state, stored } = findEphemeralTarget(call, 'write', 'message to delete');
    removeMessages(call.telegram, state, [stored.message.ephemeral_message_id ?? 0]);
    return true;
  },
};

/** `deleteMessages`: unknown ones are passed over. */
export const deleteMessages: Method = {
  name: 'deleteMessages',
  parameters: ['chat_id', 'message_ids'],
  run: (call) => {
    const { telegram, parameters } = call;
    const chatId = textOf(parameters, 'chat_id');
    if (chatId === '') throw failure('chat identifier is not specified');
    const ids = readIds(textOf(parameters, 'message_ids'));
    const state = checkChat(telegram, chatId, 'write');
    const found = ids.filter((id) => isAddressable(state, id));
    for (const id of found) checkDeletable(call, state, checkMessage(state, id, 'message to delete'));
    removeMessages(telegram, state, found);
    return true;
  },
};

function readIds(text: string): readonly number[] {
  if (text === '') throw failure('message identifiers are not specified');
  const value = parseJson(text);
  if (value === undefined) throw failure("can't parse message_ids JSON object");
  if (!isArray(value)) throw failure('expected an Array of message identifiers');
  if (value.length > MAX_MESSAGES) throw failure('too many message identifiers specified');
  return value.map((item) => {
    if (typeof item !== 'number' && typeof item !== 'string') throw failure('message identifier must be a Number');
    const id = Number(item);
    if (!Number.isInteger(id)) throw failure("can't parse message identifier as a Number");
    if (id <= 0) throw failure('invalid message identifier specified');
    return id;
  });
}

function checkDeletable(call: Call, state: ChatState, stored: StoredMessage): void {
  const isOld = unixTime(call.telegram.clock) - stored.message.date >= MAX_AGE_SECONDS;
  const { type } = state.chat;
  if (type === 'supergroup' || type === 'channel') {
    if (isOld || !mayDeleteInSupergroup(call, state, stored)) throw failure("message can't be deleted");
    return;
  }
  if (isOld || isServiceMessage(stored.message) || !mayRevoke(call, state, stored)) {
    throw failure("message can't be deleted for everyone");
  }
}

/** Where each member has an own copy, others' messages go for everyone in private chats and for administrators only. */
function mayRevoke({ telegram: { world } }: Call, { chat, members }: ChatState, { authorId }: StoredMessage): boolean {
  return chat.type === 'private' || authorId === world.bot.id || isAdministrator(members.get(world.bot.id)?.status);
}

function mayDeleteInSupergroup({ telegram: { world } }: Call, state: ChatState, stored: StoredMessage): boolean {
  const { message, authorId } = stored;
  if (message.migrate_from_chat_id !== undefined) return false;
  if (hasRight(state, world.bot.id, 'can_delete_messages')) return true;
  if (authorId !== world.bot.id) return false;
  if (state.chat.type === 'channel') return hasRight(state, world.bot.id, 'can_post_messages');
  return !isServiceMessage(message);
}
