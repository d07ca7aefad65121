import { readFileSync } from 'node:fs';

/** The sets of this folder's `sets/`; what each is for stands at its head. */
export const SET_NAMES = [
  'inflection',
  'must-not-meet',
  'latin',
  'latin-inflected',
  'names',
  'topics',
  'english',
  'keyboard',
] as const;
export type SetName = (typeof SET_NAMES)[number];

/** One line of a set: what stands left and right of its « : », at least one item on each side. */
export interface Group {
  readonly set: SetName;
  readonly key: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** In the third that is not looked at while tuning. */
  readonly aside: boolean;
}

/** Between the items of a line: blanks where all items are single words, else commas. */
const SEPARATOR: Readonly<Record<SetName, RegExp>> = {
  inflection: / /u,
  'must-not-meet': / /u,
  latin: /, /u,
  'latin-inflected': /, /u,
  names: /, /u,
  topics: / \| /u, // a title has commas of its own
  english: /, /u,
  keyboard: /, /u,
};

/** Reads a set. */
export function readSet(set: SetName): readonly Group[] {
  const text = readFileSync(new URL(`sets/${set}.txt`, import.meta.url), 'utf8').normalize('NFC');
  return text.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : [parseLine(set, line)]));
}

function parseLine(set: SetName, line: string): Group {
  const sides = line.split(' : ').map((side) => side.split(SEPARATOR[set]));
  const [left = [], right = []] = sides;
  if (sides.length !== 2 || [...left, ...right].some((item) => item === '' || item !== item.trim())) {
    throw new Error(`${set}.txt: not a line of the form « word : forms »: ${line}`);
  }
  const key = set === 'must-not-meet' ? `${left[0]} / ${right[0]}` : left.join(', ');
  return { set, key, left, right, aside: hash(key) % 3 === 0 };
}

/** FNV-1a, 32 bits: decides for good what is kept aside, so it stays as it is whatever becomes of the program's own hashes. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
