// @ts-check
import { el } from './dom.js';
import { timeOfDay } from './time.js';

/** @import { InlineButton, Labels } from './types.d.ts' */

/**
 * Offers the buttons that a message had before it was edited.
 * @param {ReturnType<typeof import('./sheet.js').createSheet>} sheet
 * @param {readonly import('./past-keyboards.js').PastKeyboard[]} past
 * @param {Labels} labels
 * @param {(button: InlineButton) => void} press
 */
export function showPastKeyboards(sheet, past, labels, press) {
  const key = (/** @type {InlineButton} */ button) =>
    el(
      'button',
      {
        type: 'button',
        class: 'key',
        onclick: () => {
          sheet.close();
          press(button);
        },
      },
      el('span', { class: 'key-label' }, button.text),
    );
  sheet.open({
    title: labels.earlierButtons,
    content: () => [
      el('p', { class: 'sheet-hint' }, labels.earlierHint),
      ...past.map(({ date, text, rows }) =>
        el(
          'section',
          { class: 'past-keyboard' },
          el('h3', {}, `${timeOfDay(date)} · ${text.slice(0, 60)}`),
          el('div', { class: 'keyboard' }, ...rows.map((row) => el('div', { class: 'keyboard-row' }, ...row.map(key)))),
        ),
      ),
    ],
  });
}
