import { failure } from '../errors.ts';
import { idOf, textOf } from '../parameters/parameters.ts';
import { checkCanSend, checkChat, checkReachable, checkTopic } from '../world/chat-access.ts';
import type { Method } from './method.ts';

const ACTIONS: ReadonlySet<string> = new Set(
  (
    'cancel typing upload_photo record_video upload_video record_voice upload_voice record_audio upload_audio ' +
    'upload_document choose_sticker find_location pick_up_location record_video_note upload_video_note'
  ).split(' '),
);

/** `sendChatAction`: shows people what the bot is at. */
export const sendChatAction: Method = {
  name: 'sendChatAction',
  parameters: ['business_connection_id', 'chat_id', 'message_thread_id', 'action'],
  run: ({ telegram, parameters }) => {
    const action = textOf(parameters, 'action').toLowerCase();
    if (!ACTIONS.has(action)) throw failure('wrong parameter action in request');
    const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'write');
    const threadId = checkTopic(telegram, state, idOf(parameters, 'message_thread_id'));
    checkCanSend(telegram, state);
    checkReachable(telegram, state, threadId);
    telegram.events.emit({ type: 'action', chatId: state.chat.id, action });
    return true;
  },
};
