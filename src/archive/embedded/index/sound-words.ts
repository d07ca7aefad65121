import { isWeakSound } from '../../../language/sound-key.ts';
import type { QueryWord } from '../../query.ts';
import { areOfOneScript } from '../../same-word.ts';
import { type Candidate, type Forms, formsOf } from './forms.ts';
import type { Lexicon } from './lexicon.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** What the sound of the whole word is worth above that of a stem. */
const WHOLE_ADVANTAGE = 0.2;
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
  const allStems = keys.soundStems.filter(counts);
  const stems = known && !isCyrillic ? allStems.slice(0, 1) : allStems;
  const whole = formsOf(lexicon, 'sounds', sounds);
  const same = [...whole.sure, ...whole.doubtful].map((one) => ({ ...one, weight: one.weight + WHOLE_ADVANTAGE }));
  const forms = formsOf(lexicon, 'soundStems', stems);
  const crossed = [
    ...familyOf(lexicon, 'soundStems', sounds, CROSSED_WEIGHT),
    ...familyOf(lexicon, 'sounds', stems, CROSSED_WEIGHT),
  ];
  // Two known Cyrillic words that sound alike are two words; in Latin letters they may be two spellings of a name.
  const alike = known && isCyrillic ? same.filter(isOtherScript) : same;
  const doubtful = [...forms.doubtful, ...crossed];
  if (known) return { sure: [...alike, ...forms.sure.filter(isOtherScript)], doubtful: doubtful.filter(isOtherScript) };
  if (isCyrillic) return { sure: [...alike, ...forms.sure], doubtful };
  const isLatin = (one: Candidate): boolean => !isOtherScript(one);
  const lessLikely = [...forms.sure, ...doubtful].filter(isLatin).map((one) => ({ ...one, weight: LATIN_STEM_WEIGHT }));
  return {
    sure: [...alike, ...forms.sure.filter(isOtherScript)],
    doubtful: [...doubtful.filter(isOtherScript), ...lessLikely],
  };
}

function familyOf(
  lexicon: Lexicon,
  kind: 'sounds' | 'soundStems',
  keys: readonly string[],
  weight: number,
): readonly Candidate[] {
  return keys.flatMap((key) => lexicon.family(kind, key)).map((word) => ({ word, weight }));
}
