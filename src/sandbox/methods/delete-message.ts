import { unixTime } from '../clock.ts';
import { failure } from '../errors.ts';
import { isArray, parseJson } from '../parameters/json.ts';
import { idOf, textOf } from '../parameters/parameters.ts';
import { checkChat, checkMessage } from '../world/chat-access.ts';
import type { ChatState, StoredMessage } from '../world/world.ts';
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
    remove(call, state, [messageId]);
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
    const found = ids.filter((id) => state.messages.has(id));
    for (const id of found) checkDeletable(call, state, checkMessage(state, id, 'message to delete'));
    remove(call, state, found);
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

function checkDeletable({ telegram }: Call, { chat, members }: ChatState, { message }: StoredMessage): void {
  if (chat.type === 'private') {
    const age = unixTime(telegram.clock) - message.date;
    if (age > MAX_AGE_SECONDS) throw failure("message can't be deleted for everyone");
    return;
  }
  const own = message.from?.id === telegram.world.bot.id;
  const right = members.get(telegram.world.bot.id)?.rights['can_delete_messages'] ?? false;
  if (!own && !right) throw failure("message can't be deleted");
}

function remove({ telegram }: Call, state: ChatState, messageIds: readonly number[]): void {
  for (const id of messageIds) state.messages.delete(id);
  if (messageIds.length > 0) telegram.events.emit({ type: 'delete', chatId: state.chat.id, messageIds });
}
