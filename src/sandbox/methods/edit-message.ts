import { isDeepStrictEqual } from 'node:util';
import { unixTime } from '../clock.ts';
import { failure } from '../errors.ts';
import { checkMarkup, inlineMarkup, readMarkup } from '../keyboard/keyboard.ts';
import { idOf, textOf } from '../parameters/parameters.ts';
import type { Message } from '../types.ts';
import { checkChat, checkMessage } from '../world/chat-access.ts';
import { replaceMessage } from '../world/messages.ts';
import type { ChatState, StoredMessage } from '../world/world.ts';
import { countEdit } from './flood.ts';
import type { Call, Method } from './method.ts';
import { finishTextRequest, readTextRequest } from './text-parameters.ts';

/** `editMessageText`, with its checks in Telegram's order (rules, sections 2.4 and 6). */
export const editMessageText: Method = {
  name: 'editMessageText',
  parameters: [
    'business_connection_id',
    'chat_id',
    'message_id',
    'inline_message_id',
    'text',
    'parse_mode',
    'entities',
    'link_preview_options',
    'reply_markup',
    'disable_web_page_preview',
  ],
  run: (call) => {
    const request = readTextRequest(call);
    const given = readMarkup(textOf(call.parameters, 'reply_markup'), call.complain);
    const target = findTarget(call);
    if (target.stored.message.text === undefined) throw failure('there is no text in the message to edit');
    const markup = checkMarkup(given, target.state.chat.type);
    const { text, entities } = finishTextRequest(call, request);
    return applyEdit(call, target, {
      text,
      entities: entities.length > 0 ? entities : undefined,
      link_preview_options: request.linkPreview,
      reply_markup: inlineMarkup(markup),
    });
  },
};

/** `editMessageReplyMarkup`: an absent markup takes the keyboard away. */
export const editMessageReplyMarkup: Method = {
  name: 'editMessageReplyMarkup',
  parameters: ['business_connection_id', 'chat_id', 'message_id', 'inline_message_id', 'reply_markup'],
  run: (call) => {
    const given = readMarkup(textOf(call.parameters, 'reply_markup'), call.complain);
    const target = findTarget(call);
    const markup = checkMarkup(given, target.state.chat.type);
    const { text, entities, link_preview_options } = target.stored.message;
    return applyEdit(call, target, { text, entities, link_preview_options, reply_markup: inlineMarkup(markup) });
  },
};

interface Target {
  readonly state: ChatState;
  readonly stored: StoredMessage;
  readonly isInline: boolean;
}

function findTarget(call: Call): Target {
  const { telegram, parameters, complain } = call;
  const inlineMessageId = textOf(parameters, 'inline_message_id');
  if (textOf(parameters, 'chat_id') === '' && textOf(parameters, 'message_id') === '') {
    if (inlineMessageId === '') throw failure('message identifier is not specified');
    return findInline(call, inlineMessageId);
  }
  const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'edit');
  const stored = checkMessage(state, idOf(parameters, 'message_id'), 'message to edit');
  if (stored.clientMarkup) {
    complain('edit-after-keyboard', 'a message that was sent with a reply keyboard can never be edited');
  }
  if (!isEditable(call, stored)) throw failure("message can't be edited");
  return { state, stored, isInline: false };
}

function findInline({ telegram }: Call, inlineMessageId: string): Target {
  const place = telegram.world.inlineMessages.get(inlineMessageId);
  const state = telegram.world.chats.get(place?.chatId ?? 0);
  const stored = state?.messages.get(place?.messageId ?? 0);
  if (!state || !stored) throw failure('MESSAGE_ID_INVALID');
  return { state, stored, isInline: true };
}

function isEditable({ telegram }: Call, { message, clientMarkup }: StoredMessage): boolean {
  const own = message.from?.id === telegram.world.bot.id || message.sender_chat?.id === message.chat.id;
  return own && clientMarkup === undefined;
}

type Editable = Pick<Message, 'text' | 'entities' | 'link_preview_options' | 'reply_markup'>;

function applyEdit(call: Call, { state, stored, isInline }: Target, edit: Editable): Message | true {
  const { text, entities, link_preview_options, reply_markup } = stored.message;
  if (isDeepStrictEqual({ text, entities, link_preview_options, reply_markup }, edit)) {
    throw failure('MESSAGE_NOT_MODIFIED');
  }
  if (!isInline) countEdit(call, state.chat);
  const { telegram } = call;
  const edited: Message = { ...stored.message, ...edit, edit_date: unixTime(telegram.clock) };
  replaceMessage(telegram, state, stored, edited);
  return isInline ? true : edited;
}
