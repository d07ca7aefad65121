import { ENDINGS, ENDINGS_BEFORE, type Ending, type EndingContext, type EndingKind } from './mongolian-endings.ts';
import { IRREGULAR_STEMS, WHOLE_WORDS } from './mongolian-exceptions.ts';
import { fits, harmonises, hasSyllable, isVowel, keepsSoftSign, looksForeign } from './mongolian-letters.ts';
import { stemKey } from './mongolian-stem-key.ts';

/** More candidates than that find more wrong words than right ones. */
const MAX_STEMS = 4;
const MONGOLIAN = /^[а-яёөү]{2,64}$/u;

/** What a candidate costs; only the order of the sums matters. */
const DOUBTFUL_CUT = 0.5;
/** Each further cut of a chain of doubtful ones: they make each other likely. */
const FURTHER_CUT = 0.1;
const HIDDEN_N = 0.25;
const PLURAL_N = 0.4;
/** The word as it stands, though a sure ending could be cut: for names that look inflected. */
const WHOLE_DESPITE_ENDING = 0.95;
const STOP_BEFORE_SURE_ENDING = 2;
/** Candidates that cost so much more than the best are no candidates. */
const MARGIN = 1;
/** A chain of endings with so many letters is no accident. */
const SURE_CHAIN = 4;

interface Candidate {
  readonly key: string;
  readonly cost: number;
}

/** Where in a word the search is, from its end. */
interface Place {
  readonly word: string;
  /** The ending that was cut last; undefined for the whole word. */
  readonly right: Ending | undefined;
  readonly cost: number;
  /** Letters cut off so far. */
  readonly cut: number;
  /** Of the whole word: its endings need no harmony. */
  readonly foreign: boolean;
}

/**
 * Finds what a lower-case Mongolian word may be reduced to, most likely first; one to four keys. Two words that share a key are
 * probably forms of one word, the more so the earlier it stands in both. A key is no word to show: it has lost its final
 * short vowel and the one of its last syllable, and ends in `-` for a verb, so that хэл (language) and хэлэх (to say) stay
 * apart. Any other string is its own and only key.
 *
 * All ways to cut endings off are followed (`mongolian-endings.ts`), each ending only after the letters it may follow; a chain
 * with a sure ending rules out what stands before it. No dictionary is asked: see docs/adr/006-mongolian-stems.md.
 */
export function mongolianStems(word: string): readonly string[] {
  if (!MONGOLIAN.test(word)) return [word];
  const candidates: Candidate[] = [];
  explore({ word, right: undefined, cost: 0, cut: 0, foreign: looksForeign(word) }, candidates);
  candidates.sort((a, b) => a.cost - b.cost);
  const enough = (candidates[0]?.cost ?? 0) + MARGIN;
  const keys = new Set<string>();
  for (const { key, cost } of candidates) {
    if (cost > enough || keys.size === MAX_STEMS) break;
    keys.add(key);
  }
  return [...keys];
}

/** Adds all candidates of what is left of the word; tells whether an ending was found that is surely one. */
function explore(place: Place, found: Candidate[]): boolean {
  const { word, right, cost } = place;
  // Before -гүй, what looks like a noun in -аа is more often a verb: мэдээгүй, did not know.
  const isWhole = (WHOLE_WORDS.has(word) && right?.kind !== 'privative') || IRREGULAR_STEMS.has(word);
  const sure = isWhole ? undefined : cutEndings(place, found);
  // What belongs to somebody needs the genitive of somebody.
  if (right?.kind !== 'possessor') {
    found.push({ key: keyOf(word, right?.kind), cost: cost + stopCost(sure === true, right) });
  }
  return sure ?? right !== undefined;
}

function stopCost(sure: boolean, right: Ending | undefined): number {
  if (!sure) return 0;
  return right === undefined ? WHOLE_DESPITE_ENDING : STOP_BEFORE_SURE_ENDING;
}

function keyOf(stem: string, kind: EndingKind | undefined): string {
  const key = stemKey(IRREGULAR_STEMS.get(stem) ?? stem);
  return kind === 'participle' || kind === 'imperfect' || kind === 'verb' ? `${key}-` : key;
}

function cutEndings(place: Place, found: Candidate[]): boolean {
  const { word, right } = place;
  let sure = false;
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length > 0; length -= 1) {
    const endings = BY_SPELLING.get(word.slice(-length));
    const stem = word.slice(0, -length);
    if (endings === undefined || !hasSyllable(stem)) continue;
    for (const ending of endings) {
      if (
        mayPrecede(ending, right) &&
        fits(stem, ending) &&
        (place.foreign || harmonises(stem, ending)) &&
        cutEnding(place, ending, found)
      )
        sure = true;
    }
  }
  return sure;
}

function mayPrecede(ending: Ending, right: Ending | undefined): boolean {
  return right === undefined ? !ending.inner : !right.bare && ENDINGS_BEFORE[right.kind].includes(ending.kind);
}

function cutEnding(place: Place, ending: Ending, found: Candidate[]): boolean {
  const stem = softened(place.word.slice(0, -ending.spelling.length), ending);
  const doubt = place.cost < DOUBTFUL_CUT ? DOUBTFUL_CUT : FURTHER_CUT;
  const cost = place.cost + (ending.doubtful ? doubt : 0);
  const cut = place.cut + ending.spelling.length;
  if (ending.after === PLURAL_FOR_N && isVowel(stem.slice(-1))) {
    found.push({ key: keyOf(`${stem}н`, ending.kind), cost: place.cost + PLURAL_N });
    return false;
  }
  if (ending.kind === 'genitive' && ending.after === 'н') {
    const withoutN = stem.slice(0, -1);
    if (hasSyllable(withoutN)) found.push({ key: keyOf(withoutN, ending.kind), cost: cost + HIDDEN_N });
  }
  const further = explore({ word: stem, right: ending, cost, cut, foreign: place.foreign }, found);
  return further || isSure(ending, place.right !== undefined && cut >= SURE_CHAIN);
}

function isSure({ kind, doubtful }: Ending, inChain: boolean): boolean {
  if (kind === 'possessor') return false;
  return !doubtful || (inChain && kind !== 'imperfect');
}

/** Gives a stem the ь back that became и before the ending: хуул|иас, хуул|ийн. */
function softened(stem: string, { spelling, after }: Ending): string {
  return spelling.startsWith('и') && after === 'consonant' && keepsSoftSign(stem) ? `${stem}ь` : stem;
}

/** The one ending with this context takes the place of н: иргэн, иргэд. */
const PLURAL_FOR_N: EndingContext = 'short, м, ь';

const BY_SPELLING: ReadonlyMap<string, readonly Ending[]> = new Map(
  ENDINGS.map(({ spelling }) => [spelling, ENDINGS.filter((ending) => ending.spelling === spelling)]),
);

const LONGEST_ENDING = Math.max(...ENDINGS.map(({ spelling }) => spelling.length));
