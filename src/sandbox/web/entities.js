// @ts-check

/** @import { MessageEntity, TextNode } from './types.d.ts' */

const BLOCKS = new Set(['blockquote', 'expandable_blockquote', 'pre']);

/**
 * Whether an entity is a block of its own and not a part of a line.
 * @param {MessageEntity} entity
 */
export function isBlock(entity) {
  return BLOCKS.has(entity.type);
}

/**
 * Turns text and its flat list of entities into a tree. Total: entities that cross are split at the crossing, those outside
 * the text are cut or left out, and the leaves always spell the text.
 * @param {string} text
 * @param {readonly MessageEntity[]} [entities] offsets in UTF-16 units, as in Telegram and in JavaScript
 * @returns {TextNode[]}
 */
export function entityTree(text, entities = []) {
  const usable = entities.filter((entity) => entity.length > 0 && entity.offset >= 0 && entity.offset < text.length);
  usable.sort(outerFirst);
  /** @type {TextNode[]} */
  const roots = [];
  /** @type {Extract<TextNode, { kind: 'entity' }>[]} */
  let open = [];
  for (const [start, end] of stretches(text.length, usable)) {
    const covering = usable.filter((entity) => entity.offset <= start && entity.offset + entity.length >= end);
    let depth = 0;
    while (depth < open.length && open[depth]?.entity === covering[depth]) depth += 1;
    open = open.slice(0, depth);
    for (const entity of covering.slice(depth)) {
      /** @type {Extract<TextNode, { kind: 'entity' }>} */
      const node = {
        kind: 'entity',
        entity,
        text: text.slice(entity.offset, entity.offset + entity.length),
        children: [],
      };
      (open.at(-1)?.children ?? roots).push(node);
      open.push(node);
    }
    (open.at(-1)?.children ?? roots).push({ kind: 'text', text: text.slice(start, end) });
  }
  return roots;
}

/**
 * The longest stretches of the text in which no entity begins or ends.
 * @param {number} length
 * @param {readonly MessageEntity[]} entities
 */
function stretches(length, entities) {
  const cuts = new Set([0, length]);
  for (const entity of entities) cuts.add(entity.offset).add(Math.min(length, entity.offset + entity.length));
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => /** @type {const} */ ([sorted[index] ?? 0, end]));
}

/**
 * @param {MessageEntity} a
 * @param {MessageEntity} b
 */
function outerFirst(a, b) {
  return a.offset - b.offset || b.length - a.length || Number(isBlock(b)) - Number(isBlock(a));
}
