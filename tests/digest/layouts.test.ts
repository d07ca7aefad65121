import { expect, test } from 'vitest';
import { parseDigest } from '../../src/digest/parse-digest.ts';
import {
  articleText,
  listingText,
  type MadeArticle,
  type MadeHeadline,
  makePageWithParts,
  tickerLine,
} from '../support/pages.ts';
import { overlaps, unowned } from './spans.ts';

const EVENTS =
  'Events\nName | organizer | Where\n---|---|---\nWool Fair May 10. 2026 | Guild | Hovd\nНомын өдөр | Төв | Дархан\nNEWS\n';
const FLATTENED = 'Name organizer Where\nWool Fair May 10. 2026 ХОВД Guild Hovd\n\n\n\n';

const made = [1, 2, 3].map((index) => makePageWithParts({ index, articleWords: 150 }));
const headlines: readonly MadeHeadline[] = made[0]?.headlines ?? [];
const articles: readonly MadeArticle[] = made.flatMap(({ article }) => (article === undefined ? [] : [article]));
const [first] = articles;
const detail = first === undefined ? '' : articleText(first);
const ticker = tickerLine(headlines);

test.each([
  { name: 'ticker and article', text: `${ticker}\n\n${detail}`, counts: [20, 1, 0] },
  { name: 'ticker and listing', text: `${ticker}\n\n${listingText(articles)}`, counts: [20, 3, 0] },
  { name: 'events table and listing', text: `${EVENTS}${listingText(articles)}`, counts: [0, 3, 2] },
  { name: 'flattened events and listing', text: `${FLATTENED}${listingText(articles)}`, counts: [0, 3, 1] },
  { name: 'ticker, events and listing', text: `${ticker}\n${EVENTS}${listingText(articles)}`, counts: [20, 3, 2] },
  { name: 'ticker alone', text: ticker, counts: [20, 0, 0] },
  { name: 'article alone', text: detail, counts: [0, 1, 0] },
  { name: 'listing alone', text: listingText(articles), counts: [0, 3, 0] },
  { name: 'article above the ticker', text: `${detail}\n\n${ticker}`, counts: [20, 1, 0] },
])('$name', ({ text, counts }) => {
  const digest = parseDigest(text);
  expect([digest.headlines.length, digest.articles.length, digest.events.length]).toEqual(counts);
  expect([digest.issues, unowned(text, digest), overlaps(digest)]).toEqual([[], [], []]);
  expect(digest.articles.map(({ title }) => title)).toEqual(articles.slice(0, counts[1]).map(({ title }) => title));
});
