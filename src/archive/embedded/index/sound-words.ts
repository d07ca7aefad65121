import { isWeakSound } from '../../../language/sound-key.ts';
import type { QueryWord } from '../../query.ts';
import { areOfOneScript } from '../../same-word.ts';
import { type Candidate, type Forms, formsOf } from './forms.ts';
import type { Lexicon } from './lexicon.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

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
  const same = keys.sounds
    .filter(counts)
    .flatMap((key) => lexicon.family('sounds', key))
    .map((one) => ({ word: one, weight: 1 }));
  const stems = known && !isCyrillic ? keys.soundStems.slice(0, 1) : keys.soundStems;
  const { sure, doubtful } = formsOf(lexicon, 'soundStems', stems.filter(counts));
  if (!known) return { sure: [...same, ...sure], doubtful };
  // Two known Cyrillic words that sound alike are two words; in Latin letters they may be two spellings of a name.
  const alike = isCyrillic ? same.filter(isOtherScript) : same;
  return { sure: [...alike, ...sure.filter(isOtherScript)], doubtful: doubtful.filter(isOtherScript) };
}
