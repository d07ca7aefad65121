import type { QueryWord } from '../../query.ts';
import type { Corpus } from './corpus.ts';
import type { Candidate } from './forms.ts';
import { type NearWord, sizeOf, type VocabularyWord } from './postings.ts';

const HAS_DIGIT = /\p{N}/u;
const SHORTEST = 3;
/** From this length on two slips of the finger still leave a word recognisable. */
const TWO_EDITS_FROM = 7;
/** One slip in a shorter skeleton gives too many words. */
const SHORTEST_SOUND = 5;
const MAX_WORDS = 40;
/** Other readings of a word are less likely, and cost as much. */
const MAX_SOUNDS = 2;
const SOUND_WEIGHT = 0.5;

/**
 * Finds the words that a misspelt one may have meant, likeliest first: one letter away; else two, for a long word; else those
 * whose sound is one letter away, as for words typed in Latin letters. Numbers have no spelling mistakes.
 */
export function nearWords(corpus: Corpus, { word, keys }: QueryWord): readonly Candidate[] {
  if (word.length < SHORTEST || HAS_DIGIT.test(word)) return [];
  const { postings } = corpus;
  const oneEdit = likeliest(postings.near(word, 1));
  if (oneEdit.length > 0) return oneEdit;
  const twoEdits = word.length < TWO_EDITS_FROM ? [] : likeliest(postings.near(word, 2));
  return twoEdits.length > 0 ? twoEdits : nearSounds(corpus, keys.sounds);
}

function likeliest(words: Iterable<NearWord>): readonly Candidate[] {
  return Array.from(words)
    .filter((near) => near.word.length >= SHORTEST && !HAS_DIGIT.test(near.word))
    .toSorted(byFrequency)
    .slice(0, MAX_WORDS)
    .map(({ word, distance }) => ({ word, weight: 1 / distance }));
}

function byFrequency(a: VocabularyWord, b: VocabularyWord): number {
  return b.size - a.size || (a.word < b.word ? -1 : 1);
}

/** Sound keys have an alphabet so small that to try all changes of one costs less than to walk through the vocabulary. */
function nearSounds({ lexicon, postings }: Corpus, sounds: readonly string[]): readonly Candidate[] {
  const keys = sounds
    .slice(0, MAX_SOUNDS)
    .filter((sound) => sound.length >= SHORTEST_SOUND)
    .flatMap((sound) => [...oneEditOf(sound)]);
  const words = keys.flatMap((key) => [...lexicon.family('sounds', key), ...lexicon.family('soundStems', key)]);
  return [...new Set(words)]
    .flatMap((word) => {
      const found = postings.find(word);
      return found === undefined ? [] : [{ word, weight: SOUND_WEIGHT, size: sizeOf(found) }];
    })
    .toSorted(byFrequency);
}

/** The letters of sound keys. */
const LETTERS = 'abcdefghijklmnoprstuvyz';

function* oneEditOf(key: string): Generator<string> {
  for (let at = 0; at <= key.length; at += 1) {
    const head = key.slice(0, at);
    const tail = key.slice(at);
    for (const letter of LETTERS) yield `${head}${letter}${tail}`;
    if (tail === '') return;
    const rest = tail.slice(1);
    yield `${head}${rest}`;
    for (const letter of LETTERS) yield `${head}${letter}${rest}`;
    if (rest !== '') yield `${head}${rest.charAt(0)}${tail.charAt(0)}${rest.slice(1)}`;
  }
}
