import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../src/digest/parse-digest.ts';
import { parsePage } from '../../src/digest/parse-page.ts';
import { anyCharacter } from '../support/any-character.ts';
import { makePage } from '../support/pages.ts';
import { overlaps, unowned } from './spans.ts';

function check(text: string): void {
  const digest = parseDigest(text);
  const misplaced = digest.issues.filter(
    ({ line, column, span }) => column <= 0 || line !== linesOf(text.slice(0, span.start)).length,
  );
  expect({ unowned: unowned(text, digest), overlaps: overlaps(digest), misplaced }).toEqual({
    unowned: [],
    overlaps: [],
    misplaced: [],
  });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u);
}

const BLOCKS = [
  '1 AIR ROUTE OPENS WWW.A.EXAMPLE PUBLISHED:2026/11/20',
  '2 78 CAMELS CROSS WWW.B.EXAMPLE\u00a0PUBLISHED:2026/11/20\u00a0 \u00a0 \u00a0 ',
  '3 NO SOURCE PUBLISHED:2026/11/20',
  '4 CUT IN DATE WWW.B.EXAMPLE PUBLISHED:2026/1',
  '5 WRONG DATE WWW.B.EXAMPLE PUBLISHED:2026/02/31',
  'ШИНЭ ГҮҮР WWW.MEDEELEL.EXAMPLE НИЙТЭЛСЭН:2026/11/20 \u00a0\u00a0\u00a0 ',
  '12 АЙМАГТ WWW.NEWS НИЙТЭЛСЭН:2026/11/19',
  'НИЙТЭЛСЭН:'.normalize('NFD'),
  'PUBLISHED:',
  'WWW.A.EXAMPLE',
  '1',
  '2 ',
  'TITLE IN CAPITALS',
  'A Title of It www.a.example',
  'Гарчиг энд www.b.example',
  'See also www.c.example',
  'A paragraph that ends as it should.',
  'Өгүүлбэр энд дуусна.',
  'Sub-heading',
  'BY Bat Bold',
  'Bat Bold is a researcher.',
  'GUEST AUTHOR',
  'Published Date:2026-11-20',
  'Published Date:2026-11-31',
  'Нийтэлсэн огноо: 2026-11-20',
  'Publ',
  'Events',
  'NEWS',
  '| Name | organizer | Where |',
  'Name organizer Where',
  '|---|---|---|',
  '| Wool Fair | Guild | Hovd |',
  '|',
  '\u0301',
  '\ud83d',
  '🐫',
  '\u200d',
];
const GAPS = [
  '\n',
  '\n',
  '\n\n',
  '\n\n\n',
  ' ',
  '',
  '\u00a0',
  '\r\n',
  '\r',
  '\u2028',
  '\u0000',
  '\ufeff',
  '\u200b',
  '\t',
];

const mixture = fc
  .array(fc.tuple(fc.constantFrom(...BLOCKS), fc.constantFrom(...GAPS)), { maxLength: 25 })
  .map((parts) => parts.flat().join(''));

describe('no text is lost and no text is owned twice', () => {
  test('in any mixture of what pages are made of', () => {
    fc.assert(fc.property(mixture, check), { numRuns: 1500 });
  });

  test('in any text', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), check), { numRuns: 300 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
        check,
      ),
    );
  });

  test('in pages that are cut anywhere', () => {
    const cuts = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 6000 }), fc.nat({ max: 6000 }));
    fc.assert(
      fc.property(cuts, ([index, from, length]) => {
        check(makePage({ index, articleWords: 120 }).slice(from, from + length));
      }),
      { numRuns: 300 },
    );
  });

  test('in pages with a piece replaced', () => {
    const edits = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 4000 }), fc.nat({ max: 60 }), mixture);
    fc.assert(
      fc.property(edits, ([index, at, length, piece]) => {
        const page = makePage({ index, articleWords: 120 });
        check(page.slice(0, at) + piece + page.slice(at + length));
      }),
      { numRuns: 300 },
    );
  });
});

describe('values', () => {
  test('are clean: NFC, trimmed, blanks folded, well-formed, dates real', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { headlines, articles, events } = parseDigest(text);
        const values = [
          ...headlines.flatMap(({ title, source }) => [title, source ?? 'x']),
          ...articles.flatMap(({ title, paragraphs, byline }) => [
            title,
            byline ?? 'x',
            ...paragraphs.map((p) => p.text),
          ]),
          ...events.map((event) => event.text),
        ];
        const isClean = (value: string) =>
          value === value.normalize('NFC').trim() && !/^$|[^\S ]| {2}|\p{Cc}|\p{Cs}/u.test(value);
        expect(values.filter((value) => !isClean(value))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('do not change when a page is parsed from its Windows form', () => {
    for (let index = 0; index < 20; index += 1) {
      const page = makePage({ index, articleWords: 200 });
      const windows = parseDigest(`\ufeff${page.replaceAll('\n', '\r\n')}\r\n`);
      expect(JSON.stringify(windows, withoutSpans)).toBe(JSON.stringify(parseDigest(page), withoutSpans));
    }
  });
});

function withoutSpans(key: string, value: unknown): unknown {
  return key === 'span' ? undefined : value;
}

test('a page of HTML, whatever it is, never throws', () => {
  const tags = fc.constantFrom(
    '<p>',
    '</p>',
    '<a href="/x?id=1">',
    '</a>',
    '<br>',
    '<td>',
    '<script>',
    '</script>',
    '<',
    '&nbsp;',
    '&#0;',
    '&#xd83d;',
    '<!--',
    '-->',
    '<pre>',
    '<base href="https://a.example/">',
  );
  const html = fc
    .array(fc.oneof(tags, fc.constantFrom(...BLOCKS), fc.string({ unit: anyCharacter })))
    .map((parts) => `<html>${parts.join('')}`);
  fc.assert(
    fc.property(html, (text) => parsePage(text).headlines.length >= 0),
    { numRuns: 500 },
  );
});

describe('1 MB of one thing takes far less than a second', () => {
  // The limit is generous for a loaded machine; quadratic behaviour would take minutes.
  const LIMIT_MS = 3000;
  const UNITS = [
    'a',
    '7',
    'WWW.',
    'PUBLISHED:',
    'НИЙТЭЛСЭН:',
    ' ',
    '\u00a0',
    '\n',
    '1 ',
    '|',
    '|\n',
    '"',
    'И\u0306',
    '\ud83d',
    'PUBLISHED:2026/11/20 ',
    'PUBLISHED: ',
    'TITLE PUBLISHED:1',
    'A Title www.a.example\n',
    'A title.\n\n',
    'Published Date:\n',
    'BY Bat Bold\n',
    'Events\n',
  ];
  test.each(UNITS)('%j', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const part = text.slice(0, 200_000);
    const pages = [
      text,
      `A Title www.a.example\n${part}`,
      `1 A WWW.A.EXAMPLE PUBLISHED:2026/11/20 ${part}PUBLISHED:2026/11/20`,
    ];
    for (const page of pages) {
      const startedAt = performance.now();
      parseDigest(page);
      expect(performance.now() - startedAt).toBeLessThan(LIMIT_MS);
    }
  });
});
