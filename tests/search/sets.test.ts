import { describe, expect, test } from 'vitest';
import { type Group, readSet, SET_NAMES, type SetName } from './evaluation-sets.ts';
import { surroundingWords } from './frames.ts';

const SETS = Object.fromEntries(SET_NAMES.map((set) => [set, readSet(set)])) as Readonly<
  Record<SetName, readonly Group[]>
>;

const CYRILLIC = /^[\p{Script=Cyrillic}\p{N} -]+$/u;
const NO_CYRILLIC = /^\P{Script=Cyrillic}+$/u;

function repeated(items: readonly string[]): readonly string[] {
  return items.filter((item, place) => items.indexOf(item) !== place);
}

describe('the evaluation sets', () => {
  test.each([
    { set: 'inflection', groups: 400, queries: 2000 },
    { set: 'must-not-meet', groups: 200, queries: 800 },
    { set: 'latin', groups: 200, queries: 450 },
    { set: 'latin-inflected', groups: 60, queries: 180 },
    { set: 'names', groups: 150, queries: 300 },
    { set: 'topics', groups: 60, queries: 60 },
    { set: 'english', groups: 150, queries: 400 },
    { set: 'keyboard', groups: 60, queries: 120 },
  ] as const)('$set has $groups groups and more', ({ set, groups, queries }) => {
    expect(SETS[set].length).toBeGreaterThanOrEqual(groups);
    expect(SETS[set].flatMap(({ left, right }) => [...left, ...right]).length).toBeGreaterThanOrEqual(queries);
  });

  test.each(SET_NAMES)('%s has no group twice, and no form twice in a group', (set) => {
    expect(repeated(SETS[set].map(({ key }) => key))).toEqual([]);
    expect(SETS[set].flatMap(({ left, right }) => repeated([...left, ...right]))).toEqual([]);
  });

  test.each(SET_NAMES)('%s is kept aside by about a third', (set) => {
    const share = SETS[set].filter(({ aside }) => aside).length / SETS[set].length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.45);
  });

  test('no form stands in two inflection groups', () => {
    expect(repeated(SETS.inflection.flatMap(({ left, right }) => [...left, ...right]))).toEqual([]);
  });

  test('what is printed is Cyrillic, what is typed is not', () => {
    for (const set of ['latin', 'latin-inflected', 'names'] as const) {
      const groups = SETS[set];
      expect(groups.flatMap(({ left }) => left).filter((item) => !CYRILLIC.test(item))).toEqual([]);
      expect(groups.flatMap(({ right }) => right).filter((item) => !NO_CYRILLIC.test(item))).toEqual([]);
    }
  });

  test('the sentences around the words have none of them', () => {
    const words = SET_NAMES.filter((set) => set !== 'topics').flatMap((set) =>
      SETS[set].flatMap(({ left, right }) => [...left, ...right]).flatMap(wordsOf),
    );
    const around = new Set(surroundingWords());
    expect(words.filter((word) => around.has(word))).toEqual([]);
  });
});

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
