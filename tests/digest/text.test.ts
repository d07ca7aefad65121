import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, readLines } from '../../src/digest/lines.ts';
import { cleanText, isBlank } from '../../src/digest/text.ts';

test.each([
  ['one  two', 'one two'],
  [' one\u00a0\n two\t', 'one two'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['zero\u200bwidth\u200e', 'zerowidth'],
  ['\u202eabc\u202c', 'abc'],
  ['bell\u0007bell\u0000', 'bell bell'],
  ['И\u0306', 'Й'],
  ['Е\u0308ж', 'Ёж'],
  ['café', 'café'],
  ['🐫\u200d🐫', '🐫\u200d🐫'],
  ['“Өвлийн ном” – 50+1', '“Өвлийн ном” – 50+1'],
  ['', ''],
  ['\u00a0', ''],
])('%j becomes %j', (raw, expected) => {
  expect(cleanText(raw)).toBe(expected);
});

test('cleaning is the same with and without the short way, and is done once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aЙйéé ‘”–\u00a0\u0306\u0301\u200b\u00ad\u0007\n'.split(''), '\u0483') }),
      (raw) => {
        const clean = cleanText(raw);
        // A word that ends in NBSP is never plain: the long way is taken.
        expect(cleanText(`${raw}\u00a0`)).toBe(clean);
        expect(cleanText(clean)).toBe(clean);
      },
    ),
  );
});

test('every unit is a blank, or leaves text behind', () => {
  const units = Array.from({ length: 0xd800 }, (_, unit) => unit);
  expect(units.filter((unit) => (cleanText(String.fromCharCode(unit)) === '') !== isBlank(unit))).toEqual([]);
});

test('lines are those that have text, with their numbers', () => {
  const text = '\n a \r\nb\rc\u2028\u2028 \nd\u000be';
  const lines = readLines(text);
  expect(lines.map(({ number, start, end }) => [number, text.slice(start, end)])).toEqual([
    [2, 'a'],
    [3, 'b'],
    [4, 'c'],
    [7, 'd\u000be'],
  ]);
  expect(lines.map(({ start }) => lineAt(lines, start)?.number)).toEqual([2, 3, 4, 7]);
});
