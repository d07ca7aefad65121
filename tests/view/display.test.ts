import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPoint, display, displaySource, shorten } from '../../src/view/display.ts';
import { safeUrl, sourceUrl } from '../../src/view/links.ts';

test.each([
  ['a right-to-left override', 'safe \u202Eexe.txt', 'safe exe.txt'],
  ['directional isolates and marks', '\u2067a\u2069 \u200Fb\u200E', 'a b'],
  ['control characters', 'a\u0000b\u001B[31m', 'ab[31m'],
  ['a lone surrogate', 'a\uD83Db', 'ab'],
  ['line ends and runs of blanks', ' a\r\n\tb\u00A0\u2028 c ', 'a b c'],
  ['a byte order mark', '\uFEFFa', 'a'],
])('takes %s out of a foreign line', (_, text, shown) => {
  expect(display(text)).toBe(shown);
});

test('keeps joiners, accents and letters of all scripts', () => {
  const text = '👩‍👩‍👧 Өвөрхангай é e\u0301 ᠮᠣᠩᠭᠣᠯ עברית';
  expect(display(text)).toBe(text);
});

test.each([
  ['at the end of a word', 'Copper price rises again', 15, 'Copper price…'],
  ['without the comma before the cut', 'Copper, tin and zinc', 10, 'Copper…'],
  ['inside a word that is all there is', 'Говьсүмбэрийнхэнтэйгээ', 10, 'Говьсүмбэ…'],
  ['not inside a grapheme', 'ab👩‍👩‍👧cd', 6, 'ab…'],
  ['not at all when it fits', 'Copper', 6, 'Copper'],
])('shortens %s', (_, text, limit, shown) => {
  expect(shorten(text, limit)).toBe(shown);
});

test('cuts anything within the limit and never inside a surrogate pair', () => {
  const nasty = fc.array(fc.constantFrom('a', ' ', 'Ө', '👩', '\u200D', '🇲🇳', 'e\u0301', '\u0301'.repeat(90)), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(nasty, fc.integer({ min: 1, max: 200 }), (parts, limit) => {
      const text = parts.join('');
      const cut = cutPoint(text, limit);
      expect(cut).toBeLessThanOrEqual(limit);
      expect(text.slice(0, cut)).not.toMatch(/\p{Cs}/u);
      expect(shorten(text, limit).length).toBeLessThanOrEqual(limit);
      expect(shorten(text, limit)).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test('names a source without www, but never by what is left of a cut host', () => {
  expect(['www.example.mn', 'www.news', 'example.mn'].map(displaySource)).toEqual([
    'example.mn',
    'www.news',
    'example.mn',
  ]);
});

test.each([
  ['https://example.mn/a b?c=ө', 'https://example.mn/a%20b?c=%D3%A9'],
  ['http://мэдээ.мон/', 'http://xn--d1ap5cba.xn--l1acc/'],
  ['javascript:alert(1)', undefined],
  ['tg://resolve?domain=x', undefined],
  ['https://localhost/', undefined],
  ['https://127.0.0.1/', undefined],
  ['https://user@example.mn/', undefined],
  ['not a link', undefined],
])('offers only links of the web: %s', (url, safe) => {
  expect(safeUrl(url)).toBe(safe);
});

test('offers no link of thousands of characters', () => {
  expect(safeUrl(`https://example.mn/${'a'.repeat(3000)}`)).toBeUndefined();
});

test('offers a front page only where the whole host is known', () => {
  expect(['www.example.mn', 'example.mn', 'www.news', 'news'].map(sourceUrl)).toEqual([
    'https://www.example.mn/',
    'https://example.mn/',
    undefined,
    undefined,
  ]);
});
