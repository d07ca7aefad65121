import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/digest/html.ts';
import { isHtml, parsePage } from '../../src/digest/parse-page.ts';
import { makePage } from '../support/pages.ts';

function textOf(body: string): string {
  return readHtml(`<html><body>${body}</body></html>`).text;
}

describe('the text of a page of HTML', () => {
  test.each([
    ['paragraphs are lines', '<p>One\n  two</p>\n<p>Three</p>', 'One two\nThree'],
    ['inline tags break no line', 'On<b>e</b> <i>two</i><span> three</span>', 'One two three'],
    ['each <br> ends a line', 'One<br>Two<br/><br />Three', 'One\nTwo\n\nThree'],
    ['list items are lines', '<ul><li>One<li>Two</ul>', 'One\nTwo'],
    ['headings are set apart', '<h2>Title</h2><p>Text</p>', 'Title\n\nText'],
    [
      'cells are words of a line',
      '<table><tr><td>Name</td><td>Where</td></tr><tr><td>A</td><td>B</td></tr></table>',
      'Name Where\nA B',
    ],
    ['a table is set apart', '<table><tr><td>A</td></tr></table>Text', 'A\n\n\n\nText'],
    ['references are decoded', 'A &amp; B &lt;C&gt; &#8217;&#x2019; &mdash;', 'A & B <C> ’’ —'],
    ['a no-break space stays', 'A&nbsp;&nbsp;B', 'A\u00a0\u00a0B'],
    [
      'scripts, styles and forms go',
      'A<script>var a = "<p>x</p>";</script><style>p{}</style><button>Go</button> B',
      'A B',
    ],
    ['navigation and footer go', '<nav>Home <nav>x</nav> News</nav>A<footer>All rights</footer>', 'A'],
    ['<pre> keeps its lines', '<pre>One\n\nTwo  three</pre>', 'One\n\nTwo  three'],
    ['comments go', 'A<!-- <p>x</p> -->B', 'AB'],
    ['a stray < is text', '1 < 2', '1 < 2'],
    ['missing end tags do no harm', '<p>One<p>Two<div>Three', 'One\nTwo\nThree'],
  ])('%s', (_, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });
});

describe('links', () => {
  function linksOf(head: string, body: string): readonly (readonly [string, string])[] {
    const { text, links } = readHtml(`<html><head>${head}</head><body>${body}</body></html>`);
    return links.map(({ start, end, url }) => [text.slice(start, end), url]);
  }

  test.each([
    ['absolute', '', 'https://a.example/news?id=1', 'https://a.example/news?id=1'],
    ['with a decoded reference', '', 'https://a.example/n?id=1&amp;lang=en', 'https://a.example/n?id=1&lang=en'],
    [
      'against the base',
      '<base href="https://a.example/base/">',
      'newsdetials?id=1',
      'https://a.example/base/newsdetials?id=1',
    ],
    [
      'against the canonical link',
      '<link rel="canonical" href="https://a.example/base/news?page=2">',
      'newsdetials?id=1',
      'https://a.example/base/newsdetials?id=1',
    ],
    ['against og:url', '<meta property="og:url" content="https://a.example/x">', '/y', 'https://a.example/y'],
    [
      'against the place a browser saved it from',
      '<!-- saved from url=(0021)https://a.example/b/c -->',
      'd',
      'https://a.example/b/d',
    ],
    [
      'against a base that is relative itself',
      '<base href="/b/"><link rel="canonical" href="https://a.example/x/y">',
      'z',
      'https://a.example/b/z',
    ],
  ])('%s', (_, head, href, url) => {
    expect(linksOf(head, `<p>See <a href="${href}"> the story </a> now</p>`)).toEqual([['the story', url]]);
  });

  test.each([
    '#top',
    '',
    'javascript:void(0)',
    'mailto:a@a.example',
    'newsdetials?id=1',
    'data:text/html,x',
    'http://',
    `https://a.example/${'x'.repeat(3000)}`,
  ])('the target %j is left out', (href) => {
    expect(linksOf('', `<a href="${href}">story</a>`)).toEqual([]);
  });

  test('an unclosed link ends where the next begins; of two targets the first counts', () => {
    expect(
      linksOf('', '<a href="https://a.example/1" href="https://a.example/x">One <a href="https://a.example/2">Two</a>'),
    ).toEqual([
      ['One', 'https://a.example/1'],
      ['Two', 'https://a.example/2'],
    ]);
  });
});

describe('a page', () => {
  test.each([
    ['<!DOCTYPE html><p>x', true],
    ['\ufeff\n <!doctype HTML>', true],
    ['<html lang="en">', true],
    ['<div><p>a</p><p>b</p></div>', true],
    ['<b>bold</b> words', false],
    ['1 AIR ROUTE <OPENS>', false],
    ['A Title www.a.example\n<p><p><p><p><p>', false],
    ['', false],
  ])('%j is HTML: %s', (content, expected) => {
    expect(isHtml(content)).toBe(expected);
  });

  test('of plain text is parsed as it is', () => {
    expect(parsePage(makePage({ index: 1 })).headlines.filter(({ url }) => url !== undefined)).toEqual([]);
    expect(parsePage(makePage({ index: 1 })).articles).toHaveLength(1);
  });

  const HEAD = '<!doctype html><html><head><title>Site</title><base href="https://site.example/base/"></head><body>';

  test('of HTML gives headlines and articles the addresses of their titles, not those of their sources', () => {
    const ticker = [
      '<li>1 <a href="newsdetials?id=7">AIR ROUTE OPENS</a> <a href="http://www.a.example">WWW.A.EXAMPLE</a> PUBLISHED:2026/11/20</li>',
      '<li><a href="newsdetials?id=8">2 12 BRIDGES BUILT WWW.B.EXAMPLE&nbsp; PUBLISHED:2026/11/20</a>&nbsp; &nbsp;</li>',
      '<li>ШИНЭ ГҮҮР НЭЭГДЛЭЭ <a href="http://www.c.example">WWW.C.EXAMPLE</a> НИЙТЭЛСЭН:2026/11/19</li>',
    ];
    const articles =
      '<h3><a href="/base/newsdetials?id=7">Air Route Opens</a> www.a.example</h3><p>Text with <a href="https://x.example/">a link</a>.</p>' +
      '<h3>Second Title <a href="http://www.d.example">www.d.example</a></h3><p>Text.</p>';
    const digest = parsePage(`${HEAD}<ul>${ticker.join('\n')}</ul>${articles}`);
    expect(digest.headlines.map(({ rank, title, source, url }) => [rank, title, source, url])).toEqual([
      [1, 'AIR ROUTE OPENS', 'www.a.example', 'https://site.example/base/newsdetials?id=7'],
      [2, '12 BRIDGES BUILT', 'www.b.example', 'https://site.example/base/newsdetials?id=8'],
      [undefined, 'ШИНЭ ГҮҮР НЭЭГДЛЭЭ', 'www.c.example', undefined],
    ]);
    expect(digest.articles.map(({ title, source, url }) => [title, source, url])).toEqual([
      ['Air Route Opens', 'www.a.example', 'https://site.example/base/newsdetials?id=7'],
      ['Second Title', 'www.d.example', undefined],
    ]);
    expect(digest.issues).toEqual([]);
  });

  test('of HTML that holds one dated article has its address for the article', () => {
    const head = '<!doctype html><link rel="canonical" href="https://site.example/base/newsdetials?id=9">';
    const { articles } = parsePage(`${head}<h1>A Title www.a.example</h1><p>Text.</p><p>Published Date:2026-11-20</p>`);
    expect(articles.map(({ url, publishedOn }) => [url, publishedOn])).toEqual([
      ['https://site.example/base/newsdetials?id=9', '2026-11-20'],
    ]);
  });

  test('of HTML reads the events table and what follows it', () => {
    const table =
      '<table><tr><th>Name</th><th>organizer</th><th>Where</th></tr><tr><td>Wool Fair May 10. 2026</td><td>Guild</td><td>Hovd</td></tr></table>';
    const digest = parsePage(`${HEAD}${table}<h3>A Title www.a.example</h3><p>Text.</p>`);
    expect([digest.events.map(({ text }) => text), digest.articles.length, digest.issues]).toEqual([
      ['Wool Fair May 10. 2026 Guild Hovd'],
      1,
      [],
    ]);
  });

  test('parsed from HTML equals the page it was made from', () => {
    for (let index = 0; index < 8; index += 1) {
      const text = makePage({ index, articleWords: 200 });
      const html = text.split('\n').map((line) => `<p>${line.replaceAll('\u00a0', '&nbsp;')}</p>`);
      const [fromHtml, fromText] = [parsePage(`${HEAD}${html.join('\n')}`), parsePage(text)];
      expect(JSON.stringify(fromHtml, withoutSpans)).toBe(JSON.stringify(fromText, withoutSpans));
    }
  });

  test.each([
    ['nesting', '<div>'.repeat(100_000) + '</b>'.repeat(100_000)],
    ['links', '<a href="x">a '.repeat(50_000)],
    ['references', '&amp;'.repeat(150_000)],
    ['stray brackets', '<'.repeat(500_000)],
    ['open comments', '<!--'.repeat(200_000)],
    ['one long attribute', `<a href="${'&amp;x'.repeat(100_000)}">`],
  ])('of hostile HTML costs little: %s', (_, body) => {
    const startedAt = performance.now();
    parsePage(`${HEAD}${body}`);
    expect(performance.now() - startedAt).toBeLessThan(3000); // generous for a loaded machine; quadratic takes minutes
  });
});

function withoutSpans(key: string, value: unknown): unknown {
  return key === 'span' ? undefined : value;
}
