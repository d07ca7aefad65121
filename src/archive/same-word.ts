import type { WordKeys } from '../language/analyzer.ts';
import { isWeakSound } from '../language/sound-key.ts';
import type { QueryWord } from './query.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Tells whether both words are Cyrillic, or none is. */
export function areOfOneScript(one: string, other: string): boolean {
  return CYRILLIC.test(one) === CYRILLIC.test(other);
}

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
    shareSound(stemsOf(isAskedCyrillic, asked.keys), stemsOf(isCyrillic, keys))
  );
}

/** Mongolian endings on a word in Latin letters are an accident: it is taken as a whole. */
function stemsOf(isCyrillic: boolean, { soundStems }: WordKeys): readonly string[] {
  return isCyrillic ? soundStems : soundStems.slice(0, 1);
}

function shareKey(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => others.includes(key));
}

function shareSound(some: readonly string[], others: readonly string[]): boolean {
  return some.some((key) => !isWeakSound(key) && others.includes(key));
}
