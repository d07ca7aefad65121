import { failure } from '../errors.ts';
import { readMarkup } from '../keyboard/keyboard.ts';
import { textOf } from '../parameters/parameters.ts';
import { readRichMessage } from '../rich/rich-message.ts';
import type { ChatState } from '../world/world.ts';
import { applyEdit, checkEditMarkup, contentOf, EDIT_PARAMETERS, type Edit, findTarget } from './edit-target.ts';
import type { Call, Method } from './method.ts';
import { finishRichMessage, tellUnsupported } from './rich-parameters.ts';
import {
  CAPTION_PARAMETERS,
  finishCaption,
  finishTextRequest,
  readCaption,
  readTextRequest,
  TEXT_PARAMETERS,
} from './text-parameters.ts';

/** `editMessageText`, with its checks in Telegram's order (rules, sections 2.4 and 6). */
export const editMessageText: Method = {
  name: 'editMessageText',
  parameters: [...EDIT_PARAMETERS, ...TEXT_PARAMETERS, 'rich_message'],
  run: (call) => {
    const finish = readNewContent(call);
    const given = readMarkup(textOf(call.parameters, 'reply_markup'), call.complain);
    const target = findTarget(call);
    if (target.stored.message.document) throw failure('There is no text in the message to edit');
    const markup = checkEditMarkup(given, target);
    return applyEdit(call, target, finish(target.state), markup);
  },
};

/** Reads the new text or the new rich message; what comes back checks the rest of it, once its chat is known. */
export function readNewContent(call: Call): (state: ChatState) => Edit {
  const rich = textOf(call.parameters, 'rich_message');
  if (rich === '') {
    const request = readTextRequest(call);
    return () => finishTextRequest(call, request);
  }
  const given = readRichMessage(rich);
  return (state) => {
    tellUnsupported(call, state);
    return { rich_message: finishRichMessage(call, given) };
  };
}

/** `editMessageCaption`: of a document; an absent caption is taken away. */
export const editMessageCaption: Method = {
  name: 'editMessageCaption',
  parameters: [...EDIT_PARAMETERS, ...CAPTION_PARAMETERS, 'show_caption_above_media'],
  run: (call) => {
    const given = readMarkup(textOf(call.parameters, 'reply_markup'), call.complain);
    const caption = readCaption(call);
    const target = findTarget(call);
    const { document } = target.stored.message;
    if (!document) throw failure('There is no caption in the message to edit');
    const markup = checkEditMarkup(given, target);
    return applyEdit(call, target, { document, ...finishCaption(call, caption) }, markup);
  },
};

/** `editMessageReplyMarkup`: an absent markup takes the keyboard away. */
export const editMessageReplyMarkup: Method = {
  name: 'editMessageReplyMarkup',
  parameters: EDIT_PARAMETERS,
  run: (call) => {
    const given = readMarkup(textOf(call.parameters, 'reply_markup'), call.complain);
    const target = findTarget(call);
    return applyEdit(call, target, contentOf(target.stored), checkEditMarkup(given, target));
  },
};
