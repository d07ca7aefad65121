import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestCommand, parseCommand } from '../../src/bot/command-line.ts';
import { anyCharacter } from '../support/any-character.ts';

describe('a command line', () => {
  test.each([
    { text: '/latest', name: 'latest', argument: '', addressed: false },
    { text: '/latest mn 5', name: 'latest', argument: 'mn 5', addressed: false },
    { text: '/Latest', name: 'latest', argument: '', addressed: false },
    { text: '/search@medee_bot  oyu tolgoi ', name: 'search', argument: 'oyu tolgoi', addressed: true },
    { text: '/search@Medee_Bot gold', name: 'search', argument: 'gold', addressed: true },
    { text: '/search\ngold\nsilver', name: 'search', argument: 'gold\nsilver', addressed: false },
    { text: '/мэдээ', name: 'latest', argument: '', addressed: false },
    { text: '/ХАЙХ уул уурхай', name: 'search', argument: 'уул уурхай', addressed: false },
    { text: '/устгах', name: 'forget', argument: '', addressed: false },
    { text: '/weather', name: undefined, argument: '', addressed: false },
  ])('“$text” is read as $name', ({ text, name, argument, addressed }) => {
    expect(parseCommand(text, 'medee_bot')).toMatchObject({ name, argument, addressed });
  });

  test.each(['/latest@other_bot', '/latest@medee_bot2 mn', '/nothing@other_bot'])('“%s” is for another bot', (text) => {
    expect(parseCommand(text, 'medee_bot')).toBe('other');
  });

  test.each(['', 'latest', ' /latest', '/', '//', '/home/user', '/2025', '/latest!', 'a /latest', '/@medee_bot'])(
    '“%s” is no command',
    (text) => {
      expect(parseCommand(text, 'medee_bot')).toBeUndefined();
    },
  );

  test('any text at all is read without an exception', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => void parseCommand(`/${text}`, 'medee_bot')));
  });
});

test.each([
  { typed: 'lates', nearest: 'latest' },
  { typed: 'latset', nearest: 'latest' },
  { typed: 'serach', nearest: 'search' },
  { typed: 'setings', nearest: 'settings' },
  { typed: 'хайхх', nearest: 'search' },
  { typed: 'dya', nearest: 'day' },
  { typed: 'weather', nearest: undefined },
  { typed: 'xyz', nearest: undefined },
  { typed: 'a'.repeat(64), nearest: undefined },
])('the known command nearest to /$typed is $nearest', ({ typed, nearest }) => {
  expect(nearestCommand(typed)).toBe(nearest);
});

test.each([
  { a: '', b: '', distance: 0 },
  { a: 'abc', b: '', distance: 3 },
  { a: 'ab', b: 'ba', distance: 1 },
  { a: 'kitten', b: 'sitting', distance: 3 },
])('“$a” and “$b” are $distance apart', ({ a, b, distance }) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
