import { failure } from '../errors.ts';
import { checkInputFile, readInputFile, storeInputFile } from './input-file.ts';
import type { Method } from './method.ts';
import { deliver, findDestination, readSendRequest, SEND_PARAMETERS } from './send-request.ts';
import { CAPTION_PARAMETERS, finishCaption, readCaption } from './text-parameters.ts';

/** `sendDocument`, with its checks in Telegram's order (rules, section 6). Thumbnails are taken and not kept. */
export const sendDocument: Method = {
  name: 'sendDocument',
  parameters: [
    ...SEND_PARAMETERS,
    ...CAPTION_PARAMETERS,
    'document',
    'thumbnail',
    'thumb',
    'disable_content_type_detection',
  ],
  run: (call) => {
    const file = readInputFile(call, 'document');
    if (!file) throw failure('There is no document in the request');
    const given = readCaption(call);
    const destination = findDestination(call, readSendRequest(call));
    checkInputFile(call, file);
    const caption = finishCaption(call, given);
    return deliver(call, destination, 'document', () => ({ document: storeInputFile(call, file), ...caption }));
  },
};
