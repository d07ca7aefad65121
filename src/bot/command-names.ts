import type { CommandName } from '../view/messages/messages.ts';

/** Words that are understood as commands when typed; Telegram offers only Latin names in its menu. */
export const COMMAND_ALIASES: Readonly<Record<CommandName, readonly string[]>> = {
  start: ['эхлэх'],
  latest: ['news', 'мэдээ', 'сүүлийн'],
  day: ['date', 'өдөр'],
  search: ['find', 'хайх', 'хайлт'],
  read: ['унших'],
  sources: ['эхсурвалж'],
  language: ['lang', 'хэл'],
  settings: ['тохиргоо'],
  help: ['тусламж'],
  about: ['тухай'],
  privacy: ['нууцлал'],
  forget: ['мартах', 'устгах'],
};
