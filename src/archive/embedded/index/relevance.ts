import type { DocumentTable } from './documents.ts';
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

/** How strongly each of some documents has a word; both arrays go together. */
export interface Weighed {
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
}

/** Looking a document up costs about this many times as much as passing it by while reading the postings (measured). */
const LOOK_UP_COST = 3;

/** Creates the weighing of words for the documents as they are now. */
export function createRelevance(documents: DocumentTable): Relevance {
  const mean = documents.meanLengths;
  const sums = new Float64Array(documents.capacity);

  function titleShare(document: number): number {
    const length = documents.at(document)?.titleLength ?? 0;
    return TITLE_BOOST / (1 - TITLE_LENGTH_EFFECT + (TITLE_LENGTH_EFFECT * length) / mean.title);
  }

  function textShare(document: number): number {
    const length = documents.at(document)?.textLength ?? 0;
    return 1 / (1 - TEXT_LENGTH_EFFECT + (TEXT_LENGTH_EFFECT * length) / mean.text);
  }

  /** Adds the group up into `sums` and returns which documents it touched. */
  function addUp({ members, size }: WordGroup): Uint32Array {
    const touched = new Uint32Array(Math.min(size, documents.capacity));
    let count = 0;
    const read = (counts: Counts | undefined, weight: number, share: (document: number) => number): void => {
      counts?.forEach((times, document) => {
        const sum = sums[document] ?? 0;
        if (sum === 0) touched[count++] = document;
        sums[document] = sum + weight * times * share(document);
      });
    };
    for (const { postings, weight } of members) {
      read(postings.title, weight, titleShare);
      read(postings.text, weight, textShare);
    }
    return touched.subarray(0, count);
  }

  function lookUp({ members }: WordGroup, document: number): number {
    let sum = 0;
    for (const { postings, weight } of members) {
      const inTitle = postings.title?.get(document);
      if (inTitle !== undefined) sum += weight * inTitle * titleShare(document);
      const inText = postings.text?.get(document);
      if (inText !== undefined) sum += weight * inText * textShare(document);
    }
    return sum;
  }

  return {
    weigh(group) {
      const touched = addUp(group);
      const weights = new Float64Array(touched.length);
      for (const [index, document] of touched.entries()) {
        weights[index] = sums[document] ?? 0;
        sums[document] = 0;
      }
      return { documents: touched, weights };
    },
    weighOnly(group, asked) {
      if (asked.length * group.members.length * LOOK_UP_COST < group.size) {
        return Float64Array.from(asked, (document) => lookUp(group, document));
      }
      const touched = addUp(group);
      const weights = Float64Array.from(asked, (document) => sums[document] ?? 0);
      for (const document of touched) sums[document] = 0;
      return weights;
    },
    score(group, weight) {
      const having = Math.min(group.size, documents.count);
      const rarity = Math.log(1 + (documents.count - having + 0.5) / (having + 0.5));
      return (rarity * weight * (SATURATION + 1)) / (weight + SATURATION);
    },
  };
}
