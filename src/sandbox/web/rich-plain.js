// @ts-check

/** @import { RichBlock, RichCaption, RichText } from './rich.d.ts' */

/**
 * The words of a rich text, without its marks. Total: what has no known shape has no words.
 * @param {RichText | undefined} text
 * @returns {string}
 */
export function plainText(text) {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map((/** @type {RichText} */ part) => plainText(part)).join('');
  const node = nodeOf(text);
  if (!node) return '';
  return node.text === undefined
    ? stringOf(node.alternative_text ?? node.expression) || plainText(node.button?.text)
    : plainText(node.text);
}

/**
 * The words of some blocks, a line for each text: what stands for a rich message in a list, and for a block of an unknown type.
 * @param {readonly RichBlock[] | undefined} blocks
 * @returns {string}
 */
export function plainBlocks(blocks) {
  return listOf(blocks).map(plainBlock).filter(Boolean).join('\n');
}

/**
 * The words and the credit of a caption, which may be a bare text.
 * @param {RichCaption | RichText | undefined} caption
 * @returns {{ text: RichText | undefined, credit: RichText | undefined }}
 */
export function captionOf(caption) {
  if (typeof caption !== 'object' || caption === null || Array.isArray(caption)) {
    return { text: /** @type {RichText | undefined} */ (caption ?? undefined), credit: undefined };
  }
  if ('type' in caption) return { text: caption, credit: undefined };
  const { text, credit } = /** @type {RichCaption} */ (caption);
  return { text, credit };
}

/**
 * @param {RichBlock} block
 * @returns {string}
 */
function plainBlock(block) {
  const items = listOf(block.items).map((item) => plainBlocks(item.blocks));
  const rows = listOf(block.cells).map((row) =>
    listOf(row)
      .map((cell) => plainText(cell.text))
      .join(' · '),
  );
  const caption = captionOf(block.caption);
  return [
    plainText(block.summary),
    plainText(block.text),
    stringOf(block.expression),
    ...items,
    ...rows,
    plainBlocks(block.blocks),
    plainText(caption.text),
    plainText(block.credit ?? caption.credit),
    listOf(block.buttons)
      .map((button) => `[${plainText(button.text)}]`)
      .join(' '),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * The objects of what is a list; nothing else, whatever a bot sent in its place.
 * @template Item
 * @param {readonly Item[] | undefined} value
 * @returns {readonly Item[]}
 */
export function listOf(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

/** @param {unknown} value */
function stringOf(value) {
  return typeof value === 'string' ? value : '';
}

/** @param {RichText | undefined} text */
function nodeOf(text) {
  const isNode = typeof text === 'object' && text !== null && !Array.isArray(text);
  return isNode ? /** @type {import('./rich.d.ts').RichTextNode} */ (text) : undefined;
}
