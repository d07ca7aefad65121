import type { QueryWord } from '../../query.ts';
import type { Corpus } from './corpus.ts';
import { sizeOf, type VocabularyWord, type WordPostings } from './postings.ts';

/** A word of the index that answers a word of the query, and how well. */
interface Member {
  readonly word: string;
  readonly postings: WordPostings;
  /** 1 for the word as typed. */
  readonly weight: number;
}

/** Everything in the index that answers one word of the query: a document with any member has the word. */
export interface WordGroup {
  readonly asked: QueryWord;
  /** Best first. */
  readonly members: readonly Member[];
  /** Length of all postings: what it costs to read them, and an upper bound of the documents. */
  readonly size: number;
}

const STEM_WEIGHT = 0.8;
const PREFIX_WEIGHT = 0.4;

/** Members of each kind; the most frequent ones are taken. They bound what one word can cost. */
const MAX_FAMILY = 64;
const MAX_PREFIX = 40;

/** Finds what answers a word: itself, the words of its stem and, where it may be unfinished, those that begin with it. */
export function groupOf({ postings, lexicon }: Corpus, asked: QueryWord, unfinished: boolean): WordGroup {
  const members = new Map<string, Member>();
  const add = (words: readonly string[], weight: number): void => {
    for (const word of words) {
      const found = members.has(word) ? undefined : postings.find(word);
      if (found !== undefined) members.set(word, { word, postings: found, weight });
    }
  };
  add([asked.word], 1);
  const family = asked.keys.stems
    .flatMap((stem) => lexicon.family('stems', stem))
    .map((word) => ({ word, size: sizeOf(postings.find(word) ?? NOWHERE) }));
  add(mostFrequent(family, MAX_FAMILY), STEM_WEIGHT);
  if (unfinished) add(mostFrequent(postings.withPrefix(asked.word), MAX_PREFIX), PREFIX_WEIGHT);
  const list = [...members.values()];
  return { asked, members: list, size: list.reduce((sum, member) => sum + sizeOf(member.postings), 0) };
}

const NOWHERE: WordPostings = { title: undefined, text: undefined };

function mostFrequent(words: Iterable<VocabularyWord>, limit: number): readonly string[] {
  const all = Array.from(words).toSorted((a, b) => b.size - a.size || (a.word < b.word ? -1 : 1));
  return all.slice(0, limit).map(({ word }) => word);
}
