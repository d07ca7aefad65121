import type { Language, LanguageChoice } from '../language/language.ts';

/** What a chat has chosen; a private chat's id is its person's id, so inline mode uses the same preferences. */
export interface Preferences {
  /** The language Medee speaks here. */
  readonly interfaceLanguage: Language;
  /** The language of the news shown here; apart from the interface. */
  readonly newsLanguage: LanguageChoice;
}

export interface Chat {
  /** Telegram's id, or Telegram's own migration of it. */
  readonly id: number;
  readonly preferences: Preferences;
  /** True once somebody chose a language here: from then on Telegram's guess is not asked again. */
  readonly chosen: boolean;
  /** ISO instant. */
  readonly firstSeenAt: string;
}
