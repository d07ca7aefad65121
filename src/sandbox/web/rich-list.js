// @ts-check
import { el } from './dom.js';

/** @import { RichBlock, RichListItem } from './rich.d.ts' */
/** @import { Labels } from './types.d.ts' */

const NUMBERINGS = new Set(['1', 'a', 'A', 'i', 'I']);

/**
 * A list of a rich message. Items with a number or a kind of numbering make it an ordered one.
 * @param {readonly RichListItem[]} items
 * @param {(blocks: readonly RichBlock[] | undefined) => Node[]} renderBlocks
 * @param {Labels} labels
 */
export function renderList(items, renderBlocks, labels) {
  const isOrdered = items.some(isNumbered);
  const rows = items.map((item) => {
    const kind = item.type && NUMBERINGS.has(item.type) ? item.type : undefined;
    const number = Number.isInteger(item.value) ? item.value : numberOf(item.label);
    const attributes = {
      class: item.has_checkbox ? 'task' : undefined,
      ...(isOrdered ? { value: number, type: kind } : {}),
    };
    return el('li', attributes, item.has_checkbox ? checkbox(item, labels) : undefined, ...renderBlocks(item.blocks));
  });
  return el(isOrdered ? 'ol' : 'ul', {}, ...rows);
}

/** @param {RichListItem} item */
function isNumbered({ value, type, label }) {
  return value !== undefined || type !== undefined || numberOf(label) !== undefined;
}

/**
 * Clients get labels such as `3.`; bots do not send them.
 * @param {string | undefined} label
 */
function numberOf(label) {
  const digits = /^(\d{1,9})\.?$/u.exec(label ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * @param {RichListItem} item
 * @param {Labels} labels
 */
function checkbox({ is_checked: isChecked }, labels) {
  const sign = isChecked ? '☑' : '☐';
  return el('span', { class: 'checkbox', role: 'img', 'aria-label': isChecked ? labels.done : labels.notDone }, sign);
}
