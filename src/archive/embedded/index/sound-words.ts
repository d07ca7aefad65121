import { isWeakSound } from '../../../language/sound-key.ts';
import type { QueryWord } from '../../query.ts';
import { areOfOneScript } from '../../same-word.ts';
import { type Candidate, type Forms, formsOf } from './forms.ts';
import type { Lexicon } from './lexicon.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** What the sound of the whole word is worth above that of a stem. */
const WHOLE_ADVANTAGE = 0.2;
/** Of a form of a word that sounds the same, beside that word. */
const HEARD_WEIGHT = 0.9;
/** Words of the same sound whose forms are found by their own stems. */
const MAX_HEARD = 8;
/** Of a word that sounds as the stems do, and the other way round: stems have lost vowels, so it is an accident or a rare luck. */
const CROSSED_WEIGHT = 0.15;
/** A stem of a word in Latin letters that is an English word is an accident, unless it is a name. */
const LATIN_STEM_WEIGHT = 0.2;

/**
 * Finds the words that sound like one of the query, and forms of such words. How far depends on whether the archive knows the word
 * itself: one that it does not know is looked for in every way; a known Cyrillic one only in Latin letters, where it is another
 * spelling of the same; a known Latin one is taken to be uninflected, since Mongolian endings on it are an accident. Known words
 * whose sound is common to too many (`isWeakSound`) only where `weak` says so.
 */
export function soundsLike(
  lexicon: Lexicon,
  { word, keys }: QueryWord,
  { known, weak }: { readonly known: boolean; readonly weak: boolean },
): Forms {
  const isCyrillic = CYRILLIC.test(word);
  const counts = (key: string): boolean => !known || weak || !isWeakSound(key);
  const isOtherScript = ({ word: other }: Candidate): boolean => !areOfOneScript(word, other);
  const sounds = keys.sounds.filter(counts);
  const stems = keys.soundStems.filter(counts).slice(0, known && !isCyrillic ? 1 : undefined);
  const same = sameSounds(lexicon, sounds);
  const { sure, doubtful } = formsOf(lexicon, 'soundStems', stems);
  const farFetched = [
    ...doubtful,
    ...familyOf(lexicon, 'soundStems', sounds, CROSSED_WEIGHT),
    ...familyOf(lexicon, 'sounds', stems, CROSSED_WEIGHT),
  ];
  if (isCyrillic && !known) return { sure: [...same, ...sure], doubtful: farFetched };
  const heard = same.filter(isOtherScript).slice(0, MAX_HEARD);
  const ofOwnScript = [...sure, ...farFetched].filter((one) => !isOtherScript(one));
  return {
    // Two known Cyrillic words that sound alike are two words; in Latin letters they may be two spellings of a name.
    sure: [
      ...(isCyrillic ? heard : same),
      ...heard.flatMap((one) => formsOfWord(lexicon, one)),
      ...sure.filter(isOtherScript),
    ],
    doubtful: [
      ...farFetched.filter(isOtherScript),
      ...(known ? [] : ofOwnScript.map((one) => ({ ...one, weight: LATIN_STEM_WEIGHT }))),
    ],
  };
}

function sameSounds(lexicon: Lexicon, sounds: readonly string[]): readonly Candidate[] {
  const { sure, doubtful } = formsOf(lexicon, 'sounds', sounds);
  return [...sure, ...doubtful].map(({ word, weight }) => ({ word, weight: weight + WHOLE_ADVANTAGE }));
}

/** The forms of a word that sounds like what was typed: яамны tells that yamnii is not of ямаа. */
function formsOfWord(lexicon: Lexicon, { word, weight }: Candidate): readonly Candidate[] {
  const number = lexicon.numberOf(word);
  if (number === undefined) return [];
  const { sure } = formsOf(lexicon, 'stems', lexicon.families.stems.keysOf(number));
  return sure.map((form) => ({ word: form.word, weight: HEARD_WEIGHT * weight }));
}

function familyOf(
  lexicon: Lexicon,
  kind: 'sounds' | 'soundStems',
  keys: readonly string[],
  weight: number,
): readonly Candidate[] {
  return keys.flatMap((key) => lexicon.family(kind, key)).map((word) => ({ word, weight }));
}
