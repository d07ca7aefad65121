import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, mergeStories } from '../../src/archive/merge.ts';
import type { Story } from '../../src/archive/story.ts';
import { makeStory, type StoryParts } from '../support/stories.ts';

const base = makeStory({ title: 'WOOL PRICES RISE' });

test.each<{ name: string; one: StoryParts; other: StoryParts; expected: Partial<Story> }>([
  {
    name: 'a title in mixed case beats capitals',
    one: { title: 'WOOL PRICES RISE' },
    other: { title: 'Wool prices rise' },
    expected: { title: 'Wool prices rise' },
  },
  {
    name: 'the longer text wins, with its byline',
    one: { title: 'A', text: ['Long text.'], byline: 'Long Author' },
    other: { title: 'A', text: ['Short.'], authorNote: 'A note.' },
    expected: {
      text: { paragraphs: [{ kind: 'text', text: 'Long text.' }], byline: 'Long Author', authorNote: undefined },
    },
  },
  {
    name: 'a link beats none',
    one: { title: 'A' },
    other: { title: 'A', url: 'https://news.example/1' },
    expected: { url: 'https://news.example/1' },
  },
])('$name, whichever comes first', ({ one, other, expected }) => {
  expect(mergeStories(makeStory(one), makeStory(other))).toMatchObject(expected);
  expect(mergeStories(makeStory(other), makeStory(one))).toMatchObject(expected);
});

test('the identity is that of the first', () => {
  const undated = makeStory({ title: 'Wool prices rise', publishedOn: undefined, text: ['Text.'] });
  expect(mergeStories(base, undated)).toEqual({ ...base, title: undated.title, text: undated.text });
});

/** Stories of one identity that say different things. */
const variant = fc
  .record({
    title: fc.constantFrom('WOOL PRICES RISE', 'Wool prices rise', 'Wool Prices Rise', 'wool prices rise'),
    url: fc.option(fc.constantFrom('https://a.example', 'https://b.example'), { nil: undefined }),
    text: fc.option(
      fc.record({
        paragraphs: fc.array(
          fc.record({
            kind: fc.constantFrom('text' as const, 'heading' as const),
            text: fc.constantFrom('ab', 'cd', 'efg'),
          }),
          { maxLength: 3 },
        ),
        byline: fc.constantFrom(undefined, 'X', 'Y'),
        authorNote: fc.constantFrom(undefined, 'Z'),
      }),
      { nil: undefined },
    ),
  })
  .map((content): Story => ({ ...base, ...content }));

test('merging is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(variant, variant, variant, (a, b, c) => {
      expect(mergeStories(a, b)).toEqual(mergeStories(b, a));
      expect(mergeStories(mergeStories(a, b), c)).toEqual(mergeStories(a, mergeStories(b, c)));
      expect(mergeStories(a, a)).toEqual(a);
    }),
    { numRuns: 1_000 },
  );
});

test('the content is equal exactly for stories that merging cannot tell apart', () => {
  fc.assert(
    fc.property(variant, variant, (a, b) => {
      const same = JSON.stringify([a.title, a.url, a.text]) === JSON.stringify([b.title, b.url, b.text]);
      expect(contentOf(a) === contentOf(b)).toBe(same);
    }),
  );
});
