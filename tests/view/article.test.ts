import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Paragraph } from '../../src/digest/digest.ts';
import { articlePages, renderArticle } from '../../src/view/article.ts';
import { display } from '../../src/view/display.ts';
import { MAX_MESSAGE_LENGTH } from '../../src/view/message.ts';
import { type Block, paginate } from '../../src/view/paging.ts';
import { anyCharacter } from '../support/any-character.ts';
import { HERDERS, place, story, WELL } from './samples.ts';
import { show, showText } from './show.ts';

const LIMITS = { target: 100, most: 120 };

const piece = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom(
      'valley ',
      'of ',
      'сумын ',
      'foal. ',
      'Үгүй. ',
      'e\u0301',
      '👩‍👩‍👧',
      '🇲🇳',
      '@all ',
      'well ',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(300), 'ө\u0308'.repeat(200), '🐎'.repeat(150)) },
);
const line = fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(''));
const paragraph: fc.Arbitrary<Paragraph> = fc.record(
  { kind: fc.constantFrom('text' as const, 'text' as const, 'text' as const, 'heading' as const), text: line },
  { noNullPrototype: true },
);

/** Everything that is not blank, which is all that paging may not lose. */
function letters(text: string): string {
  return text.replace(/\s+/gu, '');
}

test('a page loses no letter, holds no more than it may and cuts no surrogate pair', () => {
  const blocks = fc.array(
    fc.record({ kind: fc.constantFrom('text', 'heading', 'note'), text: line }, { noNullPrototype: true }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(blocks, (foreign) => {
      const given = foreign
        .map(({ kind, text }): Block => ({ kind, text: display(text) }))
        .filter(({ text }) => text !== '');
      const pages = paginate(given, LIMITS);
      expect(
        letters(
          pages
            .flat()
            .map(({ text }) => text)
            .join(''),
        ),
      ).toBe(letters(given.map(({ text }) => text).join('')));
      for (const page of pages) {
        const text = page.map((block) => block.text).join('\n\n');
        expect(text.length).toBeLessThanOrEqual(LIMITS.most);
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(page.every((block) => block.text !== '')).toBe(true);
      }
    }),
  );
});

test.each([
  {
    name: 'ends a page between paragraphs',
    blocks: ['a'.repeat(60), 'b'.repeat(60)],
    pages: [['a'.repeat(60)], ['b'.repeat(60)]],
  },
  {
    name: 'cuts a long paragraph at the end of a sentence',
    blocks: [
      `${'The river was low. '.repeat(4)}The well of the valley was dry as never before in these years, he said.`,
    ],
    pages: [
      ['The river was low. The river was low. The river was low. The river was low.'],
      ['The well of the valley was dry as never before in these years, he said.'],
    ],
  },
  {
    name: 'does not take an initial for the end of a sentence',
    blocks: [`${'word '.repeat(14)}by A. Nobody and B. Nobody of the Invented Institute for Valleys and Wells`],
    pages: [[`${'word '.repeat(14)}by A. Nobody and B. Nobody of`], ['the Invented Institute for Valleys and Wells']],
  },
  {
    name: 'cuts a paragraph without a sentence end at the end of a word',
    blocks: ['abcdefghi '.repeat(13).trim()],
    pages: [['abcdefghi '.repeat(10).trim()], ['abcdefghi '.repeat(3).trim()]],
  },
  {
    name: 'cuts a word only when it is longer than a page',
    blocks: ['x'.repeat(130)],
    pages: [['x'.repeat(100)], ['x'.repeat(30)]],
  },
  {
    name: 'keeps what fits in one page on one page, beyond the length that reads best',
    blocks: ['a'.repeat(58), 'b'.repeat(60)],
    pages: [['a'.repeat(58), 'b'.repeat(60)]],
  },
])('$name', ({ blocks, pages }) => {
  const laid = paginate(
    blocks.map((text) => ({ kind: 'text', text })),
    LIMITS,
  );
  expect(laid.map((page) => page.map(({ text }) => text))).toEqual(pages);
});

test('keeps a sub-heading with the text that follows it', () => {
  const blocks: readonly Block[] = [
    { kind: 'text', text: 'a'.repeat(70) },
    { kind: 'heading', text: 'A Dry Summer' },
    { kind: 'text', text: 'b'.repeat(70) },
  ];
  expect(paginate(blocks, LIMITS)).toEqual([[blocks[0]], [blocks[1], blocks[2]]]);
});

test('pages an article of a megabyte without blanks in linear time', () => {
  const startedAt = performance.now();
  const pages = paginate([{ kind: 'text', text: 'x'.repeat(1_000_000) }], { target: 3000, most: 3400 });
  expect(pages).toHaveLength(334);
  expect(performance.now() - startedAt).toBeLessThan(2000);
});

test('has fewer sub-headings on a page than a message may have entities', () => {
  const headings = Array.from({ length: 250 }, (): Paragraph => ({ kind: 'heading', text: 'A' }));
  const pages = articlePages(
    story(1, { text: { paragraphs: headings, byline: undefined, authorNote: undefined } }),
    place('en'),
  );
  expect(pages.map(({ rawEntities }) => rawEntities.length)).toEqual([91, 91, 71]);
});

test('every page of any article fits a message and its entities lie within the text', () => {
  const foreign = fc.record(
    {
      title: fc.oneof(line, fc.string({ unit: anyCharacter, maxLength: 600 })),
      paragraphs: fc.array(paragraph, { maxLength: 30 }),
      byline: fc.option(line, { nil: undefined }),
      authorNote: fc.option(line, { nil: undefined }),
      source: fc.option(line, { nil: undefined }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(foreign, fc.constantFrom('en' as const, 'mn' as const), ({ title, source, ...text }, language) => {
      const pages = articlePages(story(1, { title, source, text }), place(language));
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        expect(page.rawText.length).toBeLessThanOrEqual(MAX_MESSAGE_LENGTH);
        expect(page.rawText).not.toMatch(/\p{Cs}/u);
        expect(page.rawEntities.length).toBeLessThanOrEqual(100);
        expect(() => showText(page)).not.toThrow();
      }
      const body = letters(pages.map(({ rawText }) => rawText).join(''));
      for (const { text: part } of text.paragraphs.slice(0, 1))
        expect(body).toContain(letters(display(part)).slice(0, 50));
    }),
    { numRuns: 60 },
  );
});

test.each([
  [0, '1 / 3'],
  [2, '2 / 3'],
  [99_999, '3 / 3'],
  [Number.NaN, '1 / 3'],
])('brings page %d into the article: %s', (page, counter) => {
  const long = { ...HERDERS.text, paragraphs: Array(3).fill({ kind: 'text', text: 'v'.repeat(2900) }) };
  const view = renderArticle(
    { ...HERDERS, text: { byline: undefined, authorNote: undefined, ...long } },
    page,
    place('en'),
  );
  expect(view.keyboard[0]?.map(({ text }) => text)).toContain(counter);
});

test('an article in English', () => {
  expect(show(renderArticle(HERDERS, 1, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Herders of Invented Sum Count Their Foals in a Dry Summer</b>
    example.mn · 16 July 2025 · A. Nobody

    The herders of a valley that is on no map have counted their foals.

    <b>A Dry Summer</b>

    There were fewer of them than last year, and the river was low.

    <quote>A. Nobody writes about valleys.</quote>
    [Source → https://www.example.mn/news/herders] [Share @a_0000000000001] [Copy link ⧉]
    [Related] [Headlines]
    "
  `);
});

test('an article in Mongolian', () => {
  expect(show(renderArticle(WELL, 1, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>Зохиомол сумын иргэд шинэ худагтай боллоо</b>
    jishee.mn · 2025 оны 7-р сарын 15

    Газрын зурагт байхгүй нэгэн суманд шинэ худаг гаргажээ.
    [Эх сурвалж → https://www.jishee.mn/] [Хуваалцах @a_0000000000002] [Холбоос хуулах ⧉]
    [Холбоотой мэдээ] [Мэдээнүүд]
    "
  `);
});

test('the second page of an article', () => {
  const paragraphs = [1, 2, 3].map(
    (n): Paragraph => ({ kind: 'text', text: `Part ${n} ${'of the valley '.repeat(150)}`.trim() }),
  );
  const view = renderArticle(
    { ...HERDERS, text: { paragraphs, byline: undefined, authorNote: undefined } },
    2,
    place('en'),
  );
  expect(show(view).replace(/(?:of the valley ?)+/gu, '(…)')).toMatchInlineSnapshot(`
    "
    <b>Herders of Invented Sum Count Their Foals in a Dry Summer</b>

    Part 2 (…)
    [‹] [2 / 3] [›]
    [Source → https://www.example.mn/news/herders] [Share @a_0000000000001] [Copy link ⧉]
    [Related] [Headlines]
    "
  `);
});

test('a headline without a text says so and offers the source', () => {
  expect(show(renderArticle(story(3), 1, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Invented headline number 3</b>
    example.mn · 16 July 2025

    Medee has the headline of this story only. The full text is at example.mn.
    [Source → https://www.example.mn/] [Share @a_0000000000003] [Copy link ⧉]
    [Related] [Headlines]
    "
  `);
  expect(show(renderArticle(story(3, { source: 'www.news' }), 1, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>Invented headline number 3</b>
    www.news · 2025 оны 7-р сарын 16

    Манай санд энэ мэдээний гарчиг л бий. Бүрэн эхийг эх сурвалжаас нь уншина уу: www.news
    [Хуваалцах @a_0000000000003] [Холбоос хуулах ⧉]
    [Холбоотой мэдээ] [Мэдээнүүд]
    "
  `);
});

test('previews the page of the source only where Medee has no text', () => {
  const url = 'https://www.example.mn/news/foals';
  expect(renderArticle(story(3, { url }), 1, place('en')).preview).toBe(url);
  expect(renderArticle(HERDERS, 1, place('en')).preview).toBeUndefined();
  expect(renderArticle(story(3, { url: 'javascript:alert(1)' }), 1, place('en')).preview).toBeUndefined();
});

test('a story of which only the title is known', () => {
  const bare = story(3, { source: undefined, publishedOn: undefined, title: '\u202E' });
  expect(show(renderArticle(bare, 1, place('en')))).toMatchInlineSnapshot(`
    "
    <b>Untitled</b>
    date unknown

    Medee has the headline of this story only, and does not know where the full text is.
    [Share @a_0000000000003] [Copy link ⧉]
    [Related] [Headlines]
    "
  `);
  expect(show(renderArticle(bare, 1, place('mn')))).toMatchInlineSnapshot(`
    "
    <b>Гарчиггүй</b>
    огноо тодорхойгүй

    Манай санд энэ мэдээний гарчиг л бий. Бүрэн эх нь хаана байгаа нь тодорхойгүй.
    [Хуваалцах @a_0000000000003] [Холбоос хуулах ⧉]
    [Холбоотой мэдээ] [Мэдээнүүд]
    "
  `);
});
