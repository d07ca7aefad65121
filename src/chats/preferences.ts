import type { Language } from '../language/language.ts';
import type { Preferences } from './chat.ts';

/**
 * What a chat gets on first contact, by Telegram's `language_code` of whoever speaks first (IETF tag, may be absent).
 *
 * The news follow the interface: the first list one sees must be readable, and archives keep ten English and ten
 * Mongolian headlines a day, so that "both" would often open on a screen in the other language. Telegram itself has no
 * Mongolian, though, and a phone in Russian or German says nothing about which of ours its owner reads: such a chat
 * gets both, and chooses with one tap.
 */
export function preferencesFor(languageCode: string | undefined, defaultLanguage: Language): Preferences {
  const spoken = spokenLanguage(languageCode);
  return { interfaceLanguage: spoken ?? defaultLanguage, newsLanguage: spoken ?? 'all' };
}

function spokenLanguage(languageCode: string | undefined): Language | undefined {
  switch (languageCode?.toLowerCase().split(/[-_]/u)[0]) {
    case 'mn':
      return 'mn';
    case 'en':
      return 'en';
    default:
      return undefined;
  }
}
