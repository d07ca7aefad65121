import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectEntities } from '../../src/sandbox/text/detect.ts';
import { normaliseEntities } from '../../src/sandbox/text/entities.ts';
import { checkLink } from '../../src/sandbox/text/link.ts';
import type { MessageEntity } from '../../src/sandbox/types.ts';

/** `bold 0-3` for an entity, to be read at a glance. */
function brief(entities: readonly MessageEntity[]): readonly string[] {
  return entities.map(({ type, offset, length }) => `${type} ${offset}-${offset + length}`);
}

function entity(text: string): MessageEntity {
  const [type = '', start, end] = text.split(/[ -]/u);
  return { type, offset: Number(start), length: Number(end) - Number(start) };
}

test.each([
  { name: 'drops empty ranges', given: ['bold 0-0', 'bold 1-2'], expected: ['bold 1-2'] },
  { name: 'keeps styles inside styles', given: ['italic 1-2', 'bold 0-3'], expected: ['bold 0-3', 'italic 1-2'] },
  {
    name: 'keeps a style inside a link',
    given: ['text_link 0-4', 'bold 1-2'],
    expected: ['text_link 0-4', 'bold 1-2'],
  },
  {
    name: 'splits a style around a link',
    given: ['bold 0-6', 'text_link 2-4'],
    expected: ['bold 0-2', 'text_link 2-4', 'bold 2-4', 'bold 4-6'],
  },
  {
    name: 'merges equal styles that touch or overlap',
    given: ['bold 0-2', 'bold 1-4', 'italic 3-5'],
    expected: ['bold 0-3', 'bold 3-4', 'italic 3-4', 'italic 4-5'],
  },
  { name: 'lets nothing live inside code', given: ['code 0-4', 'bold 1-2', 'text_link 0-2'], expected: ['code 0-4'] },
  { name: 'drops the link around code', given: ['text_link 0-4', 'code 0-4'], expected: ['code 0-4'] },
  {
    name: 'keeps code inside a quote',
    given: ['blockquote 0-6', 'code 1-2'],
    expected: ['blockquote 0-6', 'code 1-2'],
  },
  { name: 'never nests quotes', given: ['blockquote 0-6', 'expandable_blockquote 1-2'], expected: ['blockquote 0-6'] },
  {
    name: 'lets the first of two links win',
    given: ['text_link 0-4', 'text_mention 2-6'],
    expected: ['text_link 0-4'],
  },
])('$name', ({ given, expected }) => {
  expect(brief(normaliseEntities(given.map(entity)))).toEqual(expected);
});

test('normalising a second time changes nothing but the cut of styles', () => {
  const anyEntity = fc.record({
    type: fc.constantFrom('bold', 'italic', 'code', 'text_link', 'blockquote', 'custom_emoji'),
    offset: fc.nat(12),
    length: fc.nat(6),
  });
  fc.assert(
    fc.property(fc.array(anyEntity, { maxLength: 8 }), (entities) => {
      const once = normaliseEntities(entities);
      const covered = (list: readonly MessageEntity[]): readonly string[] =>
        [
          ...new Set(
            list.flatMap(({ type, offset, length }) => Array.from({ length }, (_, i) => `${type} ${offset + i}`)),
          ),
        ].toSorted();
      expect(covered(normaliseEntities(once))).toEqual(covered(once));
    }),
  );
});

test.each([
  ['/start@medee_bot now /a', ['bot_command 0-16', 'bot_command 21-23']],
  ['x/start //a </b> /b/', []],
  ['see e.mn/a, https://www.montsame.mn/en/read/1. and news.local', ['url 4-10', 'url 12-45']],
  ['me@example.com @emma_reads @ab', ['email 0-14', 'mention 15-26']],
  ['#Мэдээ #1 $MNT $mnt', ['hashtag 0-6', 'cashtag 10-14']],
  ['4242 4242 4242 4242 and 4242 4242 4242 4241', ['bank_card_number 0-19']],
])('finds in %s', (text, expected) => {
  expect(brief(detectEntities({ text, entities: [] }).entities)).toEqual(expected);
});

test('finds nothing where code or a link is already', () => {
  const entities = [entity('code 0-6'), entity('text_link 7-13')];
  expect(detectEntities({ text: '/start /latest', entities }).entities).toEqual(entities);
});

test.each([
  ['e.mn', 'http://e.mn/'],
  ['HTTPS://E.MN', 'https://e.mn/'],
  ['https://e.mn:0443/a b', 'https://e.mn:443/a%20b'],
  ['tg://resolve?domain=x', 'tg://resolve?domain=x'],
  ['https://мэдээ.мон/ө', 'https://мэдээ.мон/ө'],
])('accepts the link %s', (link, url) => {
  expect(checkLink(link)).toEqual({ ok: true, url });
});

test.each([
  ['ftp://e.mn', 'Unsupported URL protocol'],
  ['javascript://e.mn', 'Unsupported URL protocol'],
  ['https://', 'URL host is empty'],
  ['.', 'Host is invalid'],
  ['http://e.mn:70000', 'Wrong port number specified in the URL'],
  ['localhost', 'Wrong HTTP URL'],
  ['http://news/x', 'Wrong HTTP URL'],
  ['http://a"b.mn', 'Disallowed character in URL host'],
  ['http://a%zz.mn', 'Wrong percent-encoded symbol in URL host'],
  ['tg://a@b', 'Wrong tg URL'],
])('refuses the link %s', (link, reason) => {
  expect(checkLink(link)).toEqual({ ok: false, reason });
});

test('a web app needs https', () => {
  expect(checkLink('http://e.mn', { httpsOnly: true })).toEqual({ ok: false, reason: 'Only HTTPS links are allowed' });
});
