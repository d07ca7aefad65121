import type { QueryWord } from '../../query.ts';
import type { Corpus } from './corpus.ts';
import { type Candidate, formsOf } from './forms.ts';
import { nearWords } from './near-words.ts';
import { type Postings, sizeOf, type VocabularyWord, type WordPostings } from './postings.ts';
import { soundsLike } from './sound-words.ts';
import { TIER, type Tier } from './tier.ts';

/** A word of the index that answers a word of the query, and how well. */
export interface Member {
  readonly word: string;
  readonly postings: WordPostings;
  readonly tier: Tier;
  /** Within its tier: 1 for the word as typed. */
  readonly weight: number;
}

/** Words of the index that are as good as one. */
export interface Family {
  /** Best tier first. */
  readonly members: readonly Member[];
  /** Length of all postings: what it costs to read them, and an upper bound of the documents. */
  readonly size: number;
  /** The same for the best tier alone: how common what was asked is. */
  readonly common: number;
}

/** Everything in the index that answers one word of the query: a document with any member has the word. */
export interface WordGroup extends Family {
  readonly asked: QueryWord;
}

/** How far to look for a word. */
export interface Reach {
  /** The word may go on: typing has not ended. */
  readonly unfinished: boolean;
  /** By sound, too: `strong` ones, or all. A word that the archive does not have is looked for by any sound. */
  readonly sounds: 'none' | 'strong' | 'all';
}

/** The word and its forms, nothing else. */
export const NARROW: Reach = { unfinished: false, sounds: 'none' };
const PREFIX_WEIGHT = 0.4;

/** Members of each kind; the most frequent ones are taken. They bound what one word can cost. */
const MAX_FAMILY = 96;
const MAX_PREFIX = 40;
const MAX_SOUNDS = 64;
const MAX_NEAR = 40;
/** Most words of three letters are one letter from some other. */
const SHORTEST_NEAR = 4;

/** Finds what answers a word, tier by tier. */
export function groupOf(corpus: Corpus, asked: QueryWord, { unfinished, sounds }: Reach): WordGroup {
  const { postings, lexicon } = corpus;
  const members = new Members(postings);
  members.add([{ word: asked.word, weight: 1 }], TIER.word, 1);
  const { sure, doubtful } = formsOf(lexicon, 'stems', asked.keys.stems);
  members.add(sure, TIER.word, MAX_FAMILY);
  members.add(doubtful, TIER.form, MAX_FAMILY);
  const known = members.size > 0;
  if (unfinished) members.add(withWeight(postings.withPrefix(asked.word), PREFIX_WEIGHT), TIER.prefix, MAX_PREFIX);
  if (sounds !== 'none') {
    const { sure: alike, doubtful: perhapsAlike } = soundsLike(lexicon, asked, { known, weak: sounds === 'all' });
    members.add(alike, TIER.sound, MAX_SOUNDS);
    members.add(perhapsAlike, TIER.soundForm, MAX_SOUNDS);
  }
  return members.toGroup(asked);
}

/** The words that surely are forms of a word of the index, itself first. */
export function familyOf({ postings, lexicon }: Corpus, number: number): Family {
  const members = new Members(postings);
  members.add([{ word: lexicon.wordOf(number), weight: 1 }], TIER.word, 1);
  members.add(formsOf(lexicon, 'stems', lexicon.families.stems.keysOf(number)).sure, TIER.word, MAX_FAMILY);
  return members.toFamily();
}

/** Finds what a word may have been meant for, where nothing answers it as it is. */
export function nearGroupOf(corpus: Corpus, asked: QueryWord): WordGroup {
  const members = new Members(corpus.postings);
  if (asked.word.length >= SHORTEST_NEAR) members.add(nearWords(corpus, asked), TIER.near, MAX_NEAR);
  return members.toGroup(asked);
}

/** The members of a group, to be added from the best tier to the worst. */
class Members {
  readonly #postings: Postings;
  readonly #byWord = new Map<string, Member>();
  #size = 0;
  #common = 0;

  constructor(postings: Postings) {
    this.#postings = postings;
  }

  get size(): number {
    return this.#byWord.size;
  }

  /** Adds those that are not there yet and stand in some document, the most frequent ones first, up to so many. */
  add(words: Iterable<Candidate>, tier: Tier, limit: number): void {
    const found = new Map<string, Member & { readonly size: number }>();
    for (const { word, weight } of words) {
      if (this.#byWord.has(word) || (found.get(word)?.weight ?? 0) >= weight) continue;
      const postings = this.#postings.find(word);
      if (postings !== undefined) found.set(word, { word, weight, tier, postings, size: sizeOf(postings) });
    }
    const isBest = this.#byWord.size === 0;
    const kept = [...found.values()].sort((a, b) => b.size - a.size || (a.word < b.word ? -1 : 1)).slice(0, limit);
    const most = kept[0]?.size ?? 0;
    for (const { size, ...member } of kept) {
      // Of words that merely sound or look alike the frequent one is meant more often: хүн rather than хонь for hun.
      const likely = tier >= TIER.sound ? (4 + size / most) / 5 : 1;
      this.#byWord.set(member.word, { ...member, weight: member.weight * likely });
      this.#size += size;
      if (isBest || tier === TIER.word) this.#common += size;
    }
  }

  toFamily(): Family {
    return { members: [...this.#byWord.values()], size: this.#size, common: this.#common };
  }

  toGroup(asked: QueryWord): WordGroup {
    return { asked, ...this.toFamily() };
  }
}

function* withWeight(words: Iterable<VocabularyWord>, weight: number): Generator<Candidate & VocabularyWord> {
  for (const one of words) yield { ...one, weight };
}
