import { failure } from '../errors.ts';
import { isObject, parseJson } from '../parameters/json.ts';
import { requiredIntegerField, stringField } from '../parameters/json-fields.ts';
import { textOf } from '../parameters/parameters.ts';
import type { User } from '../types.ts';
import { isEphemeral } from '../world/ephemeral.ts';
import { isAdministrator, isIn } from '../world/members.ts';
import type { ChatState, StoredMessage } from '../world/world.ts';
import type { Call } from './method.ts';

/** A message for one member of a group alone. */
export interface EphemeralRequest {
  readonly receiverId: number;
  /** The press that it answers, or "". */
  readonly callbackQueryId: string;
}

/** How long an ephemeral message can be answered, in ms. */
const REPLY_WINDOW_MS = 15_000;

/** Reads `ephemeral_message_parameters` (Bot API 10.3). */
export function readEphemeral({ parameters }: Call): EphemeralRequest | undefined {
  const text = textOf(parameters, 'ephemeral_message_parameters');
  if (text === '') return undefined;
  const value = parseJson(text);
  if (value === undefined) throw failure("Can't parse ephemeral message parameters JSON object");
  if (!isObject(value)) throw failure('Object expected as ephemeral message parameters');
  return {
    receiverId: requiredIntegerField(value, 'receiver_user_id', failure),
    callbackQueryId: stringField(value, 'callback_query_id', failure) ?? '',
  };
}

/** Checks that a message for one member may be sent (rules, section 11); the codes are the sandbox's own. */
export function checkReceiver(
  { telegram }: Call,
  state: ChatState,
  request: EphemeralRequest,
  answered: StoredMessage | undefined,
): User {
  const { world, clock, callbacks } = telegram;
  const { chat, members } = state;
  if (chat.type !== 'group' && chat.type !== 'supergroup') throw failure('EPHEMERAL_CHAT_INVALID');
  const receiver = world.people.get(request.receiverId)?.user;
  if (!receiver || !isIn(members.get(request.receiverId)?.status)) throw failure('EPHEMERAL_RECEIVER_INVALID');
  if (answered && clock.now() - answered.message.date * 1000 > REPLY_WINDOW_MS)
    throw failure('EPHEMERAL_REPLY_TOO_LATE');
  if (isAdministrator(members.get(world.bot.id)?.status) || answered?.authorId === request.receiverId) return receiver;
  const press = callbacks.find(request.callbackQueryId);
  if (press?.userId !== request.receiverId || press.chatId !== chat.id) throw failure('EPHEMERAL_NOT_ASKED_FOR');
  return receiver;
}

/** Finds the ephemeral message that is answered. */
export function findEphemeral({ messages }: ChatState, ephemeralMessageId: number, what: string): StoredMessage {
  const stored = messages.get(ephemeralMessageId);
  if (!stored || !isEphemeral(stored)) throw failure(`${what} not found`);
  return stored;
}
