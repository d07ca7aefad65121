// @ts-check
import { el } from './dom.js';
import { renderInline } from './rich-inline.js';
import { listOf } from './rich-plain.js';

/** @import { RichBlock, RichCell } from './rich.d.ts' */
/** @typedef {import('./rich-inline.js').RichScene} RichScene */

const MAX_SPAN = 20; // Bot API, rich message limits: columns of a table

/**
 * A table, which is moved sideways where it is wider than the bubble.
 * @param {RichBlock} block
 * @param {RichScene} rich
 */
export function renderTable(block, rich) {
  const looks = [
    'rich-table',
    block.is_bordered ? 'bordered' : '',
    block.is_striped ? 'striped' : '',
    block.is_compact ? 'compact' : '',
  ];
  const words = renderInline(/** @type {any} */ (block.caption), rich);
  const caption = words.length > 0 ? el('caption', {}, ...words) : undefined;
  const rows = listOf(block.cells).map((row) => el('tr', {}, ...listOf(row).map((cell) => renderCell(cell, rich))));
  const table = el('table', { class: looks.filter(Boolean).join(' ') }, caption, el('tbody', {}, ...rows));
  return el('div', { class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': rich.scene.labels.table }, table);
}

/**
 * @param {RichCell} cell
 * @param {RichScene} rich
 */
function renderCell(cell, rich) {
  const places = [cell.align === 'center' || cell.align === 'right' ? cell.align : '', vertical(cell.valign)];
  const attributes = {
    class: places.filter(Boolean).join(' ') || undefined,
    colspan: span(cell.colspan),
    rowspan: span(cell.rowspan),
  };
  return el(cell.is_header ? 'th' : 'td', attributes, ...renderInline(cell.text, rich));
}

/** @param {string | undefined} place */
function vertical(place) {
  return place === 'middle' || place === 'bottom' ? place : '';
}

/** @param {number | undefined} count */
function span(count) {
  return count !== undefined && count > 1 ? Math.min(count, MAX_SPAN) : undefined;
}
