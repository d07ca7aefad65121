import { type DocumentTable, UNDATED } from './documents.ts';
import type { Counts } from './postings.ts';
import type { Family, Member } from './word-group.ts';

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

/** How strongly documents have a word, and in which tier; both arrays go together with one of documents. */
interface Weights {
  readonly weights: Float64Array;
  readonly tiers: Uint8Array;
}

/** What a group's words are worth, by document; made for one state of the documents. */
export interface Relevance {
  /** All documents that have a word of the group. */
  weigh(group: Family): Weights & { readonly documents: Uint32Array };
  /** The weights of these documents; 0 for one without the word. Costs the cheaper of both ways to find out. */
  weighOnly(group: Family, documents: Uint32Array): Weights;
  /** Makes a score of a weight: saturating, more for rare words. */
  score(group: Family, weight: number): number;
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
  const best = new Uint8Array(documents.capacity);

  /** Adds the group up into `sums`, notes the documents in `touched` and their tiers in `best`, and returns how many there are. */
  function addUp({ members }: Family): number {
    let count = 0;
    const read = (counts: Counts | undefined, { weight, tier }: Member, share: Float64Array): void => {
      counts?.forEach((times, document) => {
        const sum = sums[document] ?? 0;
        // The members of the best tier come first.
        if (sum === 0) {
          touched[count++] = document;
          best[document] = tier;
        }
        sums[document] = sum + weight * times * (share[document] ?? 0);
      });
    };
    for (const member of members) {
      read(member.postings.title, member, shares.title);
      read(member.postings.text, member, shares.text);
    }
    return count;
  }

  /** Leaves the tier in `best`. */
  function lookUp({ members }: Family, document: number): number {
    let sum = 0;
    for (const { postings, weight, tier } of members) {
      const inTitle = (postings.title?.get(document) ?? 0) * (shares.title[document] ?? 0);
      const inText = (postings.text?.get(document) ?? 0) * (shares.text[document] ?? 0);
      if (sum === 0) best[document] = tier;
      sum += weight * (inTitle + inText);
    }
    return sum;
  }

  /** Takes the sums and tiers of these documents down, and forgets those that were touched. */
  function takeDown(asked: Uint32Array, count: number): Weights {
    const weights = new Float64Array(asked.length);
    const tiers = new Uint8Array(asked.length);
    for (let index = 0; index < asked.length; index += 1) {
      weights[index] = sums[asked[index] ?? 0] ?? 0;
      tiers[index] = best[asked[index] ?? 0] ?? 0;
    }
    for (let index = 0; index < count; index += 1) sums[touched[index] ?? 0] = 0;
    return { weights, tiers };
  }

  return {
    weigh(group) {
      const count = addUp(group);
      const found = touched.slice(0, count);
      return { documents: found, ...takeDown(found, count) };
    },
    weighOnly(group, asked) {
      if (asked.length * group.members.length * LOOK_UP_COST >= group.size) return takeDown(asked, addUp(group));
      const weights = new Float64Array(asked.length);
      const tiers = new Uint8Array(asked.length);
      for (let index = 0; index < asked.length; index += 1) {
        weights[index] = lookUp(group, asked[index] ?? 0);
        tiers[index] = best[asked[index] ?? 0] ?? 0;
      }
      return { weights, tiers };
    },
    score(group, weight) {
      const having = Math.min(group.common, documents.count);
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
