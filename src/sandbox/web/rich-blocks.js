// @ts-check
import { renderDocument } from './document-tile.js';
import { el } from './dom.js';
import { renderKey } from './inline-keyboard.js';
import { anchorId, renderInline } from './rich-inline.js';
import { renderList } from './rich-list.js';
import { captionOf, listOf, plainBlocks, plainText } from './rich-plain.js';
import { renderTable } from './rich-table.js';
import { renderExpandable, renderPre } from './text-pieces.js';

/** @import { RichBlock, RichText } from './rich.d.ts' */
/** @typedef {import('./rich-inline.js').RichScene} RichScene */

const MAX_DEPTH = 16; // Bot API, rich message limits

/**
 * The blocks of a rich message as nodes. Total: of a block of an unknown type, or too deep inside others, the words are shown.
 * @param {readonly RichBlock[] | undefined} blocks
 * @param {RichScene} rich
 * @param {number} [depth]
 * @returns {Node[]}
 */
export function renderBlocks(blocks, rich, depth = 0) {
  if (depth >= MAX_DEPTH) return [el('p', {}, plainBlocks(blocks))];
  return listOf(blocks).map((block) => renderBlock(block, rich, depth));
}

/**
 * @param {RichBlock} block
 * @param {RichScene} rich
 * @param {number} depth
 * @returns {HTMLElement}
 */
function renderBlock(block, rich, depth) {
  const inline = (/** @type {RichText | undefined} */ text) => renderInline(text, rich);
  const inner = () => renderBlocks(block.blocks, rich, depth + 1);
  switch (block.type) {
    case 'paragraph':
    case 'thinking':
      return el('p', block.type === 'thinking' ? { class: 'rich-thinking' } : {}, ...inline(block.text));
    case 'heading':
      return renderHeading(block, rich);
    case 'footer':
      return el('p', { class: 'rich-footer' }, ...inline(block.text));
    case 'pre':
      return renderCode(block, rich);
    case 'divider':
      return el('hr');
    case 'mathematical_expression':
      return el('p', { class: 'rich-math' }, el('code', {}, block.expression ?? ''));
    case 'anchor':
      return el('span', { id: anchorId(rich.message, block.name ?? ''), tabindex: -1 });
    case 'list':
      return renderList(listOf(block.items), (blocks) => renderBlocks(blocks, rich, depth + 1), rich.scene.labels);
    case 'blockquote':
      return el('blockquote', { class: 'quote' }, ...inner(), credit(block.credit, rich));
    case 'expandable_blockquote':
      return renderQuote(block, rich);
    case 'pullquote':
      return el('blockquote', { class: 'pullquote' }, ...inline(block.text), credit(block.credit, rich));
    case 'table':
      return renderTable(block, rich);
    case 'details':
      return el('details', { open: block.is_open === true }, el('summary', {}, ...inline(block.summary)), ...inner());
    case 'buttons':
      return renderButtons(block, rich);
    case 'document':
      return renderFigure(block, rich, block.document ? renderDocument(block.document, rich.scene) : undefined);
    default:
      return renderOther(block, rich, inner);
  }
}

/**
 * Media that the page does not show are named; of what it does not know it shows the words.
 * @param {RichBlock} block
 * @param {RichScene} rich
 * @param {() => Node[]} inner
 */
function renderOther(block, rich, inner) {
  const { media, notShownHere } = rich.scene.labels;
  if (!Object.hasOwn(media, block.type)) return el('p', {}, plainBlocks([block]));
  const name = media[/** @type {keyof typeof media} */ (block.type)];
  const place = block.location ? `, ${block.location.latitude}, ${block.location.longitude}` : '';
  const parts = inner();
  const content = parts.length > 0 ? el('div', { class: 'rich-group' }, ...parts) : undefined;
  return renderFigure(block, rich, content ?? el('p', { class: 'rich-media' }, `${name}${place} (${notShownHere})`));
}

/**
 * @param {RichBlock} block
 * @param {RichScene} rich
 * @param {Node | undefined} content
 */
function renderFigure(block, rich, content) {
  const caption = captionOf(block.caption);
  const words = [...renderInline(caption.text, rich), credit(caption.credit, rich)].filter(
    (node) => node !== undefined,
  );
  return el('figure', { class: 'rich-figure' }, content, words.length > 0 ? el('figcaption', {}, ...words) : undefined);
}

/**
 * Sizes 1 to 6 become headings below the page's own.
 * @param {RichBlock} block
 * @param {RichScene} rich
 */
function renderHeading({ size = 3, text }, rich) {
  const level = Math.min(Math.max(Math.round(size) || 3, 1), 6);
  const attributes = { class: `rich-heading size-${level}`, role: 'heading', 'aria-level': Math.min(level + 2, 6) };
  return el('div', attributes, ...renderInline(text, rich));
}

/**
 * @param {RichBlock} block
 * @param {RichScene} rich
 */
function renderCode({ language, text }, rich) {
  const { outer, inner } = renderPre({ language, text: plainText(text) }, rich.scene);
  inner.append(...renderInline(text, rich));
  return outer;
}

/**
 * @param {RichBlock} block
 * @param {RichScene} rich
 */
function renderQuote(block, rich) {
  const { outer, inner } = renderExpandable(plainText(block.text), rich.scene);
  inner.append(...renderInline(block.text, rich));
  const author = credit(block.credit, rich);
  if (author) outer.append(author);
  return outer;
}

/**
 * @param {RichBlock} block
 * @param {RichScene} rich
 */
function renderButtons({ buttons, align = '' }, { scene, message }) {
  const keys = listOf(buttons).map((button) => renderKey({ ...button, text: plainText(button.text) }, message, scene));
  const place = align === 'center' || align === 'right' || align === 'left' ? ` ${align}` : '';
  return el('div', { class: `rich-buttons${place}`, role: 'group', 'aria-label': scene.labels.buttons }, ...keys);
}

/**
 * @param {RichText | undefined} text
 * @param {RichScene} rich
 */
function credit(text, rich) {
  return text === undefined ? undefined : el('cite', {}, ...renderInline(text, rich));
}
