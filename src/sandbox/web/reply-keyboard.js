// @ts-check
import { el } from './dom.js';

/** @import { Message } from './types.d.ts' */

/**
 * The bot's reply keyboard that is in force after these messages: the last one shown and not removed since.
 * @param {readonly Message[]} messages
 * @returns {readonly (readonly string[])[]}
 */
export function replyKeyboardRows(messages) {
  const last = messages.findLast(({ reply_markup: markup }) => markup?.keyboard || markup?.remove_keyboard);
  const rows = last?.reply_markup?.keyboard ?? [];
  return rows.map((row) => row.map((button) => (typeof button === 'string' ? button : button.text)));
}

/**
 * Shows those keys under the composer; a press sends the key's text.
 * @param {HTMLElement} parent
 * @param {readonly (readonly string[])[]} rows
 * @param {(text: string) => void} send
 */
export function showReplyKeyboard(parent, rows, send) {
  const now = JSON.stringify(rows);
  if (parent.dataset['rows'] === now) return;
  parent.dataset['rows'] = now;
  parent.hidden = rows.length === 0;
  const key = (/** @type {string} */ text) =>
    el('button', { type: 'button', class: 'key', onclick: () => send(text) }, text);
  parent.replaceChildren(...rows.map((row) => el('div', { class: 'keyboard-row' }, ...row.map(key))));
}
