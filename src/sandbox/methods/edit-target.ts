import { isDeepStrictEqual } from 'node:util';
import { unixTime } from '../clock.ts';
import { failure } from '../errors.ts';
import { checkMarkup, checkMarkupOnServer, inlineMarkup, type ParsedMarkup } from '../keyboard/keyboard.ts';
import { idOf, textOf, userIdOf } from '../parameters/parameters.ts';
import type { Message } from '../types.ts';
import { checkChat, checkMessage } from '../world/chat-access.ts';
import { hasRight } from '../world/members.ts';
import { isServiceMessage, replaceMessage } from '../world/messages.ts';
import type { ChatState, StoredMessage } from '../world/world.ts';
import { findEphemeral } from './ephemeral-parameters.ts';
import { countEdit } from './flood.ts';
import type { Call } from './method.ts';

/** The parameters of every method that edits a message. */
export const EDIT_PARAMETERS: readonly string[] = [
  'business_connection_id',
  'chat_id',
  'message_id',
  'inline_message_id',
  'reply_markup',
];

/** The message to edit, and where it is. */
export interface EditTarget {
  readonly state: ChatState;
  readonly stored: StoredMessage;
  /** An edit of it answers `true` instead of the message. */
  readonly isSilent: boolean;
}

/** Finds the message that a request wants to edit, and checks that it can be (rules, section 2.4). */
export function findTarget(call: Call): EditTarget {
  const { telegram, parameters, complain } = call;
  const messageId = idOf(parameters, 'message_id');
  if (textOf(parameters, 'chat_id') === '' && messageId === 0) return findInline(call);
  const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'edit');
  const stored = checkMessage(state, messageId, 'message to edit');
  if (stored.clientMarkup) {
    complain('edit-after-keyboard', 'a message that was sent with a reply keyboard can never be edited');
  }
  if (!isEditable(call, state, stored)) throw failure("Message can't be edited");
  return { state, stored, isSilent: false };
}

/** The parameters of every method that edits an ephemeral message. */
export const EPHEMERAL_EDIT_PARAMETERS: readonly string[] = [
  'chat_id',
  'receiver_user_id',
  'ephemeral_message_id',
  'reply_markup',
];

/** Finds the ephemeral message that a request names by its receiver and its id. */
export function findEphemeralTarget(
  { telegram, parameters }: Call,
  access: 'edit' | 'write',
  what: string,
): EditTarget {
  const receiverId = userIdOf(parameters, 'receiver_user_id');
  const state = checkChat(telegram, textOf(parameters, 'chat_id'), access);
  const stored = findEphemeral(state, idOf(parameters, 'ephemeral_message_id'), what);
  if (stored.message.receiver_user?.id !== receiverId) throw failure(`${what} not found`);
  return { state, stored, isSilent: true };
}

function findInline({ telegram: { world }, parameters }: Call): EditTarget {
  const inlineMessageId = textOf(parameters, 'inline_message_id');
  if (inlineMessageId === '') throw failure('Message identifier is not specified');
  const place = world.inlineMessages.get(inlineMessageId);
  const state = world.chats.get(place?.chatId ?? 0);
  const stored = state?.messages.get(place?.messageId ?? 0);
  if (!state || !stored) throw failure('MESSAGE_ID_INVALID');
  return { state, stored, isSilent: true };
}

/** Own messages, and in channels those of others with the right; never a forward, and never one with a reply keyboard. */
function isEditable({ telegram: { world } }: Call, state: ChatState, stored: StoredMessage): boolean {
  const { message, clientMarkup, authorId } = stored;
  if (clientMarkup !== undefined || message.forward_origin !== undefined || isServiceMessage(message)) return false;
  const isOwn = authorId === world.bot.id || message.via_bot?.id === world.bot.id;
  if (state.chat.type !== 'channel') return isOwn;
  return (
    hasRight(state, world.bot.id, 'can_edit_messages') || (isOwn && hasRight(state, world.bot.id, 'can_post_messages'))
  );
}

/** What an edit can change; what is left out goes. */
export type Edit = Partial<
  Pick<
    Message,
    'text' | 'entities' | 'link_preview_options' | 'document' | 'caption' | 'caption_entities' | 'rich_message'
  >
>;

/** The content that an edit of the keyboard alone keeps. */
export function contentOf({ message }: StoredMessage): Edit {
  const { text, entities, link_preview_options, document, caption, caption_entities, rich_message } = message;
  return { text, entities, link_preview_options, document, caption, caption_entities, rich_message };
}

/** Checks the new keyboard where the message is. */
export function checkEditMarkup(given: ParsedMarkup, { state }: EditTarget): ParsedMarkup {
  return checkMarkup(given, state.chat.type);
}

/** Puts the new content and keyboard in the place of the old; an absent keyboard is taken away. */
export function applyEdit(call: Call, target: EditTarget, edit: Edit, markup: ParsedMarkup): Message | true {
  const { state, stored, isSilent } = target;
  checkMarkupOnServer(markup, state.chat.type);
  const before = { ...contentOf(stored), reply_markup: stored.message.reply_markup };
  const after = { ...NO_CONTENT, ...edit, reply_markup: inlineMarkup(markup) };
  if (isDeepStrictEqual(before, after)) throw failure('MESSAGE_NOT_MODIFIED');
  if (stored.inlineMessageId === undefined) countEdit(call, state.chat);
  const { telegram } = call;
  const edited: Message = { ...stored.message, ...after, edit_date: unixTime(telegram.clock) };
  replaceMessage(telegram, state, stored, edited);
  return isSilent ? true : edited;
}

const NO_CONTENT: Edit = {
  text: undefined,
  entities: undefined,
  link_preview_options: undefined,
  document: undefined,
  caption: undefined,
  caption_entities: undefined,
  rich_message: undefined,
};
