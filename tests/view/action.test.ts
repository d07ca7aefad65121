import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryId } from '../../src/archive/story.ts';
import type { QueryToken } from '../../src/chats/chat-store.ts';
import type { CalendarDate } from '../../src/digest/digest.ts';
import { LANGUAGE_CHOICES, LANGUAGES } from '../../src/language/language.ts';
import { type Action, decodeAction, encodeAction, MAX_LIST_SIZE, MAX_PAGE } from '../../src/view/action.ts';
import { parseStoryPayload, storyPayload } from '../../src/view/place.ts';
import { type SourceKey, sourceKey } from '../../src/view/source-key.ts';
import { anyCharacter } from '../support/any-character.ts';
import { id } from './samples.ts';

const crockford = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'.split('')), { minLength: length, maxLength: length })
    .map((d) => d.join(''));
const storyId = crockford(13).map((text) => text as StoryId);
const token = crockford(10).map((text) => text as QueryToken);
const source = crockford(10).map((text) => text as SourceKey);
const choice = fc.constantFrom(...LANGUAGE_CHOICES);
const page = fc.integer({ min: 1, max: MAX_PAGE });
const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((time) => time.toISOString().slice(0, 10) as CalendarDate);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc
    .record(
      {
        kind: fc.constant('list' as const),
        language: choice,
        from: fc.record({ id: storyId, direction: fc.constantFrom('at' as const, 'older' as const, 'newer' as const) }),
        source,
        count: fc.integer({ min: 1, max: MAX_LIST_SIZE }),
      },
      { requiredKeys: ['kind', 'language'], noNullPrototype: true },
    )
    .map((list): Action => list),
  fc.record({ kind: fc.constant('day' as const), date: day, language: choice }, { noNullPrototype: true }),
  fc
    .record(
      {
        kind: fc.constantFrom('article' as const, 'related' as const),
        id: storyId,
        page,
        results: fc.record({ token, page, language: choice }, { noNullPrototype: true }),
      },
      { requiredKeys: ['kind', 'id', 'page'], noNullPrototype: true },
    )
    .map((article): Action => article),
  fc.record({ kind: fc.constant('search' as const), token, page, language: choice }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant('sources' as const), page }, { noNullPrototype: true }),
  fc.record(
    { kind: fc.constant('interface-language' as const), language: fc.constantFrom(...LANGUAGES) },
    { noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant('news-language' as const), choice }, { noNullPrototype: true }),
  fc
    .constantFrom('settings', 'language', 'forget-confirm', 'forget', 'cancel', 'help', 'about', 'privacy', 'nothing')
    .map((kind): Action => ({ kind: kind as 'help' })),
);

test('reads back every action it writes, in at most 64 bytes of ASCII', () => {
  fc.assert(
    fc.property(action, (value) => {
      const data = encodeAction(value);
      expect(data).toMatch(/^[\x20-\x7e]{1,64}$/u);
      expect(decodeAction(data)).toEqual(value);
    }),
  );
});

test('takes any text for callback data, and what it accepts it would have written itself', () => {
  const nearly = fc.array(
    fc.constantFrom(
      '1',
      '2',
      'l',
      'k',
      'd',
      'a',
      'o',
      'r',
      'm',
      'q',
      's',
      'x',
      ':',
      'en',
      'all',
      '=',
      '0123456789abc',
      '2025-02-30',
      '7',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: anyCharacter }),
        nearly.map((parts) => parts.join('')),
      ),
      (data) => {
        const value = decodeAction(data);
        if (value !== undefined) expect(encodeAction(value)).toBe(data);
      },
    ),
  );
});

test.each([
  ['an empty text', ''],
  ['another version', '0x'],
  ['an unknown kind', '1z'],
  ['a kind of every object', '1constructor'],
  ['a page of 0', `1a:${id(1)}:0`],
  ['a page without end', `1a:${id(1)}:99999999999`],
  ['an id with a letter that ids do not have', '1r:000000000000u:1'],
  ['results without a language', `1o:${id(1)}:1:0123456789:1:`],
  ['related stories without a way back', `1r:${id(1)}`],
  ['a day that does not exist', '1d:2025-02-30:en'],
  ['a language that Medee does not have', '1n:ru'],
  ['a list of more than fit', '1k:21:en::'],
  ['a list of none', '1k:0:en::'],
  ['a field too many', '1x:1'],
  ['a field too few', '1l:en'],
])('does not understand %s', (_, data) => {
  expect(decodeAction(data)).toBeUndefined();
});

test('writes absurd page numbers as the nearest possible ones', () => {
  const data = [Number.NaN, -5, 1.9, 1e12].map((number) => encodeAction({ kind: 'sources', page: number }));
  expect(data).toEqual(['1s:1', '1s:1', '1s:1', '1s:99999']);
});

test('names a source by the same key with and without www and in any case', () => {
  expect(sourceKey('WWW.Example.mn')).toBe(sourceKey('example.mn'));
  expect(sourceKey('example.mn')).not.toBe(sourceKey('example.org'));
  expect(sourceKey('example.mn')).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/u);
});

test('reads the payload of a deep link back, and nothing else', () => {
  expect(parseStoryPayload(storyPayload(id(7)))).toBe(id(7));
  expect(['', 'a_', 'a_short', `b_${id(7)}`, `a_${id(7)} `].map(parseStoryPayload)).toEqual(Array(5).fill(undefined));
});
