/**
 * Every command, in the order of the menu. Aliases work when typed; Telegram offers only Latin names in its menu.
 * `groups` are those that a group's menu shows: what concerns one person is left to the private chat.
 */
export const COMMANDS = [
  { name: 'latest', aliases: ['news', 'мэдээ', 'сүүлийн'], groups: true },
  { name: 'day', aliases: ['date', 'өдөр'], groups: true },
  { name: 'search', aliases: ['find', 'хайх', 'хайлт'], groups: true },
  { name: 'read', aliases: ['унших'], groups: false },
  { name: 'sources', aliases: ['эхсурвалж'], groups: true },
  { name: 'language', aliases: ['lang', 'хэл'], groups: true },
  { name: 'settings', aliases: ['тохиргоо'], groups: true },
  { name: 'help', aliases: ['тусламж'], groups: true },
  { name: 'about', aliases: ['тухай'], groups: false },
  { name: 'privacy', aliases: ['нууцлал'], groups: false },
  { name: 'forget', aliases: ['мартах'], groups: false },
  { name: 'start', aliases: ['эхлэх'], groups: false },
] as const satisfies readonly CommandEntry[];

export type CommandName = (typeof COMMANDS)[number]['name'];

interface CommandEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly groups: boolean;
}
