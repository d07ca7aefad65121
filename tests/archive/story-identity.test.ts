import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familyKey, parseStoryId, type StoryIdentity, storyId } from '../../src/archive/story-identity.ts';
import { anyCharacter } from '../support/any-character.ts';
import { day } from '../support/stories.ts';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

const identity: StoryIdentity = {
  language: 'en',
  title: 'Wool prices rise',
  source: 'www.news.example',
  publishedOn: day('2026-07-16'),
};

test('an id is 13 characters and never changes: links carry it', () => {
  expect(storyId(identity)).toMatchInlineSnapshot(`"4favfsthz95rd"`);
  expect(
    storyId({ language: 'mn', title: 'Зам нээгдэв', source: undefined, publishedOn: undefined }),
  ).toMatchInlineSnapshot(`"9z202m83a8dpe"`);
});

test.each([
  { name: 'capitals', title: 'WOOL PRICES RISE' },
  { name: 'blanks', title: '  Wool \u00a0 prices\nrise ' },
])('a title that differs in $name only is the same', ({ title }) => {
  expect(storyId({ ...identity, title })).toBe(storyId(identity));
});

test.each([
  { name: 'Mongolian letters', one: 'өргөө, үүл, ёотон', other: 'ӨРГӨӨ, ҮҮЛ, ЁОТОН' },
  { name: 'composed and decomposed letters', one: 'йод ёс', other: 'и\u0306од е\u0308с' },
  { name: 'sharp s', one: 'Straße', other: 'STRASSE' },
  { name: 'final sigma', one: 'οδός', other: 'ΟΔΌΣ' },
])('$name are folded', ({ one, other }) => {
  expect(storyId({ ...identity, title: one })).toBe(storyId({ ...identity, title: other }));
});

test.each<Partial<StoryIdentity>>([
  { language: 'mn' },
  { title: 'Wool prices rose' },
  { title: '“Wool” prices rise' },
  { source: 'news.example' },
  { source: undefined },
  { publishedOn: day('2026-07-17') },
  { publishedOn: undefined },
])('another %o is another story', (change) => {
  expect(storyId({ ...identity, ...change })).not.toBe(storyId(identity));
});

test('a family has the stories that differ in their date only', () => {
  expect(familyKey({ ...identity, title: identity.title.toUpperCase() })).toBe(familyKey(identity));
  expect(familyKey({ ...identity, source: 'www.other.example' })).not.toBe(familyKey(identity));
});

test('200,000 similar identities have 200,000 ids, and their characters are evenly spread', () => {
  const ids = new Set<string>();
  const first = new Map<string, number>();
  for (let index = 0; index < 200_000; index += 1) {
    const id = storyId({
      language: Math.floor(index / 10) % 2 === 0 ? 'en' : 'mn',
      title: `Үнэ ${Math.floor(index / 20)}`,
      source: `www.s${index % 10}.example`,
      publishedOn: undefined,
    });
    ids.add(id);
    first.set(id.slice(0, 2), (first.get(id.slice(0, 2)) ?? 0) + 1);
  }
  expect(ids.size).toBe(200_000);
  expect(first.size).toBe(512);
  // 391 expected; five standard deviations are 99.
  expect(Math.max(...first.values())).toBeLessThan(490);
  expect(Math.min(...first.values())).toBeGreaterThan(292);
});

test.each(['2026-07-16', '2026-07-17', '2025-07-16'])(
  'half of all bits differ between neighbours such as %s',
  (date) => {
    const bits = (id: string) =>
      Array.from(id, (digit) => CROCKFORD.indexOf(digit).toString(2).padStart(5, '0')).join('');
    const one = bits(storyId({ ...identity, publishedOn: day(date) }));
    const other = bits(storyId({ ...identity, publishedOn: day('2026-07-18') }));
    const different = Array.from(one).filter((bit, index) => bit !== other[index]).length;
    expect(different).toBeGreaterThan(16);
    expect(different).toBeLessThan(48);
  },
);

test('an id is read back as people write it', () => {
  const id = storyId(identity);
  expect(parseStoryId(id)).toBe(id);
  expect(parseStoryId(` ${id.toUpperCase()} `)).toBe(id);
  expect(parseStoryId('0iLo0000000O1')).toBe('0110000000001');
});

test.each(['', 'wool', '0123456789abu', 'g000000000000', '00000000000000', '000000000000'])('%o is no id', (text) => {
  expect(parseStoryId(text)).toBeUndefined();
});

test('every id can be read, and no text makes reading fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      const id = storyId({ ...identity, title: text });
      expect(parseStoryId(id)).toBe(id);
      parseStoryId(text);
    }),
  );
});
