import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHtml } from '../../src/sandbox/text/html.ts';
import { TextError } from '../../src/sandbox/text/text-error.ts';

test.each([
  ['<b>hi', `Can't find end tag corresponding to start tag "b"`],
  ['<b>hi</i>', 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'],
  ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ['hi</b>', 'Unexpected end tag at byte offset 2'],
  ['a < b', 'Unsupported start tag "" at byte offset 2'],
  ['a<', 'Unclosed start tag at byte offset 1'],
  ['1 <2', 'Unclosed start tag at byte offset 2'],
  ['<br>', 'Unsupported start tag "br" at byte offset 0'],
  ['<br/>', 'Unsupported start tag "br/" at byte offset 0'],
  ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
  ['<b>a</b><!-- c -->', 'Unsupported start tag "!--" at byte offset 8'],
  ['<b>x</b', 'Unclosed end tag at byte offset 4'],
  ['</b', 'Unexpected end tag at byte offset 0'],
  ['<a href="x', 'Unclosed start tag at byte offset 0'],
  ['<a href="https://e.mn"/>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['<a "x">t</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['<a href=https://e.mn>t</a>', 'Unexpected end of name token at byte offset 8'],
  ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<tg-emoji emoji-id="0">👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
  [
    '&#xD83D;',
    'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
  ],
  ['<tg-emoji emoji-id="9223372036854775808">👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ['<tg-time unix="1" format="x">now</tg-time>', 'Invalid date format used'],
  ['<b', 'Unclosed start tag at byte offset 0'],
  ['<b\0', 'Unclosed start tag at byte offset 0'],
  ['<a href', 'Unclosed start tag "a" at byte offset 0'],
  ['<a href=', 'Unclosed start tag "a" at byte offset 0'],
  ['x</b ', 'Unexpected end tag at byte offset 1'],
  ['<b>x</ ', 'Unclosed end tag at byte offset 4'],
  // Offsets are bytes: each Cyrillic letter has two.
  ['Мэдээ <q>', 'Unsupported start tag "q" at byte offset 11'],
])('refuses %s', (html, expected) => {
  expect(() => parseHtml(html)).toThrow(new TextError(expected));
});

test.each([
  ['<B>x</B>', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
  ['<b >x</b >', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
  ['<b>x</>', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
  ['<b></b>x', 'x', []],
  ['<a href="">t</a>', 't', []],
  ['<a href="localhost">t</a>', 't', []],
  ['<a>e.mn</a>', 'e.mn', [{ type: 'text_link', offset: 0, length: 4, url: 'http://e.mn/' }]],
  ['<a href=e.mn>t</a>', 't', [{ type: 'text_link', offset: 0, length: 1, url: 'http://e.mn/' }]],
  [
    '<a href="https://e.mn/a?b=1&amp;c=2">t</a>',
    't',
    [{ type: 'text_link', offset: 0, length: 1, url: 'https://e.mn/a?b=1&c=2' }],
  ],
  [
    '<a href="tg://user?id=42">me</a>',
    'me',
    [{ type: 'text_mention', offset: 0, length: 2, user: { id: 42, is_bot: false, first_name: '' } }],
  ],
  ['<code class="language-js">x</code>', 'x', [{ type: 'code', offset: 0, length: 1 }]],
  ['<pre><code class="language-js">x</code></pre>', 'x', [{ type: 'pre', offset: 0, length: 1, language: 'js' }]],
  ['AT&T &copy; &', 'AT&T &copy; &', []],
  ['&lt x', '< x', []],
  ['&lt;b&gt; &amp; &quot; &apos; &nbsp; &hellip; &#39; &#x41; &#1084;', `<b> & " &apos; &nbsp; &hellip; ' A м`, []],
  ['&#0; &#x110000;', '&#0; &#x110000;', []],
  ['Мэдээ <b>өнөө</b>', 'Мэдээ өнөө', [{ type: 'bold', offset: 6, length: 4 }]],
  ['👍<i>x</i>', '👍x', [{ type: 'italic', offset: 2, length: 1 }]],
  [
    '<u>a<s>b</s></u>',
    'ab',
    [
      { type: 'underline', offset: 0, length: 2 },
      { type: 'strikethrough', offset: 1, length: 1 },
    ],
  ],
  ['<blockquote expandable>long</blockquote>', 'long', [{ type: 'expandable_blockquote', offset: 0, length: 4 }]],
  ['<a href="ftp://e.mn">t</a>', 't', []],
  ['<span class="tg-spoiler">x</span>', 'x', [{ type: 'spoiler', offset: 0, length: 1 }]],
  ['<code class="language-js"><pre>x</pre></code>', 'x', [{ type: 'pre', offset: 0, length: 1, language: 'js' }]],
  [
    '<pre>x<code class="language-js">y</code></pre>',
    'xy',
    [
      { type: 'pre', offset: 0, length: 2 },
      { type: 'code', offset: 1, length: 1 },
    ],
  ],
  [
    '<tg-emoji emoji-id="5">👍</tg-emoji>',
    '👍',
    [{ type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5' }],
  ],
  ['<tg-time unix="0">now</tg-time>', 'now', []],
  ['&#00000065; &#0000065;', '&#00000065; A', []],
  ['&LT; &lt', '&LT; <', []],
  ['<b title="&lt;" class=x>x</b>', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
  [
    '<tg-time unix="1700000000" format="r">now</tg-time>',
    'now',
    [{ type: 'date_time', offset: 0, length: 3, unix_time: 1_700_000_000, date_time_format: 'r' }],
  ],
])('reads %s', (html, text, entities) => {
  expect(parseHtml(html)).toEqual({ text, entities });
});

test('an escaped text comes back as it was, without entities', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(parseHtml(html)).toEqual({ text, entities: [] });
    }),
  );
});

test('any text is either read or refused with a reason', () => {
  const pieces = fc.constantFrom(
    '<',
    '</',
    '>',
    'b',
    'a',
    ' ',
    'href',
    '=',
    '"',
    '&',
    '#',
    ';',
    'x',
    '1',
    '\0',
    'ө',
    '👍',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      try {
        const { text, entities } = parseHtml(parts.join(''));
        for (const { offset, length } of entities) expect(offset + length).toBeLessThanOrEqual(text.length);
      } catch (error) {
        expect(error).toBeInstanceOf(TextError);
      }
    }),
  );
});
