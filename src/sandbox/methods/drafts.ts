import { failure } from '../errors.ts';
import { idOf, integerOf, textOf } from '../parameters/parameters.ts';
import { readRichMessage } from '../rich/rich-message.ts';
import type { Draft } from '../watch/events.ts';
import { checkCanSend, checkChat, checkReachable, checkTopic } from '../world/chat-access.ts';
import type { ChatState } from '../world/world.ts';
import type { Call, Method } from './method.ts';
import { finishRichMessage } from './rich-parameters.ts';
import { finishDraft, readDraft } from './text-parameters.ts';

const DRAFT_PARAMETERS = ['chat_id', 'message_thread_id', 'draft_id', 'can_stop', 'keep_on_stop'];

const MAX_DRAFT_ID = Number.MAX_SAFE_INTEGER;

/** `sendMessageDraft`: shows what the bot is writing just now; nothing is kept. */
export const sendMessageDraft: Method = {
  name: 'sendMessageDraft',
  parameters: [...DRAFT_PARAMETERS, 'text', 'parse_mode', 'entities'],
  run: (call) => {
    const given = readDraft(call);
    const { state, draftId } = findDraftPlace(call);
    return show(call, state, { draftId, ...finishDraft(call, given) });
  },
};

/** `sendRichMessageDraft`: likewise. */
export const sendRichMessageDraft: Method = {
  name: 'sendRichMessageDraft',
  parameters: [...DRAFT_PARAMETERS, 'rich_message'],
  run: (call) => {
    const given = readRichMessage(textOf(call.parameters, 'rich_message'));
    const { state, draftId } = findDraftPlace(call);
    return show(call, state, { draftId, rich_message: finishRichMessage(call, given, true) });
  },
};

/** The private chat that is meant. The server's words for what is wrong are not known. */
function findDraftPlace(call: Call): { readonly state: ChatState; readonly draftId: number } {
  const { telegram, parameters } = call;
  const draftId = integerOf(parameters, 'draft_id', { fallback: 0, min: -MAX_DRAFT_ID, max: MAX_DRAFT_ID });
  const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'write');
  checkTopic(telegram, state, idOf(parameters, 'message_thread_id'));
  if (state.chat.type !== 'private') throw failure('PEER_ID_INVALID');
  if (draftId === 0) throw failure('DRAFT_ID_INVALID');
  checkCanSend(telegram, state);
  checkReachable(telegram, state);
  return { state, draftId };
}

function show({ telegram }: Call, { chat }: ChatState, draft: Draft): true {
  telegram.events.emit({ type: 'draft', chatId: chat.id, ...draft });
  return true;
}
