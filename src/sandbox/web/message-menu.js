// @ts-check
import { el } from './dom.js';
import { shownEmoji } from './reactions.js';

/** @import { Labels } from './types.d.ts' */
/** @typedef {{ react: (emoji: string) => void, reply: () => void, edit?: () => void, copy?: () => void, earlier?: () => void }} MenuActs */

const QUICK_REACTIONS = ['👍', '❤', '🔥', '😁', '😢', '👎']; // Bot API, ReactionTypeEmoji
const MARGIN_PX = 8;

/**
 * Opens the menu of a message beside an element: reactions in a row, then what can be done. Arrow keys go through it, Escape and
 * a press outside close it, and the focus goes back to where it was.
 * @param {import('./menu-gestures.js').Anchor} anchor
 * @param {Labels} labels
 * @param {MenuActs} acts what is not given is not offered
 */
export function openMessageMenu(anchor, labels, acts) {
  const menu = el('div', { class: 'menu', role: 'menu', 'aria-label': labels.messageMenu, popover: 'auto' });
  const item = (/** @type {string} */ text, /** @type {(() => void) | undefined} */ act, label = text) => {
    if (!act) return undefined;
    const run = () => {
      menu.hidePopover();
      act();
    };
    return el('button', { type: 'button', role: 'menuitem', tabindex: -1, 'aria-label': label, onclick: run }, text);
  };
  const emoji = QUICK_REACTIONS.map((each) => item(shownEmoji(each), () => acts.react(each), labels.react(each)));
  menu.append(el('div', { class: 'menu-reactions', role: 'group' }, ...emoji));
  const { reply, edit, copy, earlier } = acts;
  for (const node of [
    item(labels.reply, reply),
    item(labels.edit, edit),
    item(labels.copyMessage, copy),
    item(labels.earlierButtons, earlier),
  ]) {
    if (node) menu.append(node);
  }
  menu.addEventListener('keydown', moveByKeys);
  menu.addEventListener('toggle', (event) => {
    if (!(event instanceof ToggleEvent) || event.newState === 'open') return;
    menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  place(menu, anchor);
  const items = itemsOf(menu);
  (items[QUICK_REACTIONS.length] ?? items[0])?.focus();
}

/** @param {HTMLElement} menu */
function itemsOf(menu) {
  return [...menu.querySelectorAll('button')];
}

/** @param {KeyboardEvent} event */
function moveByKeys(event) {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLElement)) return;
  const items = itemsOf(menu);
  const focused = document.activeElement;
  const at = focused instanceof HTMLButtonElement ? items.indexOf(focused) : -1;
  const next = targetOf(event.key, at, items.length);
  if (event.key === 'Tab') menu.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}

/**
 * The item that a key leads to: left and right go along the reactions, up and down from their row to the lines below.
 * @param {string} key
 * @param {number} at
 * @param {number} count
 */
function targetOf(key, at, count) {
  const row = QUICK_REACTIONS.length;
  const inRow = at < row;
  switch (key) {
    case 'ArrowDown':
      return inRow ? row : at + 1 < count ? at + 1 : 0;
    case 'ArrowUp':
      return inRow ? count - 1 : at === row ? 0 : at - 1;
    case 'ArrowRight':
      return inRow ? (at + 1) % row : undefined;
    case 'ArrowLeft':
      return inRow ? (at + row - 1) % row : undefined;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/**
 * Puts the menu beside what it belongs to, inside the window.
 * @param {HTMLElement} menu
 * @param {import('./menu-gestures.js').Anchor} anchor
 */
function place(menu, anchor) {
  const { left, bottom, top } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = bottom + MARGIN_PX + height < innerHeight;
  const y = below ? bottom + MARGIN_PX / 2 : Math.max(MARGIN_PX, top - height - MARGIN_PX / 2);
  menu.style.top = `${Math.min(y, innerHeight - height - MARGIN_PX)}px`;
  menu.style.left = `${Math.max(MARGIN_PX, Math.min(left, innerWidth - width - MARGIN_PX))}px`;
}
