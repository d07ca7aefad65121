/** The languages of the news and of the interface. */
export const LANGUAGES = ['en', 'mn'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One language, or both. */
export const LANGUAGE_CHOICES = ['en', 'mn', 'all'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Tells the language of a text by the share of Cyrillic among its letters: a half and more is Mongolian. */
export function detectLanguage(text: string): Language {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > 0 && cyrillic >= latin ? 'mn' : 'en';
}
