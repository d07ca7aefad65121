import { textOf } from '../parameters/parameters.ts';
import { readRichMessage } from '../rich/rich-message.ts';
import type { Method } from './method.ts';
import { finishRichMessage, tellUnsupported } from './rich-parameters.ts';
import { deliver, findDestination, readSendRequest, SEND_PARAMETERS } from './send-request.ts';

/** `sendRichMessage` (Bot API 10.1; rules, section 11). */
export const sendRichMessage: Method = {
  name: 'sendRichMessage',
  parameters: [...SEND_PARAMETERS, 'rich_message'],
  run: (call) => {
    const given = readRichMessage(textOf(call.parameters, 'rich_message'));
    const destination = findDestination(call, readSendRequest(call));
    const rich_message = finishRichMessage(call, given);
    tellUnsupported(call, destination.state);
    return deliver(call, destination, 'rich', () => ({ rich_message }));
  },
};
