import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/digest/digest.ts';
import { parseDigest } from '../../src/digest/parse-digest.ts';
import { makePageWithParts } from '../support/pages.ts';

const TEXT = 'The first paragraph says what happened, and where it did so.';
const MORE = 'The second one says why; it is a little longer than the first.';

function onlyArticle(text: string): Article {
  const { articles } = parseDigest(text);
  expect(articles).toHaveLength(1);
  return articles[0] as Article;
}

function codesOf(text: string): readonly string[] {
  return parseDigest(text).issues.map(({ code }) => code);
}

function page(...body: readonly string[]): string {
  return `\n\nA Title of Some Words www.a.example\n\n${body.join('\n')}\n\n\nPublished Date:2026-11-20`;
}

test('reads title, source, paragraphs and date of a detail page', () => {
  const article = onlyArticle(page(`${TEXT}\u00a0\u00a0`, `Koizumi  ${MORE}`));
  expect(article).toMatchObject({
    language: 'en',
    title: 'A Title of Some Words',
    source: 'www.a.example',
    publishedOn: '2026-11-20',
    paragraphs: [
      { kind: 'text', text: TEXT },
      { kind: 'text', text: `Koizumi ${MORE}` },
    ],
    byline: undefined,
    authorNote: undefined,
  });
  expect(codesOf(page(TEXT))).toEqual([]);
});

test('spans everything from its title to its trailer', () => {
  const text = `${page(TEXT)}\n`;
  const { span } = onlyArticle(text);
  expect(text.slice(span.start, span.end)).toBe(text.trim());
});

describe('the trailer', () => {
  test.each([
    ['Published Date:2026-11-20', '2026-11-20'],
    ['Published Date: 2026-11-20', '2026-11-20'],
    ['Published Date:2026/11/20', '2026-11-20'],
    ['PUBLISHED DATE:\u00a02026-11-20', '2026-11-20'],
    ['Нийтэлсэн огноо:2026-11-20', '2026-11-20'],
    ['Нийтэлсэн огноо: 2026/11/20', '2026-11-20'],
    ['Нийтэлсэн огноо:2026-11-20'.normalize('NFD'), '2026-11-20'],
  ])('%j dates the article', (trailer, expected) => {
    const text = `A Title www.a.example\n\n${TEXT}\n\n\n${trailer}`;
    expect(onlyArticle(text).publishedOn).toBe(expected);
    expect(onlyArticle(text).paragraphs).toHaveLength(1);
    expect(codesOf(text)).toEqual([]);
  });

  test.each([
    ['Published Date:2026-02-30', 'impossible-date'],
    ['Published Date:yesterday', 'impossible-date'],
    ['Published Date:2026-11-', 'truncated-date'],
    ['Published Date:', 'truncated-date'],
    ['Published Da', 'truncated-date'],
    ['P', 'truncated-date'],
    ['Нийтэлс', 'truncated-date'],
    ['Published Date:\n\nSomething else', 'missing-date'],
  ])('%j leaves the article undated and is reported', (trailer, code) => {
    const text = `A Title www.a.example\n\n${TEXT}\n\n\n${trailer}`;
    expect(onlyArticle(text)).toMatchObject({ publishedOn: undefined, paragraphs: [{ kind: 'text', text: TEXT }] });
    expect(codesOf(text)[0]).toBe(code);
  });

  test('is not a sentence that begins with the same words', () => {
    const line = 'Published date: nobody knows, but the paper says 2026-11-20 or so.';
    expect(onlyArticle(page(TEXT, line)).paragraphs.map(({ text }) => text)).toEqual([TEXT, line]);
  });

  test('never comes from the ticker', () => {
    const ticker = '1 A TITLE WWW.A.EXAMPLE PUBLISHED:2026/11/20';
    expect(onlyArticle(`${ticker}\n\nA Title www.a.example\n\n${TEXT}`).publishedOn).toBeUndefined();
  });

  test('ends the article: what follows is reported', () => {
    const text = `${page(TEXT)}\nAll rights reserved`;
    expect(onlyArticle(text).paragraphs).toHaveLength(1);
    expect(parseDigest(text).issues).toMatchObject([{ code: 'text-without-title', line: 9, column: 1 }]);
  });
});

describe('sub-headings', () => {
  test.each([
    ['two words', 'Future Outlook'],
    ['Mongolian', 'Ирээдүйн төлөв'],
    ['a digit first', '2027 and after'],
    ['eight words', 'One two three four five six seven eight'],
  ])('%s', (_, heading) => {
    const kinds = onlyArticle(page(TEXT, heading.charAt(0).toUpperCase() + heading.slice(1), MORE)).paragraphs.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['text', 'heading', 'text']);
  });

  test.each([
    ['a short sentence', 'It snowed.'],
    ['a question', 'Why now?'],
    ['nine words', 'One two three four five six seven eight nine'],
    ['a clause', 'He said:'],
    ['a host', 'See www.a.example'],
    ['a small letter', 'and then some'],
    ['an agency', '/STEPPE AGENCY/'],
    ['a quote', '“We will see”'],
  ])('are not: %s', (_, line) => {
    expect(onlyArticle(page(TEXT, line, MORE)).paragraphs).toEqual(
      [TEXT, line, MORE].map((text) => ({ kind: 'text', text })),
    );
  });

  test('stand between paragraphs, neither first nor last nor in a list', () => {
    const list = ['Gold 15 percent', 'Copper 20 percent', 'Coal 40 percent'];
    const { paragraphs } = onlyArticle(page('Short Line', TEXT, ...list, MORE, 'Short End'));
    expect(paragraphs.map(({ kind }) => kind)).toEqual(Array(7).fill('text'));
  });
});

describe('bylines', () => {
  const bio = 'Bat Bold is a researcher of wells and wool.';

  test.each([
    { name: 'BY Name and a biography', lines: ['BY Bat Bold', bio], byline: 'Bat Bold', note: bio },
    { name: 'GUEST AUTHOR, name, biography', lines: ['GUEST AUTHOR', 'Bat Bold', bio], byline: 'Bat Bold', note: bio },
    { name: 'a name in capitals', lines: ['BY BAT BOLD', bio], byline: 'BAT BOLD', note: bio },
    { name: 'a name alone', lines: ['BY Bat Bold'], byline: 'Bat Bold', note: undefined },
    { name: 'GUEST AUTHOR and a name alone', lines: ['GUEST AUTHOR', 'Bat Bold'], byline: 'Bat Bold', note: undefined },
    { name: 'GUEST AUTHOR without a name', lines: ['GUEST AUTHOR', bio], byline: undefined, note: bio },
    {
      name: 'a biography of two lines',
      lines: ['BY Bat Bold', bio, 'He lives in Hovd.'],
      byline: 'Bat Bold',
      note: `${bio}\nHe lives in Hovd.`,
    },
    {
      name: 'a biography that does not repeat the name',
      lines: ['BY Bat Bold', 'The author studies wells.'],
      byline: 'Bat Bold',
      note: 'The author studies wells.',
    },
    {
      name: 'a Mongolian name',
      lines: ['BY Б.Болд', 'Б.Болд бол сэтгүүлч.'],
      byline: 'Б.Болд',
      note: 'Б.Болд бол сэтгүүлч.',
    },
  ])('$name', ({ lines, byline, note }) => {
    const article = onlyArticle(page(TEXT, MORE, ...lines));
    expect([article.byline, article.authorNote]).toEqual([byline, note]);
    expect(article.paragraphs.map(({ text }) => text)).toEqual([TEXT, MORE]);
  });

  test('a sub-heading in capitals that begins with BY is none', () => {
    const article = onlyArticle(page(TEXT, 'BY THE NUMBERS', MORE));
    expect([article.byline, article.paragraphs.length]).toEqual([undefined, 3]);
  });

  test('the page before its end has none', () => {
    const lines = Array.from({ length: 8 }, (_, index) => `${TEXT} ${index}.`);
    expect(onlyArticle(page('BY Bat Bold', ...lines)).byline).toBeUndefined();
  });
});

describe('listings', () => {
  function titlesOf(text: string): readonly string[] {
    return parseDigest(text).articles.map(({ title }) => title);
  }

  test.each([
    ['nothing', '\n'],
    ['one blank line', '\n\n'],
    ['three blank lines', '\n\n\n\n'],
  ])('articles with %s between them', (_, gap) => {
    const text = `First Title www.a.example\n${TEXT}\n${MORE}${gap}Second: a Title www.b.example\n${TEXT}${gap}Third www.c.example\n${TEXT}`;
    const { articles, issues } = parseDigest(text);
    expect(articles.map(({ title, source, paragraphs }) => [title, source, paragraphs.length])).toEqual([
      ['First Title', 'www.a.example', 2],
      ['Second: a Title', 'www.b.example', 1],
      ['Third', 'www.c.example', 1],
    ]);
    expect(issues).toEqual([]);
  });

  test('no article in a listing is dated', () => {
    const { articles } = parseDigest(`First www.a.example\n${TEXT}\nSecond www.b.example\n${TEXT}`);
    expect(articles.map(({ publishedOn }) => publishedOn)).toEqual([undefined, undefined]);
  });

  test.each([
    'Details and registration at www.b.example',
    'Website: www.b.example',
    'Write to www.b.example',
    'www.b.example',
    'www.b.example – the best of all',
    'Mail me at bat@www.b.example',
    'Nobody came. www.b.example',
    'more on this www.b.example',
    `${'Long '.repeat(90)}www.b.example`,
    'Title in Capitals WWW.B.EXAMPLE',
  ])('the line %j of a body is no title', (line) => {
    expect(titlesOf(`First www.a.example\n${TEXT}\n${line}\n${MORE}`)).toEqual(['First']);
  });

  test('a line after an unfinished paragraph is no title', () => {
    expect(titlesOf(`First www.a.example\nThe paragraph stops without\na Second www.b.example\n${MORE}`)).toEqual([
      'First',
    ]);
  });

  test('a line just before the date is no title', () => {
    expect(titlesOf(page(TEXT, 'Ministry of Wool www.b.example'))).toEqual(['A Title of Some Words']);
  });

  test('every article stands for itself after a trailer too', () => {
    const text = `${page(TEXT)}\n\n${page(MORE).trim()}`;
    expect(parseDigest(text).articles.map(({ publishedOn }) => publishedOn)).toEqual(['2026-11-20', '2026-11-20']);
  });
});

describe('titles', () => {
  test.each([
    ['NBSP before the host', 'A Title\u00a0www.a.example'],
    ['two blanks before the host', 'A Title  www.a.example '],
    ['a CRLF page', 'A Title www.a.example\r'],
    ['a zero-width mark', '\u200bA Title www.a.example\u200b'],
  ])('read through %s', (_, line) => {
    expect(onlyArticle(`${line}\n\n${TEXT}`)).toMatchObject({ title: 'A Title', source: 'www.a.example' });
  });

  test.each([
    ['www.news', 'www.news'],
    ['www.english.a-b.co.kr', 'www.english.a-b.co.kr'],
    ['Www.News24.Example', 'www.news24.example'],
  ])('keep the source %s', (host, source) => {
    expect(onlyArticle(`A Title ${host}\n${TEXT}`).source).toBe(source);
  });

  test('may lack the source where the page has the form of a detail page', () => {
    const text = `A Title Without a Source\n\n${TEXT}\n\n\nPublished Date:2026-11-20`;
    expect(onlyArticle(text)).toMatchObject({
      title: 'A Title Without a Source',
      source: undefined,
      publishedOn: '2026-11-20',
    });
  });

  test('text before the first title is reported, not guessed at', () => {
    const text = `${TEXT}\n${MORE}\nA Title www.a.example\n${TEXT}`;
    expect(onlyArticle(text).paragraphs).toHaveLength(1);
    const [issue] = parseDigest(text).issues;
    expect(issue).toMatchObject({ code: 'text-without-title', line: 1, column: 1 });
    expect(text.slice(issue?.span.start, issue?.span.end)).toBe(`${TEXT}\n${MORE}`);
  });
});

describe('the language', () => {
  test('is told by the letters of title and body', () => {
    const mongolian = 'Шинэ гүүр нээгдлээ www.a.example\nГүүрийг “Steppe Build LLC” компани барьсан юм.';
    expect(onlyArticle(mongolian).language).toBe('mn');
    expect(onlyArticle(`“Гэр” Opens Its Doors www.a.example\n${TEXT}`).language).toBe('en');
  });
});

test('accepts NUL, control characters, U+2028 and CR as they come', () => {
  const article = onlyArticle(
    'A Title www.a.example\rOne\u0000 para\u0007graph.\u2028Two\u200b words.\u2029Three.\u0085Four.',
  );
  expect(article.paragraphs.map(({ text }) => text)).toEqual(['One para graph.', 'Two words.', 'Three. Four.']);
});

test('replaces half a surrogate pair and keeps whole ones', () => {
  expect(onlyArticle('A \ud83d Title 🐫 www.a.example\nText \udc2b.')).toMatchObject({
    title: 'A \ufffd Title 🐫',
    paragraphs: [{ kind: 'text', text: 'Text \ufffd.' }],
  });
});

test('reads back every made article', () => {
  for (let index = 0; index < 60; index += 1) {
    const { text, article } = makePageWithParts({ index, articleWords: 300 });
    const read = onlyArticle(text);
    expect(read.paragraphs.map((paragraph) => paragraph.text)).toEqual(article?.paragraphs);
    expect(read).toMatchObject({
      language: article?.language,
      title: article?.title,
      source: article?.source,
      publishedOn: article?.date,
      byline: article?.byline,
      authorNote: article?.authorNote,
    });
  }
});
