import type { BotCommand } from '../types.ts';

/** Where a command menu is shown (Bot API, BotCommandScope). */
export interface CommandScope {
  readonly type: string;
  readonly chatId?: number | undefined;
  readonly userId?: number | undefined;
}

/** The command menus by scope and language. */
export interface CommandBook {
  set(scope: CommandScope, language: string, commands: readonly BotCommand[]): void;
  get(scope: CommandScope, language: string): readonly BotCommand[];
  delete(scope: CommandScope, language: string): void;
  /** The menu that a person sees in a chat: the first that is set, in Telegram's order. */
  visible(place: {
    readonly chatId: number;
    readonly userId: number;
    readonly language: string;
    readonly isPrivate: boolean;
    readonly isAdmin: boolean;
  }): readonly BotCommand[];
}

/** Creates an empty book. */
export function createCommandBook(): CommandBook {
  const menus = new Map<string, readonly BotCommand[]>();
  const key = ({ type, chatId, userId }: CommandScope, language: string): string =>
    [type, chatId ?? '', userId ?? '', language].join('|');

  return {
    set: (scope, language, commands) => void menus.set(key(scope, language), commands),
    get: (scope, language) => menus.get(key(scope, language)) ?? [],
    delete: (scope, language) => void menus.delete(key(scope, language)),
    visible: ({ chatId, userId, language, isPrivate, isAdmin }) => {
      const scopes = isPrivate ? privateScopes(chatId) : groupScopes(chatId, userId, isAdmin);
      for (const scope of scopes) {
        const menu = menus.get(key(scope, language)) ?? menus.get(key(scope, ''));
        if (menu && menu.length > 0) return menu;
      }
      return [];
    },
  };
}

function privateScopes(chatId: number): readonly CommandScope[] {
  return [{ type: 'chat', chatId }, { type: 'all_private_chats' }, { type: 'default' }];
}

/** Menus that only administrators see. */
const ADMIN_SCOPES: ReadonlySet<string> = new Set(['chat_administrators', 'all_chat_administrators']);

function groupScopes(chatId: number, userId: number, isAdmin: boolean): readonly CommandScope[] {
  const scopes: readonly CommandScope[] = [
    { type: 'chat_member', chatId, userId },
    { type: 'chat_administrators', chatId },
    { type: 'chat', chatId },
    { type: 'all_chat_administrators' },
    { type: 'all_group_chats' },
    { type: 'default' },
  ];
  return scopes.filter(({ type }) => isAdmin || !ADMIN_SCOPES.has(type));
}
