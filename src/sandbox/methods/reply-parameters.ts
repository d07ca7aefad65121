import { failure } from '../errors.ts';
import { isObject, parseJson } from '../parameters/json.ts';
import { booleanField, integerField } from '../parameters/json-fields.ts';
import { booleanOf, idOf, textOf } from '../parameters/parameters.ts';
import { checkMessage } from '../world/chat-access.ts';
import { isAddressable } from '../world/ephemeral.ts';
import type { ChatState, StoredMessage } from '../world/world.ts';
import { findEphemeral } from './ephemeral-parameters.ts';
import type { Call } from './method.ts';

/** The message that a request answers. */
export interface Reply {
  /** 0 where an ephemeral message is answered, or none that there is. */
  readonly messageId: number;
  readonly ephemeralMessageId: number;
  /** Sent without the reply when the message is not there. */
  readonly isOptional: boolean;
}

/** Reads `reply_parameters`, or the parameters that they have replaced (rules, section 2.4). */
export function readReply({ parameters }: Call): Reply | undefined {
  if (!parameters.values.has('reply_parameters')) {
    const messageId = idOf(parameters, 'reply_to_message_id');
    if (messageId === 0) return undefined;
    return { messageId, ephemeralMessageId: 0, isOptional: booleanOf(parameters, 'allow_sending_without_reply') };
  }
  const text = textOf(parameters, 'reply_parameters');
  if (text === '') return undefined;
  const value = parseJson(text);
  if (value === undefined) throw failure("Can't parse reply parameters JSON object");
  if (!isObject(value)) throw failure('Object expected as reply parameters');
  if (Object.keys(value).length === 0) return undefined;
  const messageId = integerField(value, 'message_id', failure);
  const ephemeralMessageId = integerField(value, 'ephemeral_message_id', failure);
  if (messageId === undefined && ephemeralMessageId === undefined) throw failure('Can\'t find field "message_id"');
  const isOptional = booleanField(value, 'allow_sending_without_reply', failure) ?? false;
  return { messageId: Math.max(messageId ?? 0, 0), ephemeralMessageId: ephemeralMessageId ?? 0, isOptional };
}

/** Finds the message that is answered, unless it may be missing. */
export function findReplied(state: ChatState, reply: Reply | undefined): StoredMessage | undefined {
  if (!reply) return undefined;
  if (reply.ephemeralMessageId !== 0) return findEphemeral(state, reply.ephemeralMessageId, WHAT);
  if (reply.isOptional && !isAddressable(state, reply.messageId)) return undefined;
  return checkMessage(state, reply.messageId, WHAT);
}

const WHAT = 'message to be replied';
