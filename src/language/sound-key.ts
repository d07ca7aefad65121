import { type PlainSpelling, plainSpellings, shortened } from './latin-spelling.ts';
import { type SoundStem, soundStems } from './sound-stems.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** A letter has no sound of its own. */
const SHORTEST_WORD = 2;
/** Of sounds: up to here a key is shared by many words (ор өр үр ур), and by a third of English words of that length. */
const LONGEST_WEAK = 3;
const DIGRAPH = /ts|ch|sh/gu;
const VERB = /-$/u;

/**
 * How a lower-case word sounds, whatever the script and the habit it is written in: Хүрэлсүх = Khurelsukh = hurelsuh = hvrelsvh, and also
 * өндөр = ондор. Mostly one key; more where a letter can be read in two ways; none for a single letter, words of digits or of
 * mixed scripts. Words of different meaning may share a key, so a word that has it is a worse answer than one that has the letters.
 */
export function soundKeys(word: string): readonly string[] {
  return word.length < SHORTEST_WORD ? [] : unique(plainSpellings(word).map(skeleton));
}

/** Is the key, of whatever kind, too short to say much? Such a one is for words that are found in no better way. */
export function isWeakSound(key: string): boolean {
  return key.replace(VERB, '').replaceAll(DIGRAPH, '.').length <= LONGEST_WEAK;
}

/**
 * How a lower-case word sounds without Mongolian endings: засгийн газрын = zasgiin gazriin = zasgin gazrin. Both scripts go through the same
 * cuts, so that vowels which Latin letters, or a hurried hand (тосвийн for төсвийн), do not tell apart need not be told apart.
 * Keys come likeliest first, have lost the vowels that come and go, and end in `-` for a verb, as stems do. The likeliest one is given
 * also with its vowels, as `soundKeys` gives the bare word: Занданшатарын finds Zandanshatar. A word in Latin letters has all of
 * them so, since its short vowels may be meant for long ones, and its first key is always that of the whole word, the only one
 * that means something in an English text: Erdene = Эрдэнийн.
 */
export function soundStemKeys(word: string): readonly string[] {
  if (word.length < SHORTEST_WORD) return [];
  return unique(plainSpellings(word).flatMap(CYRILLIC.test(word) ? cyrillicStems : latinStems));
}

function cyrillicStems(spelling: PlainSpelling): readonly string[] {
  const stems = soundStems(spelling);
  const likeliest = stems.filter(({ rest }) => rest !== spelling).slice(0, 1);
  return [...stems.map(bareKey), ...likeliest.map(fullKey)];
}

function latinStems(spelling: PlainSpelling): readonly string[] {
  const stems = [{ rest: spelling, isVerb: false }, ...soundStems(spelling)];
  return [...stems.map(bareKey), ...stems.map(fullKey)];
}

/** The short vowel at the end of a stem, and then the one of its last syllable, which come and go with the endings: барилга, хурал. */
const LAST_VOWEL = /(?<=[aeiu].*[^aeiuy])[aeiu]$/u;
const LAST_SYLLABLE = /(?<=[aeiu].*[^aeiuy])[aeiu](?=(?:ch|sh|ts|[^aeiu])$)/u;

function bareKey({ rest, isVerb }: SoundStem): string {
  return fullKey({ rest: rest.replace(LAST_VOWEL, '').replace(LAST_SYLLABLE, ''), isVerb });
}

function fullKey({ rest, isVerb }: SoundStem): string {
  return isVerb ? `${skeleton(rest)}-` : skeleton(rest);
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** дж is one sound, but only here: within a word it may be the end of a stem and the -жээ of a verb. */
function skeleton(spelling: PlainSpelling): string {
  return shortened(spelling.replaceAll(/d+j/gu, 'j'));
}
