import { expect, test } from 'vitest';
import { storiesOf } from '../../src/archive/stories-of.ts';
import type { Article, Digest, Headline } from '../../src/digest/digest.ts';
import { day } from '../support/stories.ts';

const span = { start: 0, end: 0 };
const source = 'www.news.example';
const publishedOn = day('2026-07-16');

function headline(parts: Partial<Headline>): Headline {
  return { language: 'en', rank: undefined, title: 'TITLE', source, publishedOn, url: undefined, span, ...parts };
}

function article(parts: Partial<Article>): Article {
  const paragraphs = [{ kind: 'text', text: 'Text.' }] as const;
  const absent = { byline: undefined, authorNote: undefined, url: undefined };
  return { language: 'en', title: 'Title', source, publishedOn, paragraphs, ...absent, span, ...parts };
}

function check(parts: Partial<Digest>, expected: readonly (readonly [title: string, hasText: boolean])[]): void {
  const stories = storiesOf({ headlines: [], articles: [], events: [], issues: [], ...parts });
  expect(stories.map(({ title, text }) => [title, text !== undefined])).toEqual(expected);
}

test('the headlines come in the order of the page, English before Mongolian, then the articles', () => {
  const headlines = [
    headline({ title: 'ХОЁР', language: 'mn' }),
    headline({ title: 'ONE' }),
    headline({ title: 'ГУРАВ', language: 'mn' }),
  ];
  check({ headlines, articles: [article({ title: 'Other' })] }, [
    ['ONE', false],
    ['ХОЁР', false],
    ['ГУРАВ', false],
    ['Other', true],
  ]);
});

test('an article that equals a headline but for case completes it in its place', () => {
  const headlines = [headline({ title: 'WOOL' }), headline({ title: 'ROAD' })];
  check({ headlines, articles: [article({ title: 'Wool' })] }, [
    ['Wool', true],
    ['ROAD', false],
  ]);
});

test.each([
  { name: 'words', parts: { title: 'Wool again' } },
  { name: 'source', parts: { title: 'Wool', source: 'www.other.example' } },
  { name: 'date', parts: { title: 'Wool', publishedOn: day('2022-01-01') } },
])('an article with another $name is a story of its own', ({ parts }) => {
  check({ headlines: [headline({ title: 'WOOL' })], articles: [article(parts)] }, [
    ['WOOL', false],
    [parts.title, true],
  ]);
});

test('a headline that stands twice on a page is one story', () => {
  check({ headlines: [headline({}), headline({ rank: 2 })] }, [['TITLE', false]]);
});

test('an article without paragraphs has no text', () => {
  check({ articles: [article({ paragraphs: [] })] }, [['Title', false]]);
});
