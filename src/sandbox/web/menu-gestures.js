// @ts-check

/** @typedef {Pick<HTMLElement, 'getBoundingClientRect'>} Anchor */

const WITH_OWN_USE = 'a, button, summary, input, [role="button"], [tabindex]:not(#scroller)';

/**
 * Opens a message's menu as messengers do: by a tap on a touch screen, by a long press, by the right mouse button. What has a
 * use of its own (links, buttons, hidden text) and marked text keep it.
 * @param {HTMLElement} log
 * @param {(messageId: number, anchor: Anchor) => void} openMenu
 */
export function watchMenuGestures(log, openMenu) {
  const open = (/** @type {MouseEvent} */ event) => {
    const { target, clientX, clientY } = event;
    if (!(target instanceof Element) || target.closest(WITH_OWN_USE)?.closest('#log')) return;
    const entry = target.closest('.bubble')?.closest('.entry');
    const id = entry instanceof HTMLElement ? Number(entry.dataset['messageId']) : Number.NaN;
    if (Number.isNaN(id) || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    openMenu(id, { getBoundingClientRect: () => new DOMRect(clientX, clientY, 0, 0) });
  };
  log.addEventListener('contextmenu', open);
  log.addEventListener('click', (event) => {
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (isTouch) open(event);
  });
}
