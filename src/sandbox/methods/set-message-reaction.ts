import { failure } from '../errors.ts';
import { isArray, isObject, type Json, parseJson } from '../parameters/json.ts';
import { requiredStringField } from '../parameters/json-fields.ts';
import { idOf, textOf } from '../parameters/parameters.ts';
import { checkChat, checkMessage } from '../world/chat-access.ts';
import { reactionEmoji, setReaction } from '../world/reactions.ts';
import type { Method } from './method.ts';

/** `setMessageReaction`: puts one emoji to a message in the place of the bot's own, or takes that away (rules, section 6). */
export const setMessageReaction: Method = {
  name: 'setMessageReaction',
  parameters: ['chat_id', 'message_id', 'reaction', 'is_big'],
  run: ({ telegram, parameters }) => {
    const chosen = readReactions(textOf(parameters, 'reaction'));
    const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'read');
    const stored = checkMessage(state, idOf(parameters, 'message_id'), 'message to react');
    if (chosen.length > 1) throw failure('REACTIONS_TOO_MANY');
    const [text] = chosen;
    const emoji = text === undefined ? undefined : reactionEmoji(text);
    if (emoji === undefined && text !== undefined) throw failure('REACTION_INVALID');
    setReaction(telegram, state, { stored, user: telegram.world.bot, emoji });
    return true;
  },
};

function readReactions(text: string): readonly string[] {
  if (text === '') return [];
  const value = parseJson(text);
  if (value === undefined) throw failure("can't parse reaction types JSON object");
  if (!isArray(value)) throw failure('expected an Array of ReactionType');
  return value.map(readReaction);
}

const refuse = (raw: string): Error => failure(`can't parse ReactionType: ${raw}`);

/** The emoji; a custom one is known by its id, which no message here allows. */
function readReaction(value: Json): string {
  if (!isObject(value)) throw refuse('expected an Object');
  const type = requiredStringField(value, 'type', refuse);
  if (type === 'emoji') return requiredStringField(value, 'emoji', refuse);
  if (type === 'custom_emoji') return requiredStringField(value, 'custom_emoji_id', refuse);
  throw refuse('invalid reaction type specified');
}
