// @ts-check
import { byId, el, icon } from './dom.js';

/** @import { Labels } from './types.d.ts' */
/** @typedef {{ title: string, content: () => Node[], stamp?: () => string }} SheetPage */

/**
 * The place for what needs room: a card in the middle of a wide window, the whole window of a phone. What is shown follows the
 * world: when `stamp` says something else than before, the content is made anew, and focus, typed text and place are kept.
 * @param {() => Labels | undefined} labels
 */
export function createSheet(labels) {
  const dialog = byId('sheet', HTMLDialogElement);
  const body = el('div', { class: 'sheet-body' });
  const note = el('p', { class: 'sheet-note', role: 'status' });
  /** @type {SheetPage | undefined} */
  let page;
  let shown = '';

  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    page = undefined;
    body.replaceChildren();
  });

  const fill = (/** @type {SheetPage} */ { content }) => {
    const restore = keepFields(body);
    body.replaceChildren(...content());
    restore();
  };

  return {
    isOpen: () => dialog.open,
    close: () => dialog.close(),
    /**
     * Says something in the sheet, which covers the page's own notices.
     * @param {string} text
     */
    say: (text) => {
      note.textContent = text;
    },
    /** @param {SheetPage} next */
    open: (next) => {
      page = next;
      shown = next.stamp?.() ?? '';
      note.textContent = '';
      const close = labels()?.close ?? '';
      const closing = el(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': close, title: close, onclick: () => dialog.close() },
        icon('close'),
      );
      dialog.setAttribute('aria-label', next.title);
      dialog.replaceChildren(el('header', { class: 'sheet-head' }, el('h2', {}, next.title), closing), note, body);
      body.replaceChildren();
      fill(next);
      if (!dialog.open) dialog.showModal();
      body.scrollTop = 0;
    },
    /** Follows the world. */
    refresh: () => {
      const now = page?.stamp?.();
      if (!page || now === undefined || now === shown) return;
      shown = now;
      fill(page);
    },
  };
}

/**
 * Remembers what is typed into named fields, which element has the focus, and which details are open.
 * @param {HTMLElement} body
 */
function keepFields(body) {
  const focused = body.contains(document.activeElement) ? nameOf(document.activeElement) : undefined;
  const typed = new Map([...body.querySelectorAll('input')].map((input) => [nameOf(input), input.value]));
  const unfolded = new Set([...body.querySelectorAll('details[open]')].map(nameOf));
  const top = body.scrollTop;
  return () => {
    for (const input of body.querySelectorAll('input')) {
      const value = typed.get(nameOf(input));
      if (value !== undefined && input.type === 'text') input.value = value;
    }
    for (const details of body.querySelectorAll('details')) details.open = unfolded.has(nameOf(details));
    const again = [...body.querySelectorAll('[data-name]')].find((each) => nameOf(each) === focused);
    if (focused !== undefined && again instanceof HTMLElement) again.focus({ preventScroll: true });
    body.scrollTop = top;
  };
}

/** @param {Element | null} node */
function nameOf(node) {
  return node instanceof HTMLElement ? node.dataset['name'] : undefined;
}
