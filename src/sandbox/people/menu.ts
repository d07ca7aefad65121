import type { Telegram } from '../telegram.ts';
import type { BotCommand, MessageEntity, User } from '../types.ts';
import { isAdministrator } from '../world/members.ts';
import type { ChatState } from '../world/world.ts';

/** The language in which somebody sees the bot's texts and menus: they are set for two letters, apps may name a region too. */
export function languageOf({ language_code: code = '' }: User): string {
  return code.toLowerCase().split('-', 1)[0] ?? '';
}

/** The command menu that a person sees in a chat. */
export function menuOf({ commands }: Telegram, user: User, { chat, members }: ChatState): readonly BotCommand[] {
  return commands.visible({
    chatId: chat.id,
    userId: user.id,
    language: languageOf(user),
    isPrivate: chat.type === 'private',
    isAdmin: isAdministrator(members.get(user.id)?.status),
  });
}

/** Whether a text begins with a command that the menu calls ephemeral: only the bot sees such a message in a group. */
export function isEphemeralCommand(
  menu: readonly BotCommand[],
  { text, entities }: { readonly text: string; readonly entities: readonly MessageEntity[] },
): boolean {
  const [first] = entities;
  if (first?.type !== 'bot_command' || first.offset !== 0) return false;
  const [name] = text.slice(1, first.length).split('@');
  return menu.some(({ command, is_ephemeral }) => is_ephemeral === true && command === name);
}
