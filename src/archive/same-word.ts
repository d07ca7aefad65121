import type { WordKeys } from '../language/analyzer.ts';
import type { QueryWord } from './query.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Shorter sound keys are common to too many words (ор, өр, үр, ур). */
export const STRONG_SOUND_FROM = 4;

/** A word of a story with its keys. */
export interface StoryWord {
  readonly word: string;
  readonly keys: WordKeys;
}

/**
 * Tells whether a word of a story is a form of one that was asked for, or its spelling in the other script or another in Latin
 * letters. What merely may be meant (a likeness, a translation) is not.
 */
export function isSameWord(asked: QueryWord, { word, keys }: StoryWord): boolean {
  if (asked.word === word || shareKey(asked.keys.stems, keys.stems)) return true;
  const isCyrillic = CYRILLIC.test(word);
  const isAskedCyrillic = CYRILLIC.test(asked.word);
  // Two Cyrillic words that sound alike and share no stem are two words.
  if (isCyrillic && isAskedCyrillic) return false;
  return (
    shareSound(asked.keys.sounds, keys.sounds) ||
    (isCyrillic && shareSound(asked.keys.sounds, keys.soundStems)) ||
    (isAskedCyrillic && shareSound(asked.keys.soundStems, keys.sounds))
  );
}

function shareKey(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => others.includes(key));
}

function shareSound(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => key.length >= STRONG_SOUND_FROM && others.includes(key));
}
