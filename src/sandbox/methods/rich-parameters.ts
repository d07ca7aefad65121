import type { JsonObject } from '../parameters/json.ts';
import { checkRichMessage, type RichContext } from '../rich/rich-message.ts';
import type { ChatState } from '../world/world.ts';
import { checkInputFile, storeInputFile } from './input-file.ts';
import type { Call } from './method.ts';

/** Checks a rich message that is to be sent, and gives it as it is kept. Throws ApiError. */
export function finishRichMessage(call: Call, given: JsonObject, isDraft = false): JsonObject {
  const context: RichContext = {
    isDraft,
    complain: call.complain,
    richHtml: call.telegram.richHtml,
    checkFile: (reference) => void storeInputFile(call, checkInputFile(call, { kind: 'remote', reference })),
  };
  return checkRichMessage(given, context);
}

/** Tells of people in the chat whose apps show an empty bubble in the place of a rich message (rules, section 11). */
export function tellUnsupported({ telegram, complain }: Call, { chat, members }: ChatState): void {
  const ids = chat.type === 'private' ? [chat.id] : [...members.keys()];
  const lost = ids.map((id) => telegram.world.people.get(id)).filter((person) => person && !person.supportsRich);
  for (const person of lost) {
    complain('rich-unsupported', `${person?.user.first_name}'s app shows no rich messages`);
  }
}
