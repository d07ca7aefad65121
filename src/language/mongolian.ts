import { ENDINGS, ENDINGS_BEFORE, type Ending } from './mongolian-endings.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * Letters that stand in for Cyrillic ones in a word that has Cyrillic letters: Latin look-alikes, and the Ukrainian and
 * old letters typed where a keyboard lacks Ө and Ү. Lower case only.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'а',
    c: 'с',
    e: 'е',
    o: 'о',
    p: 'р',
    x: 'х',
    y: 'у',
    k: 'к',
    m: 'м',
    h: 'н',
    t: 'т',
    b: 'в',
  }).concat(Object.entries({ v: 'ү', ї: 'ү', є: 'ө', ѳ: 'ө' })),
);

/** What else stands after a hyphen: -ны and -ний of numbers, the directive, the ordinal. */
const OTHER_ENDINGS: ReadonlySet<string> = new Set('ны ний руу рүү луу лүү р дугаар дүгээр'.split(' '));

/** Endings of nouns as they follow an acronym or a number: none that only nouns with a plural in -д or -с, or with a hidden н, have. */
const NOUN_ENDINGS: readonly Ending[] = ENDINGS.filter(
  ({ kind, after, spelling }) =>
    !['verb', 'participle', 'imperfect'].includes(kind) &&
    after !== 'е, я, ё' &&
    !(kind === 'plural' && spelling.length === 1) &&
    !/^[аэоө]нд$/u.test(spelling),
);

/**
 * Is this lower-case part of a hyphenated word nothing but endings of what stands before it: АНУ-ЫН, ББСБ-УУДЫН, 30-НЫ, 73-Т?
 */
export function isHyphenatedEnding(part: string): boolean {
  return isEndingBefore(part, undefined);
}

function isEndingBefore(part: string, right: Ending | undefined): boolean {
  if (OTHER_ENDINGS.has(part) && (right === undefined || right.kind === 'possessor')) return true;
  return NOUN_ENDINGS.some((ending) => {
    if (!part.endsWith(ending.spelling) || (right !== undefined && !ENDINGS_BEFORE[right.kind].includes(ending.kind)))
      return false;
    const rest = part.slice(0, -ending.spelling.length);
    return rest === '' ? ending.kind !== 'possessor' : isEndingBefore(rest, ending);
  });
}

/**
 * Replaces look-alikes in a lower-case word that has Cyrillic letters; other words stay as they are, and so does one
 * with a Latin letter that looks like no Cyrillic one: that is a foreign name with an ending, not a slip of the keyboard.
 */
export function repairCyrillic(word: string): string {
  if (!CYRILLIC.test(word)) return word;
  const letters = Array.from(word, (letter) => LOOK_ALIKES.get(letter) ?? letter);
  return letters.some((letter) => LATIN.test(letter)) ? word : letters.join('');
}
