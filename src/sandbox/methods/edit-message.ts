import { failure } from '../errors.ts';
import { readMarkup } from '../keyboard/keyboard.ts';
import { textOf } from '../parameters/parameters.ts';
import { readRichMessage } from '../rich/rich-message.ts';
import type { ChatState } from '../world/world.ts';
import {
  applyEdit,
  checkEditMarkup,
  contentOf,
  EDIT_PARAMETERS,
  type Edit,
  type EditTarget,
  EPHEMERAL_EDIT_PARAMETERS,
  findEphemeralTarget,
  findTarget,
} from './edit-target.ts';
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

/** Finds the message that an edit is for. */
type FindTarget = (call: Call) => EditTarget;

/** The three edits, with their checks in Telegram's order (rules, sections 2.4 and 6). */
function editMethods(prefix: string, parameters: readonly string[], find: FindTarget): readonly Method[] {
  return [
    {
      name: `${prefix}Text`,
      parameters: [...parameters, ...TEXT_PARAMETERS, 'rich_message'],
      run: (call) => {
        const finish = readNewContent(call);
        const given = readMarkup(textOf(call.parameters, 'reply_markup'), call.complain);
        const target = find(call);
        if (target.stored.message.document) throw failure('There is no text in the message to edit');
        const markup = checkEditMarkup(given, target);
        return applyEdit(call, target, finish(target.state), markup);
      },
    },
    {
      name: `${prefix}Caption`,
      parameters: [...parameters, ...CAPTION_PARAMETERS, 'show_caption_above_media'],
      run: (call) => {
        const given = readMarkup(textOf(call.parameters, 'reply_markup'), call.complain);
        const caption = readCaption(call);
        const target = find(call);
        const { document } = target.stored.message;
        if (!document) throw failure('There is no caption in the message to edit');
        const markup = checkEditMarkup(given, target);
        return applyEdit(call, target, { document, ...finishCaption(call, caption) }, markup);
      },
    },
    {
      name: `${prefix}ReplyMarkup`,
      parameters,
      run: (call) => {
        const given = readMarkup(textOf(call.parameters, 'reply_markup'), call.complain);
        const target = find(call);
        return applyEdit(call, target, contentOf(target.stored), checkEditMarkup(given, target));
      },
    },
  ];
}

/** Reads the new text or the new rich message; what comes back checks the rest of it, once its chat is known. */
function readNewContent(call: Call): (state: ChatState) => Edit {
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

/** `editMessageText`, `editMessageCaption` and `editMessageReplyMarkup`; what an edit leaves out is taken away. */
export const editMessage: readonly Method[] = editMethods('editMessage', EDIT_PARAMETERS, findTarget);

/** The same of ephemeral messages (Bot API 10.2); they answer `true`. */
export const editEphemeralMessage: readonly Method[] = editMethods(
  'editEphemeralMessage',
  EPHEMERAL_EDIT_PARAMETERS,
  (call) => findEphemeralTarget(call, 'edit', 'message to edit'),
);
