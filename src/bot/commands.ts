import { type Api, GrammyError } from 'grammy';
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

interface Translation {
  readonly languageCode: LanguageCode | undefined;
  readonly language: Language;
}

/** The text without a language code is English: most people without a list of their own read that sooner. */
const TRANSLATIONS: readonly Translation[] = [
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

/** One text that Telegram keeps for us. Writes it where it differs from ours, and tells whether it did. */
type Sync = (api: Api, signal: ApiSignal) => Promise<boolean>;

/**
 * Makes the menus and the texts of the profile that Telegram keeps equal to ours; the bot's name stays as its owner gave
 * it to BotFather. Writes only what differs, because writing is limited. What Telegram refuses, such as a language that
 * it does not know, is told to `onRefused` and keeps nothing else from being set. Resolves with how many were written.
 */
export async function syncTexts(
  api: Api,
  { signal, onRefused }: { readonly signal: AbortSignal; readonly onRefused: (error: GrammyError) => void },
): Promise<number> {
  let written = 0;
  for (const sync of [...commandMenus().map(syncMenu), ...TRANSLATIONS.flatMap(profileSyncs)]) {
    try {
      if (await sync(api, apiSignal(signal))) written += 1;
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
      onRefused(error);
    }
  }
  return written;
}

function syncMenu({ scope, languageCode, commands }: CommandMenu): Sync {
  const where = { scope, ...whereOf(languageCode) };
  return async (api, signal) => {
    if (sameCommands(await api.getMyCommands(where, signal), commands)) return false;
    return api.setMyCommands(commands, where, signal);
  };
}

function profileSyncs({ languageCode, language }: Translation): readonly Sync[] {
  const where = whereOf(languageCode);
  const { description, shortDescription } = profileTexts(language);
  return [
    async (api, signal) => {
      const there = await api.getMyDescription(where, signal);
      return there.description !== description && api.setMyDescription(description, where, signal);
    },
    async (api, signal) => {
      const there = await api.getMyShortDescription(where, signal);
      return there.short_description !== shortDescription && api.setMyShortDescription(shortDescription, where, signal);
    },
  ];
}

function whereOf(languageCode: LanguageCode | undefined): { readonly language_code?: LanguageCode } {
  return languageCode === undefined ? {} : { language_code: languageCode };
}

function sameCommands(a: readonly BotCommand[], b: readonly BotCommand[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ command, description }, i) => command === b[i]?.command && description === b[i]?.description)
  );
}
