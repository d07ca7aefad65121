import type { WordKeys } from '../language/analyzer.ts';
import type { QueryWord } from './query.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Tells whether few enough words sound like that; ор, өр, үр and ур all sound alike, and as the English ore. */
export function isStrongSound(key: string): boolean {
  return key.replaceAll(MADE_OF_TWO, '').length >= STRONG_FROM;
}

const STRONG_FROM = 4;
/** Of ch, sh and ts one letter counts. */
const MADE_OF_TWO = /[tsc](?=[sh])/gu;

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
  return some.some((key) => isStrongSound(key) && others.includes(key));
}
