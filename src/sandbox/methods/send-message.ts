import type { Method } from './method.ts';
import { deliver, findDestination, readSendRequest, SEND_PARAMETERS } from './send-request.ts';
import { finishTextRequest, readTextRequest, TEXT_PARAMETERS } from './text-parameters.ts';

/** `sendMessage`, with its checks in Telegram's order (rules, sections 3 and 6). */
export const sendMessage: Method = {
  name: 'sendMessage',
  parameters: [...SEND_PARAMETERS, ...TEXT_PARAMETERS],
  run: (call) => {
    const text = readTextRequest(call);
    const destination = findDestination(call, readSendRequest(call));
    const content = finishTextRequest(call, text);
    return deliver(call, destination, 'text', () => content);
  },
};
