import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageEntity, TextNode } from '../../src/sandbox/web/types.d.ts';
import { entityTree } from './page-modules.ts';

const entity = (type: string, offset: number, length: number): MessageEntity => ({ type, offset, length });

/** Writes a tree so that a person can read it: `bold[a italic[b]]`. */
function written(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : `${node.entity.type}[${written(node.children)}]`))
    .join('');
}

function spelled(nodes: readonly TextNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : spelled(node.children))).join('');
}

test.each([
  { name: 'text without entities is one piece', text: 'plain', entities: [], expected: 'plain' },
  {
    name: 'an entity stands in its place',
    text: 'a bold b',
    entities: [entity('bold', 2, 4)],
    expected: 'a bold[bold] b',
  },
  {
    name: 'an inner entity is nested, whatever the order',
    text: 'abcdef',
    entities: [entity('italic', 2, 2), entity('bold', 0, 6)],
    expected: 'bold[abitalic[cd]ef]',
  },
  {
    name: 'of equal ranges the block is outside',
    text: 'quoted',
    entities: [entity('bold', 0, 6), entity('blockquote', 0, 6)],
    expected: 'blockquote[bold[quoted]]',
  },
  {
    name: 'entities that cross are split at the crossing',
    text: 'abcdef',
    entities: [entity('bold', 0, 4), entity('italic', 2, 4)],
    expected: 'bold[abitalic[cd]]italic[ef]',
  },
  {
    name: 'an entity beyond the end is cut, one outside is left out',
    text: 'abc',
    entities: [entity('bold', 1, 99), entity('italic', 7, 2), entity('code', 1, 0), entity('code', -1, 2)],
    expected: 'abold[bc]',
  },
  {
    name: 'offsets count UTF-16 units: an emoji is two',
    text: '😀 Өдөр',
    entities: [entity('bold', 3, 4)],
    expected: '😀 bold[Өдөр]',
  },
])('$name', ({ text, entities, expected }) => {
  expect(written(entityTree(text, entities))).toBe(expected);
});

test('whatever the entities are, the leaves spell the text', () => {
  const anyEntity = fc.record({
    type: fc.constantFrom('bold', 'italic', 'blockquote', 'text_link', 'unknown'),
    offset: fc.integer({ min: -3, max: 30 }),
    length: fc.integer({ min: -3, max: 30 }),
  });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ө', ' ', '\n', '😀', '\u{301}'), maxLength: 20 }),
      fc.array(anyEntity, { maxLength: 12 }),
      (text, entities) => {
        expect(spelled(entityTree(text, entities))).toBe(text);
      },
    ),
  );
});
