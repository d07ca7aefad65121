import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../src/digest/parse-digest.ts';
import { overlaps, unowned } from './spans.ts';

const ARTICLES = 'A Title www.a.example\nOne paragraph of it.\nSecond Title www.b.example\nAnother paragraph.';

describe('the events table', () => {
  test.each([
    {
      name: 'with a leading pipe',
      text: `Events\n| Name | organizer | Where |\n|---|---|---|\n| Wool Fair May 10. 2026 | Wool Guild | Hovd |\nNEWS\n${ARTICLES}`,
      events: ['Wool Fair May 10. 2026 | Wool Guild | Hovd'],
    },
    {
      name: 'without a leading pipe',
      text: `Events\nName | organizer | Where\n---|---|---\nWool Fair May 10. 2026 | Wool Guild | Hovd\nНомын өдөр | Төв | Дархан\nNEWS\n${ARTICLES}`,
      events: ['Wool Fair May 10. 2026 | Wool Guild | Hovd', 'Номын өдөр | Төв | Дархан'],
    },
    {
      name: 'flattened',
      text: `Name organizer Where\nWool Fair May 10. 2026 ХОВД Wool Guild Hovd\nSecond Fair June 1. 2026 Guild\n\n\n\n${ARTICLES}`,
      events: ['Wool Fair May 10. 2026 ХОВД Wool Guild Hovd', 'Second Fair June 1. 2026 Guild'],
    },
    {
      name: 'flattened, with the article at once',
      text: `Name organizer Where\nWool Fair May 10. 2026 Wool Guild Hovd\n${ARTICLES}`,
      events: ['Wool Fair May 10. 2026 Wool Guild Hovd'],
    },
    {
      name: 'under its title and without the rule',
      text: `Events\nName organizer Where\nWool Fair Guild Hovd\nNEWS\n${ARTICLES}`,
      events: ['Wool Fair Guild Hovd'],
    },
    {
      name: 'without NEWS',
      text: `Events\n| Name | organizer | Where |\n|---|---|---|\n| Wool Fair | Guild | Hovd |\n${ARTICLES}`,
      events: ['Wool Fair | Guild | Hovd'],
    },
    {
      name: 'with an empty cell and a CRLF page',
      text: `Events\r\n| Name | organizer | Where |\r\n|---|---|---|\r\n| Wool Fair |  | Hovd |\r\nNEWS\r\n${ARTICLES}`,
      events: ['Wool Fair | Hovd'],
    },
  ])('$name', ({ text, events }) => {
    const digest = parseDigest(text);
    expect(digest.events.map((event) => event.text)).toEqual(events);
    expect(digest.articles.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
      ['A Title', undefined],
      ['Second Title', undefined],
    ]);
    expect([digest.headlines, digest.issues]).toEqual([[], []]);
    expect([unowned(text, digest), overlaps(digest)]).toEqual([[], []]);
  });

  test('without rows is reported', () => {
    const digest = parseDigest(`Events\n| Name | organizer | Where |\n|---|---|---|\nNEWS\n${ARTICLES}`);
    expect(digest.issues.map(({ code, line }) => [code, line])).toEqual([['empty-events', 1]]);
    expect([digest.events.length, digest.articles.length]).toEqual([0, 2]);
  });

  test('may be all there is', () => {
    const digest = parseDigest('Events\nName | organizer | Where\n---|---|---\nWool Fair | Guild | Hovd');
    expect([digest.events.length, digest.issues]).toEqual([1, []]);
  });

  test('is not begun by a title that says Events', () => {
    const digest = parseDigest('Events www.a.example\nOne paragraph | with a pipe.');
    expect([digest.events, digest.articles.length]).toEqual([[], 1]);
  });
});

test('a ticker may stand above a listing', () => {
  const digest = parseDigest(`1 AIR ROUTE OPENS WWW.A.EXAMPLE PUBLISHED:2026/11/20\n\n${ARTICLES}`);
  expect([digest.headlines.length, digest.articles.length, digest.issues.length]).toEqual([1, 2, 0]);
});

test.each(['', ' ', '\n\n', '\u00a0\ufeff\u200b\u0000'])('a page without text (%j) says so', (text) => {
  expect(parseDigest(text)).toEqual({
    headlines: [],
    articles: [],
    events: [],
    issues: [{ code: 'empty-page', line: 1, column: 1, message: 'the page has no text', span: { start: 0, end: 0 } }],
  });
});
