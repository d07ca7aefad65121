import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types';
import type { Language } from '../language/language.ts';
import { commandsFor, profileTexts } from '../view/commands.ts';
import { type ApiSignal, apiSignal } from './signals.ts';

/** One list of commands as Telegram keeps it. Without a language code it is for all who have no list of their own. */
interface CommandMenu {
  readonly scope: BotCommandScope;
  readonly languageCode: LanguageCode | undefined;
  readonly commands: readonly BotCommand[];
}

const SCOPES = [
  { type: 'default', place: 'private' },
  { type: 'all_private_chats', place: 'private' },
  { type: 'all_group_chats', place: 'group' },
  { type: 'all_chat_administrators', place: 'group' },
] as const;

/** The text without a language code is English: most people without a list of their own read that sooner. */
const TRANSLATIONS: readonly { readonly languageCode: LanguageCode | undefined; readonly language: Language }[] = [
  { languageCode: undefined, language: 'en' },
  { languageCode: 'mn', language: 'mn' },
];

/**
 * Lists every menu: each scope in each language, because Telegram looks at the scope first and at the language second,
 * so that a Mongolian list in a wide scope loses to an English one in a narrow scope.
 */
function commandMenus(): readonly CommandMenu[] {
  return SCOPES.flatMap(({ type, place }) =>
    TRANSLATIONS.map(({ languageCode, language }) => ({
      scope: { type },
      languageCode,
      commands: commandsFor(language, place),
    })),
  );
}

/** Makes Telegram's menus equal to ours; writes only what differs, because writing is limited. Returns how many it wrote. */
export async function syncCommands(api: Api, stop: AbortSignal): Promise<number> {
  const signal = apiSignal(stop);
  let written = 0;
  for (const { scope, languageCode, commands } of commandMenus()) {
    const where = { scope, ...(languageCode && { language_code: languageCode }) };
    const there = await api.getMyCommands(where, signal);
    if (sameCommands(there, commands)) continue;
    await api.setMyCommands(commands, where, signal);
    written += 1;
  }
  return written;
}

/** Makes the texts of the bot's profile equal to ours; its name stays as its owner gave it to BotFather. Returns how many it wrote. */
export async function syncProfile(api: Api, stop: AbortSignal): Promise<number> {
  const signal = apiSignal(stop);
  let written = 0;
  for (const { languageCode, language } of TRANSLATIONS) {
    const where = languageCode ? { language_code: languageCode } : {};
    const texts = profileTexts(language);
    written += await syncDescription(api, texts.description, where, signal);
    written += await syncShortDescription(api, texts.shortDescription, where, signal);
  }
  return written;
}

interface Where {
  readonly language_code?: LanguageCode;
}

async function syncDescription(api: Api, text: string, where: Where, signal: ApiSignal): Promise<number> {
  if ((await api.getMyDescription(where, signal)).description === text) return 0;
  await api.setMyDescription(text, where, signal);
  return 1;
}

async function syncShortDescription(api: Api, text: string, where: Where, signal: ApiSignal): Promise<number> {
  if ((await api.getMyShortDescription(where, signal)).short_description === text) return 0;
  await api.setMyShortDescription(text, where, signal);
  return 1;
}

function sameCommands(a: readonly BotCommand[], b: readonly BotCommand[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ command, description }, i) => command === b[i]?.command && description === b[i]?.description)
  );
}
