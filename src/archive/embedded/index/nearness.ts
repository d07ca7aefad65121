import type { Corpus } from './corpus.ts';
import { FIRST_WORD, type Lexicon } from './lexicon.ts';
import { rankTop } from './ranking.ts';
import type { Scored } from './scored.ts';
import type { Sequence } from './sequence.ts';
import type { WordGroup } from './word-group.ts';

/** Words farther apart than this have nothing to do with each other. */
const FARTHEST = 10;
/** What a pair is worth in the wrong order, beside one in the order of the query. */
const TURNED = 0.7;
/** Keeps the ends of paragraphs apart. */
const GAP = FARTHEST + 1;

/** So many of the best are looked at; what is behind them does not come forward by it. */
const LOOKED_AT = 50;
/** What a story with all words side by side gains. */
const GAIN = 0.5;

/** Raises the scores of stories in which the words of the query stand near to each other, among the best of each tier. */
export function raiseNear({ documents, lexicon }: Corpus, found: Scored, groups: readonly WordGroup[]): void {
  if (groups.length < 2 || found.documents.length < 2) return;
  const nearness = createNearness(groups, lexicon);
  for (const { document, index } of rankTop(found, documents, LOOKED_AT)) {
    const row = documents.at(document);
    if (row !== undefined) found.scores[index] = (found.scores[index] ?? 0) * (1 + GAIN * nearness(row.sequence));
  }
}

/**
 * Creates the measure of how near to each other the words of a query stand in a document: for each two neighbours of the query the
 * closest pair of words (1 side by side, 1/2 with a word between them, ...), and the mean of that; 0 to 1. One pass over the document.
 */
function createNearness(groups: readonly WordGroup[], lexicon: Lexicon): (sequence: Sequence) => number {
  /** The place of a word in the query, counted from 1. */
  const places = new Uint8Array(lexicon.size);
  for (const [place, { members }] of groups.entries()) {
    for (const { word } of members) places[lexicon.numberOf(word) ?? 0] ||= place + 1;
  }
  const pairs = new Pairs(groups.length);
  return (sequence) => {
    pairs.clear();
    let at = 0;
    let word = 0;
    let shift = 0;
    // The varints are read here: a call for each word of a hundred stories would cost more than all else of the search.
    for (let index = 0; index < sequence.length; index += 1) {
      const byte = sequence[index] ?? 0;
      word |= (byte & BITS) << shift;
      shift += 7;
      if (byte > BITS) continue;
      at += word < FIRST_WORD ? GAP : 1;
      const place = places[word] ?? 0;
      if (place > 0) pairs.see(place, at);
      word = 0;
      shift = 0;
    }
    return pairs.mean();
  };
}

const BITS = 0x7f;

/** How near neighbours of the query came to each other in one document. */
class Pairs {
  readonly #words: number;
  /** Where the word of each place was seen last; places count from 1. */
  readonly #last: Int32Array;
  /** Of each place with the one after it. */
  readonly #closest: Float64Array;

  constructor(words: number) {
    this.#words = words;
    this.#last = new Int32Array(words + 2);
    this.#closest = new Float64Array(words + 1);
  }

  clear(): void {
    this.#last.fill(-GAP);
    this.#closest.fill(0);
  }

  see(place: number, at: number): void {
    this.#meet(place - 1, at - (this.#last[place - 1] ?? 0), 1);
    this.#meet(place, at - (this.#last[place + 1] ?? 0), TURNED);
    this.#last[place] = at;
  }

  mean(): number {
    return this.#closest.reduce((sum, one) => sum + one, 0) / (this.#words - 1);
  }

  #meet(first: number, distance: number, worth: number): void {
    if (distance <= FARTHEST) this.#closest[first] = Math.max(this.#closest[first] ?? 0, worth / distance);
  }
}
