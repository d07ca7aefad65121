import type { PlainSpelling } from './latin-spelling.ts';
import { ENDINGS_BEFORE, type Ending } from './mongolian-endings.ts';
import { endingsAfter, LONGEST_ENDING } from './sound-endings.ts';

/** A word with endings taken off. */
export interface SoundStem {
  readonly rest: PlainSpelling;
  /** An ending of verbs came off last. */
  readonly isVerb: boolean;
}

interface Cut extends SoundStem {
  /** How unlikely it is. */
  readonly cost: number;
}

/** What a cut costs; only the order of the sums matters. The same as for words in Cyrillic, see `mongolian-stems.ts`. */
const DOUBTFUL_CUT = 0.5;
const FURTHER_CUT = 0.1;
const HIDDEN_N = 0.25;
const PLURAL_N = 0.4;
const STOP_BEFORE_SURE_ENDING = 2;
/** Cuts that cost so much more than the best are left out. */
const MARGIN = 1;

/** At least a vowel, and a letter after it. */
const STEM = /[aeiu]./u;

/**
 * What is left of a word when Mongolian endings are taken off in every way that may be meant, the likeliest first; at least
 * one. Unlike `mongolianStems`, it needs no letters that Latin spelling lacks, and cuts both scripts alike.
 */
export function soundStems(word: PlainSpelling): readonly SoundStem[] {
  const cuts: Cut[] = [];
  explore(word, undefined, 0, cuts);
  cuts.sort((a, b) => a.cost - b.cost);
  const enough = (cuts[0]?.cost ?? 0) + MARGIN;
  return cuts.filter(({ cost }) => cost <= enough);
}

/** Adds all that may be left of a word before this ending; tells whether an ending was found that is surely one. */
function explore(word: PlainSpelling, right: Ending | undefined, cost: number, cuts: Cut[]): boolean {
  let sure = false;
  for (const [rest, ending] of endingsOf(word)) {
    if (mayPrecede(ending, right) && takeOff(rest, ending, cost, cuts)) sure = true;
  }
  // What belongs to somebody needs the genitive of somebody.
  if (right?.kind !== 'possessor') {
    cuts.push({ rest: word, isVerb: isVerbal(right), cost: sure ? cost + STOP_BEFORE_SURE_ENDING : cost });
  }
  return sure;
}

function isVerbal(ending: Ending | undefined): boolean {
  return ending?.kind === 'participle' || ending?.kind === 'imperfect' || ending?.kind === 'verb';
}

function* endingsOf(word: PlainSpelling): Generator<readonly [PlainSpelling, Ending]> {
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length > 0; length -= 1) {
    const rest = word.slice(0, -length);
    if (!STEM.test(rest)) continue;
    for (const ending of endingsAfter(rest, word.slice(-length))) yield [rest, ending];
  }
}

function mayPrecede(ending: Ending, right: Ending | undefined): boolean {
  return right === undefined ? !ending.inner : !right.bare && ENDINGS_BEFORE[right.kind].includes(ending.kind);
}

function takeOff(rest: PlainSpelling, ending: Ending, before: number, cuts: Cut[]): boolean {
  const { kind, after, doubtful } = ending;
  const doubt = before < DOUBTFUL_CUT ? DOUBTFUL_CUT : FURTHER_CUT;
  const cost = doubtful ? before + doubt : before;
  const withoutN = rest.slice(0, -1);
  if (kind === 'genitive' && after === 'н' && STEM.test(withoutN))
    cuts.push({ rest: withoutN, isVerb: false, cost: cost + HIDDEN_N });
  if (kind === 'plural' && after === 'short, м, ь')
    cuts.push({ rest: `${rest}n`, isVerb: false, cost: before + PLURAL_N });
  const further = explore(rest, ending, cost, cuts);
  return further || (!doubtful && kind !== 'possessor');
}
