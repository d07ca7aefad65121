import { describe, expect, test } from 'vitest';
import { matches, readAlert, readStory } from '../../src/archive/matches.ts';
import type { Story, StoryId } from '../../src/archive/story.ts';
import type { CalendarDate } from '../../src/digest/digest.ts';
import { createAnalyzer } from '../../src/language/create-analyzer.ts';

const analyzer = createAnalyzer();

function story(title: string, paragraphs: readonly string[] = [], rest: Partial<Story> = {}): Story {
  return {
    id: 'a' as StoryId,
    language: 'en',
    title,
    source: 'www.Example.mn',
    publishedOn: '2026-01-05' as CalendarDate,
    url: undefined,
    text: {
      paragraphs: paragraphs.map((text) => ({ kind: 'text' as const, text })),
      byline: undefined,
      authorNote: undefined,
    },
    ...rest,
  };
}

function answers(query: string, one: Story): boolean {
  return matches(readAlert(query, analyzer), readStory(one, analyzer));
}

const COAL = story('COAL EXPORTS RISE', ['The border is open.', 'Oyu Tolgoi is a copper mine.']);

describe('an alert is answered by a story', () => {
  test.each([
    { query: 'coal', answered: true },
    { query: 'exported coal', answered: true, why: 'forms of a word are the word' },
    { query: 'coal border', answered: true, why: 'title and text count alike' },
    { query: 'coal gold', answered: false, why: 'all words are wanted' },
    { query: '"coal exports"', answered: true },
    { query: '"exports coal"', answered: false },
    { query: '"open oyu"', answered: false, why: 'a phrase ends with its paragraph' },
    { query: 'coal -copper', answered: false },
    { query: 'coal -gold', answered: true },
    { query: '-gold', answered: false, why: 'nothing is wanted' },
    { query: 'the', answered: true, why: 'a stop word alone is a word' },
    { query: 'coal source:example.mn', answered: true },
    { query: 'coal source:other.mn', answered: false },
    { query: 'coal lang:en', answered: true },
    { query: 'coal lang:mn', answered: false },
    { query: 'coal after:2026-01-05 before:2026-01', answered: true },
    { query: 'coal before:2025', answered: false },
    { query: 'oyutolgoi', answered: false },
    { query: 'bor der', answered: true, why: 'words may be written as one' },
  ])('$query: $answered', ({ query, answered }) => {
    expect(answers(query, COAL)).toBe(answered);
  });

  test('that has no date only where there are no bounds', () => {
    const undated = story('Coal', [], { publishedOn: undefined });
    expect([answers('coal', undated), answers('coal after:2020', undated)]).toEqual([true, false]);
  });
});
