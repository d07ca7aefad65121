import { type DocumentTable, UNDATED } from './documents.ts';
import type { Counts } from './postings.ts';
import type { WordGroup } from './word-group.ts';

/*
 * BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, section 3.6): the counts of both fields, each brought to
 * a mean length and weighted, are added before they saturate, so that a word in title and text does not count as two words.
 */
const SATURATION = 1.2;
const TITLE_BOOST = 2.5;
const TITLE_LENGTH_EFFECT = 0.4;
const TEXT_LENGTH_EFFECT = 0.7;

/** What a story of the newest day gains over a very old one; half of it is gone after `HALF_LIFE_DAYS`. Gentle: it decides between equals. */
const RECENCY_GAIN = 0.25;
const HALF_LIFE_DAYS = 30;

/** How strongly each of some documents has a word; both arrays go together. */
interface Weighed {
  readonly documents: Uint32Array;
  readonly weights: Float64Array;
}

/** What a group's words are worth, by document; made for one state of the documents. */
export interface Relevance {
  /** All documents that have a word of the group. */
  weigh(group: WordGroup): Weighed;
  /** The weights of these documents; 0 for one without the word. Costs the cheaper of both ways to find out. */
  weighOnly(group: WordGroup, documents: Uint32Array): Float64Array;
  /** Makes a score of a weight: saturating, more for rare words. */
  score(group: WordGroup, weight: number): number;
  /** The factor by which recency raises a score: 1 for undated stories, up to 1.25 for those of the newest day. */
  recency(document: number): number;
}

/** Looking a document up costs about this many times as much as passing it by while reading the postings (measured). */
const LOOK_UP_COST = 3;

/** Creates the weighing of words for the documents as they are now. One search at a time may use it. */
export function createRelevance(documents: DocumentTable): Relevance {
  const shares = sharesOf(documents);
  const sums = new Float64Array(documents.capacity);
  const touched = new Uint32Array(documents.capacity);

  /** Adds the group up into `sums`, notes the documents in `touched`, and returns how many there are. */
  function addUp({ members }: WordGroup): number {
    let count = 0;
    const read = (counts: Counts | undefined, weight: number, share: Float64Array): void => {
      counts?.forEach((times, document) => {
        const sum = sums[document] ?? 0;
        if (sum === 0) touched[count++] = document;
        sums[document] = sum + weight * times * (share[document] ?? 0);
      });
    };
    for (const { postings, weight } of members) {
      read(postings.title, weight, shares.title);
      read(postings.text, weight, shares.text);
    }
    return count;
  }

  function clear(count: number): void {
    for (let index = 0; index < count; index += 1) sums[touched[index] ?? 0] = 0;
  }

  function lookUp({ members }: WordGroup, document: number): number {
    let sum = 0;
    for (const { postings, weight } of members) {
      const inTitle = postings.title?.get(document);
      if (inTitle !== undefined) sum += weight * inTitle * (shares.title[document] ?? 0);
      const inText = postings.text?.get(document);
      if (inText !== undefined) sum += weight * inText * (shares.text[document] ?? 0);
    }
    return sum;
  }

  return {
    weigh(group) {
      const count = addUp(group);
      const found = touched.slice(0, count);
      const weights = new Float64Array(count);
      for (let index = 0; index < count; index += 1) weights[index] = sums[found[index] ?? 0] ?? 0;
      clear(count);
      return { documents: found, weights };
    },
    weighOnly(group, asked) {
      const weights = new Float64Array(asked.length);
      if (asked.length * group.members.length * LOOK_UP_COST < group.size) {
        for (let index = 0; index < asked.length; index += 1) weights[index] = lookUp(group, asked[index] ?? 0);
        return weights;
      }
      const count = addUp(group);
      for (let index = 0; index < asked.length; index += 1) weights[index] = sums[asked[index] ?? 0] ?? 0;
      clear(count);
      return weights;
    },
    score(group, weight) {
      const having = Math.min(group.size, documents.count);
      const rarity = Math.log(1 + (documents.count - having + 0.5) / (having + 0.5));
      return (rarity * weight * (SATURATION + 1)) / (weight + SATURATION);
    },
    recency: (document) => shares.recency[document] ?? 1,
  };
}

interface Shares {
  readonly title: Float64Array;
  readonly text: Float64Array;
  readonly recency: Float64Array;
}

/** What one occurrence is worth in each document (less in a long title or text), and what its day adds. */
function sharesOf(documents: DocumentTable): Shares {
  const mean = documents.meanLengths;
  const title = new Float64Array(documents.capacity);
  const text = new Float64Array(documents.capacity);
  const recency = new Float64Array(documents.capacity).fill(1);
  const newest = documents.newestDay;
  for (let number = 0; number < title.length; number += 1) {
    const row = documents.at(number);
    if (row === undefined) continue;
    title[number] = TITLE_BOOST / (1 - TITLE_LENGTH_EFFECT + (TITLE_LENGTH_EFFECT * row.titleLength) / mean.title);
    text[number] = 1 / (1 - TEXT_LENGTH_EFFECT + (TEXT_LENGTH_EFFECT * row.textLength) / mean.text);
    if (row.day !== UNDATED) recency[number] = 1 + RECENCY_GAIN / (1 + (newest - row.day) / HALF_LIFE_DAYS);
  }
  return { title, text, recency };
}
