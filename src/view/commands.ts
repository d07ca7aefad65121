import type { Language } from '../language/language.ts';
import { COMMANDS, type CommandName, type ProfileTexts } from './messages/messages.ts';
import { messagesFor } from './messages/messages-for.ts';

export interface CommandText {
  readonly command: CommandName;
  readonly description: string;
}

/** Telegram has a button of its own for it. */
const NOT_IN_MENU: readonly CommandName[] = ['start'];
/** Groups see a short menu; these work there all the same. */
const NOT_IN_GROUP_MENU: readonly CommandName[] = [...NOT_IN_MENU, 'read', 'about', 'privacy', 'forget'];

/** The command menu of a scope, most wanted first. */
export function commandsFor(language: Language, scope: 'private' | 'group'): readonly CommandText[] {
  const left = scope === 'private' ? NOT_IN_MENU : NOT_IN_GROUP_MENU;
  const { commands } = messagesFor(language);
  return COMMANDS.filter((command) => !left.includes(command)).map((command) => ({
    command,
    description: commands[command],
  }));
}

/** The bot's descriptions as Telegram shows them. */
export function profileTexts(language: Language): ProfileTexts {
  return messagesFor(language).profile;
}
