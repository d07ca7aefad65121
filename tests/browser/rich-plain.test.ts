import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RichBlock, RichText } from '../../src/sandbox/web/rich.d.ts';
import { plainBlocks, plainText } from './page-modules.ts';

test.each([
  { name: 'a bare text', text: 'plain', expected: 'plain' },
  { name: 'a row of texts', text: ['a ', { type: 'bold', text: 'b' }, ' c'], expected: 'a b c' },
  { name: 'nested marks', text: { type: 'bold', text: ['x', { type: 'italic', text: 'y' }] }, expected: 'xy' },
  { name: 'a custom emoji', text: { type: 'custom_emoji', alternative_text: '👍' }, expected: '👍' },
  { name: 'a formula', text: { type: 'mathematical_expression', expression: 'x^2' }, expected: 'x^2' },
  { name: 'a button', text: { type: 'button', button: { text: 'Open' } }, expected: 'Open' },
  { name: 'a type to come', text: { type: 'hologram', text: 'words' }, expected: 'words' },
])('the words of $name', ({ text, expected }) => {
  expect(plainText(text as RichText)).toBe(expected);
});

test('the words of blocks stand one below the other, also those of an unknown block', () => {
  const blocks: RichBlock[] = [
    { type: 'heading', text: 'Title', size: 1 },
    { type: 'divider' },
    { type: 'list', items: [{ blocks: [{ type: 'paragraph', text: 'one' }] }, { blocks: [] }] },
    {
      type: 'table',
      cells: [
        [{ text: 'a' }, { text: 'b' }],
        [{ text: 'c' }, {}],
      ],
    },
    { type: 'details', summary: 'More', blocks: [{ type: 'paragraph', text: 'inside' }] },
    { type: 'photo', caption: { text: 'Caption', credit: 'Desk' } },
    { type: 'hologram', text: 'to come' },
    { type: 'buttons', buttons: [{ text: 'Open' }, { text: 'Close' }] },
  ];
  expect(plainBlocks(blocks)).toBe('Title\none\na · b\nc · \nMore\ninside\nCaption\nDesk\nto come\n[Open] [Close]');
});

test('whatever stands where a text or blocks should, words come out', () => {
  const names = fc.constantFrom(
    'type',
    'text',
    'blocks',
    'items',
    'cells',
    'buttons',
    'button',
    'caption',
    'expression',
  );
  const value = fc.oneof(fc.anything(), fc.dictionary(names, fc.oneof(fc.anything(), fc.array(fc.anything()))));
  fc.assert(
    fc.property(value, (value) => {
      expect(typeof plainText(value as RichText)).toBe('string');
      expect(typeof plainBlocks([value] as RichBlock[])).toBe('string');
    }),
  );
});
