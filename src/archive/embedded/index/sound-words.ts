import type { QueryWord } from '../../query.ts';
import { STRONG_SOUND_FROM } from '../../same-word.ts';
import type { Corpus } from './corpus.ts';
import type { Candidate } from './forms.ts';

/** What sounds like a word of the query. */
export interface SoundMatches {
  /** Words of the same sound, and forms of such words. */
  readonly sounds: readonly Candidate[];
  /** Words that sound like a stem of it, and forms of those. */
  readonly soundStems: readonly Candidate[];
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

const SAME_SOUND = 1;
const FORM = 0.7;

/**
 * Finds the words that sound like one of the query. How far depends on whether the archive knows the word itself (`known`):
 * one that it does not know is looked for in every way; a known Cyrillic one only in Latin letters, where it is another
 * spelling of the same; a known Latin one by its whole sound only, since Mongolian endings on an English word are an accident.
 */
export function soundsLike({ lexicon }: Corpus, { word, keys }: QueryWord, known: boolean): SoundMatches {
  const isCyrillic = CYRILLIC.test(word);
  const counts = (key: string): boolean => !known || key.length >= STRONG_SOUND_FROM;
  const wanted = (other: string): boolean => !(known && isCyrillic && CYRILLIC.test(other));
  const find = (kind: 'sounds' | 'soundStems', skeletons: readonly string[], weight: number): readonly Candidate[] =>
    skeletons
      .filter(counts)
      .flatMap((key) => lexicon.family(kind, key))
      .filter(wanted)
      .map((one) => ({ word: one, weight }));
  const sounds = [...find('sounds', keys.sounds, SAME_SOUND), ...find('soundStems', keys.sounds, FORM)];
  if (known && !isCyrillic) return { sounds, soundStems: [] };
  const soundStems = [...find('sounds', keys.soundStems, SAME_SOUND), ...find('soundStems', keys.soundStems, FORM)];
  return { sounds, soundStems };
}
