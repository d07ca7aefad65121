/** The languages of the news and of the interface. */
export const LANGUAGES = ['en', 'mn'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One language, or both. */
export const LANGUAGE_CHOICES = ['en', 'mn', 'all'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/**
 * Tells the language of a text by the share of Cyrillic among its letters: a half and more is Mongolian.
 * One pass over the UTF-16 units, since whole articles are asked about.
 */
export function detectLanguage(text: string): Language {
  let cyrillic = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x0400 && unit <= 0x052f) cyrillic += 1;
    else if (isLatin(unit)) latin += 1;
  }
  return cyrillic > 0 && cyrillic >= latin ? 'mn' : 'en';
}

/** ASCII letters, and those with marks (Latin-1, Extended-A and -B, Extended Additional). */
function isLatin(unit: number): boolean {
  if (unit < 0xc0) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return (unit <= 0x024f && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x1e00 && unit <= 0x1eff);
}
