import { failure } from '../errors.ts';
import { checkMarkup, checkMarkupOnServer, inlineMarkup, type ParsedMarkup, readMarkup } from '../keyboard/keyboard.ts';
import { idOf, textOf } from '../parameters/parameters.ts';
import type { Message, User } from '../types.ts';
import {
  checkCanSend,
  checkChat,
  checkContentRights,
  checkReachable,
  checkTopic,
  type SentContent,
} from '../world/chat-access.ts';
import { addMessage, type NewMessage } from '../world/messages.ts';
import type { ChatState } from '../world/world.ts';
import { checkReceiver, type EphemeralRequest, readEphemeral } from './ephemeral-parameters.ts';
import { countSend } from './flood.ts';
import type { Call } from './method.ts';
import { findReplied, type Reply, readReply } from './reply-parameters.ts';

/** The parameters of every method that sends a message. */
export const SEND_PARAMETERS: readonly string[] = [
  'business_connection_id',
  'chat_id',
  'message_thread_id',
  'direct_messages_topic_id',
  'disable_notification',
  'protect_content',
  'allow_paid_broadcast',
  'message_effect_id',
  'suggested_post_parameters',
  'reply_parameters',
  'reply_markup',
  'reply_to_message_id',
  'allow_sending_without_reply',
  'ephemeral_message_parameters',
];

/** What a sending request says of where and how, beside its content. */
export interface SendRequest {
  readonly reply: Reply | undefined;
  readonly given: ParsedMarkup;
  readonly ephemeral: EphemeralRequest | undefined;
}

/** A place to send to that was checked. */
export interface Destination {
  readonly state: ChatState;
  readonly threadId: number;
  readonly replyTo: Message | undefined;
  readonly markup: ParsedMarkup;
  /** The only one who gets an ephemeral message. */
  readonly receiver: User | undefined;
}

/** The content of a new message. */
export type Content = Pick<
  NewMessage,
  'text' | 'entities' | 'link_preview_options' | 'document' | 'caption' | 'caption_entities' | 'rich_message'
>;

/** Reads the parameters of sending, after those of the content and before the chat is looked at. */
export function readSendRequest(call: Call): SendRequest {
  const reply = readReply(call);
  const ephemeral = readEphemeral(call);
  return { reply, ephemeral, given: readMarkup(textOf(call.parameters, 'reply_markup'), call.complain) };
}

/** Finds the chat, the topic and the message that is answered; then what Telegram's own library checks of them. */
export function findDestination(call: Call, { reply, ephemeral, given }: SendRequest): Destination {
  const { telegram, parameters } = call;
  const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'write');
  const threadId = checkTopic(telegram, state, idOf(parameters, 'message_thread_id'));
  const answered = findReplied(state, reply);
  if (answered?.message.ephemeral_message_id !== undefined && !ephemeral) throw failure('EPHEMERAL_REPLY_EXPECTED');
  const receiver = ephemeral && checkReceiver(call, state, ephemeral, answered);
  checkCanSend(telegram, state);
  return { state, threadId, replyTo: answered?.message, receiver, markup: checkMarkup(given, state.chat.type) };
}

/** Checks the rights for a kind of content and what only the server knows, and sends; `make` is called when all is well. */
export function deliver(call: Call, destination: Destination, kind: SentContent, make: () => Content): Message {
  const { telegram } = call;
  const { state, threadId, replyTo, markup, receiver } = destination;
  checkContentRights(telegram, state, kind);
  checkReachable(telegram, state, threadId);
  checkMarkupOnServer(markup, state.chat.type);
  countSend(call, state.chat);
  const isChannel = state.chat.type === 'channel';
  return addMessage(telegram, state, {
    from: isChannel ? undefined : telegram.world.bot,
    sender_chat: isChannel ? state.chat : undefined,
    authorId: telegram.world.bot.id,
    receiver_user: receiver,
    message_thread_id: threadId,
    replyTo,
    ...make(),
    reply_markup: inlineMarkup(markup),
    clientMarkup: markup.kind === 'client' ? markup.markup : undefined,
  });
}
