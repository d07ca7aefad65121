// @ts-check
import { summary } from './bubble.js';
import { el, icon } from './dom.js';

/** @typedef {import('./actions.js').View} View */

/**
 * The line below the head with the message that was pinned last; a press leads to it.
 * @param {HTMLElement} bar
 * @param {{ reveal: (messageId: number) => void }} acts
 */
export function createPinnedBar(bar, { reveal }) {
  let shown = '';
  let pinnedId = 0;
  bar.addEventListener('click', () => reveal(pinnedId));
  /** @param {View} view */
  return ({ open, messages, labels }) => {
    const last = messages.findLast(({ message_id: id }) => open?.pinnedIds.includes(id));
    bar.hidden = last === undefined;
    if (!last) return;
    pinnedId = last.message_id;
    const text = summary(last, labels);
    const now = JSON.stringify([labels.pinnedMessage, text]);
    if (now === shown) return;
    shown = now;
    bar.replaceChildren(icon('pin'), el('b', {}, labels.pinnedMessage), el('span', { class: 'pinned-text' }, text));
  };
}
