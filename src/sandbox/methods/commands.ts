import { failure } from '../errors.ts';
import { isArray, isObject, type Json, type JsonObject, parseJson } from '../parameters/json.ts';
import { booleanField, type Refuse, requiredStringField, stringField } from '../parameters/json-fields.ts';
import { textOf } from '../parameters/parameters.ts';
import { countCodePoints } from '../text/length.ts';
import type { BotCommand } from '../types.ts';
import { checkChat } from '../world/chat-access.ts';
import type { CommandScope } from '../world/command-book.ts';
import { checkLanguageOnServer, readLanguage } from './language.ts';
import type { Call, Method } from './method.ts';

const MAX_COMMANDS = 100;
const MAX_COMMAND_LENGTH = 32;
const MAX_DESCRIPTION_LENGTH = 256;

/** `setMyCommands`: the menu of one scope and language. */
export const setMyCommands: Method = {
  name: 'setMyCommands',
  parameters: ['commands', 'scope', 'language_code'],
  run: (call) => {
    const given = readCommands(textOf(call.parameters, 'commands'));
    const scope = readScope(call);
    const language = readLanguage(call.parameters);
    const commands = checkCommands(given);
    checkLanguageOnServer(language);
    countChange(call, scope, language);
    call.telegram.commands.set(scope, language, commands);
    call.telegram.events.emit({ type: 'commands' });
    return true;
  },
};

/** `getMyCommands`: exactly the menu of this scope and language, empty when it was not set. */
export const getMyCommands: Method = {
  name: 'getMyCommands',
  parameters: ['scope', 'language_code'],
  run: (call) => call.telegram.commands.get(readScope(call), readLanguage(call.parameters)),
};

/** `deleteMyCommands`. */
export const deleteMyCommands: Method = {
  name: 'deleteMyCommands',
  parameters: ['scope', 'language_code'],
  run: (call) => {
    const scope = readScope(call);
    const language = readLanguage(call.parameters);
    checkLanguageOnServer(language);
    countChange(call, scope, language);
    call.telegram.commands.delete(scope, language);
    call.telegram.events.emit({ type: 'commands' });
    return true;
  },
};

/** Each scope and language is a menu of its own, so that a bot may set all of them when it first starts. */
function countChange({ telegram, method }: Call, { type, chatId, userId }: CommandScope, language: string): void {
  telegram.flood.takeProfileChange(method, ['menu', type, chatId ?? '', userId ?? '', language].join(' '));
}

function readCommands(text: string): readonly BotCommand[] {
  if (text === '') return [];
  const value = parseJson(text);
  if (value === undefined) throw failure("can't parse commands JSON object");
  if (!isArray(value)) throw failure('expected an Array of BotCommand');
  return value.map(readCommand);
}

function readCommand(value: Json): BotCommand {
  const refuse = (raw: string): Error => failure(`can't parse BotCommand: ${raw}`);
  if (!isObject(value)) throw refuse('expected an Object');
  return {
    command: requiredStringField(value, 'command', refuse),
    description: requiredStringField(value, 'description', refuse),
    ...(booleanField(value, 'is_ephemeral', refuse) ? { is_ephemeral: true } : {}),
  };
}

function checkCommands(commands: readonly BotCommand[]): readonly BotCommand[] {
  const checked = commands.map(({ command, description, ...more }) => ({
    ...more,
    command: command.trim().replace(/^\//u, ''),
    description: description.trim(),
  }));
  for (const { command, description } of checked) {
    if (command === '') throw failure('command must be non-empty');
    if (countCodePoints(command) > MAX_COMMAND_LENGTH) throw failure('command length must not exceed 32');
    if (description === '') throw failure('command description must be non-empty');
    if (countCodePoints(description) > MAX_DESCRIPTION_LENGTH) {
      throw failure('command description length must not exceed 256');
    }
  }
  if (checked.some(({ command }) => !/^[a-z0-9_]+$/u.test(command))) throw failure('BOT_COMMAND_INVALID');
  if (checked.length > MAX_COMMANDS) throw failure('BOT_COMMANDS_TOO_MUCH');
  return checked;
}

const PLAIN_SCOPES = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'];

function readScope(call: Call): CommandScope {
  const text = textOf(call.parameters, 'scope');
  if (text === '') return { type: 'default' };
  const value = parseJson(text);
  if (value === undefined) throw failure("can't parse BotCommandScope JSON object");
  const refuse = (raw: string): Error => failure(`can't parse BotCommandScope: ${raw}`);
  if (!isObject(value)) throw refuse('BotCommandScope must be an Object');
  const type = requiredStringField(value, 'type', refuse);
  if (PLAIN_SCOPES.includes(type)) return { type };
  if (!['chat', 'chat_administrators', 'chat_member'].includes(type)) throw refuse('Unsupported type specified');
  return chatScope(call, type, value, refuse);
}

function chatScope(call: Call, type: string, value: JsonObject, refuse: Refuse): CommandScope {
  const chatId = stringField(value, 'chat_id', refuse) ?? '';
  if (chatId === '') throw refuse('Empty chat_id specified');
  const userId = type === 'chat_member' ? Number(stringField(value, 'user_id', refuse) ?? 0) : undefined;
  if (userId !== undefined && !(userId > 0)) throw refuse('Invalid user_id specified');
  const { chat } = checkChat(call.telegram, chatId, 'readMembers');
  if (chat.type === 'private' && type !== 'chat') throw failure("Can't use specified scope in private chats");
  if (chat.type === 'channel') throw failure("Can't change commands in channel chats");
  return { type, chatId: chat.id, userId };
}
