import { failure } from '../errors.ts';
import { checkMarkup, inlineMarkup, readMarkup } from '../keyboard/keyboard.ts';
import { isObject, parseJson } from '../parameters/json.ts';
import { integerField } from '../parameters/json-fields.ts';
import { idOf, textOf } from '../parameters/parameters.ts';
import type { Message } from '../types.ts';
import { checkCanSend, checkChat, checkTopic } from '../world/chat-access.ts';
import { addMessage } from '../world/messages.ts';
import type { ChatState } from '../world/world.ts';
import { countSend } from './flood.ts';
import type { Call, Method } from './method.ts';
import { finishTextRequest, readTextRequest } from './text-parameters.ts';

/** `sendMessage`, with its checks in Telegram's order (rules, sections 3 and 6). */
export const sendMessage: Method = {
  name: 'sendMessage',
  parameters: [
    'business_connection_id',
    'chat_id',
    'message_thread_id',
    'direct_messages_topic_id',
    'text',
    'parse_mode',
    'entities',
    'link_preview_options',
    'disable_notification',
    'protect_content',
    'allow_paid_broadcast',
    'message_effect_id',
    'suggested_post_parameters',
    'reply_parameters',
    'reply_markup',
    'disable_web_page_preview',
    'reply_to_message_id',
    'allow_sending_without_reply',
  ],
  run: (call) => {
    const { telegram, parameters, complain } = call;
    const request = readTextRequest(call);
    const reply = readReply(call);
    const given = readMarkup(textOf(parameters, 'reply_markup'), complain);
    const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'write');
    const threadId = checkTopic(telegram, state, threadOf(call));
    const replyTo = findReplied(state, reply);
    checkCanSend(telegram, state);
    const markup = checkMarkup(given, state.chat.type);
    const { text, entities } = finishTextRequest(call, request);
    countSend(call, state.chat);
    const isChannel = state.chat.type === 'channel';
    return addMessage(telegram, state, {
      from: isChannel ? undefined : telegram.world.bot,
      sender_chat: isChannel ? state.chat : undefined,
      message_thread_id: threadId,
      replyTo,
      text,
      entities: entities.length > 0 ? entities : undefined,
      link_preview_options: request.linkPreview,
      reply_markup: inlineMarkup(markup),
      clientMarkup: markup.kind === 'client' ? markup.markup : undefined,
    });
  },
};

function threadOf({ parameters, complain }: Call): number {
  const threadId = idOf(parameters, 'message_thread_id');
  if (threadId === 1) complain('general-topic', 'the General topic is addressed by leaving message_thread_id out');
  return threadId;
}

interface Reply {
  readonly messageId: number;
  readonly isOptional: boolean;
}

function readReply({ parameters, complain }: Call): Reply | undefined {
  const text = textOf(parameters, 'reply_parameters');
  if (text === '') {
    const legacy = idOf(parameters, 'reply_to_message_id');
    if (legacy === 0) return undefined;
    complain('legacy-parameter', 'reply_to_message_id has given way to reply_parameters');
    return { messageId: legacy, isOptional: textOf(parameters, 'allow_sending_without_reply') === 'true' };
  }
  const value = parseJson(text);
  if (value === undefined) throw failure("can't parse reply parameters JSON object");
  if (!isObject(value)) throw failure('object expected as reply parameters');
  const messageId = integerField(value, 'message_id', failure);
  if (messageId === undefined) throw failure('can\'t find field "message_id"');
  return { messageId, isOptional: value['allow_sending_without_reply'] === true };
}

function findReplied({ messages }: ChatState, reply: Reply | undefined): Message | undefined {
  if (!reply) return undefined;
  const replied = messages.get(reply.messageId);
  if (!replied && !reply.isOptional) throw failure('message to be replied not found');
  return replied?.message;
}
