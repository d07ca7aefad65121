// @ts-check

/** @typedef {import('./log-entries.js').Entry} Entry */

/**
 * Remembers where a visible message stands, to put it there again after a change: the first whose beginning can be seen, or
 * the one that fills the window.
 * @param {HTMLElement} scroller
 * @param {ReadonlyMap<number, Entry>} shown
 */
export function keepPlace(scroller, shown) {
  const { scrollTop, clientHeight } = scroller;
  const visible = [...shown].filter(
    ([, { node }]) => node.offsetTop < scrollTop + clientHeight && node.offsetTop + node.offsetHeight > scrollTop,
  );
  const first = visible.find(([, { node }]) => node.offsetTop >= scrollTop) ?? visible[0];
  if (!first) return () => {};
  const [id, { node }] = first;
  const distance = node.offsetTop - scrollTop;
  return () => {
    const now = shown.get(id)?.node;
    if (now) scroller.scrollTop = now.offsetTop - distance;
  };
}

/**
 * Remembers which button of which message has the focus: an edit replaces the buttons, and the focus must not be lost.
 * @param {HTMLElement} log
 */
export function keepFocus(log) {
  const active = document.activeElement;
  const entry = active?.closest('.entry');
  if (!(active instanceof HTMLElement) || !(entry instanceof HTMLElement) || !log.contains(entry)) return () => {};
  const id = entry.dataset['messageId'];
  const index = [...entry.querySelectorAll('.key')].indexOf(active);
  return () => {
    if (index < 0 || log.contains(active)) return;
    const keys = log.querySelectorAll(`[data-message-id="${id}"] .key`);
    const key = keys[Math.min(index, keys.length - 1)];
    if (key instanceof HTMLElement) key.focus({ preventScroll: true });
  };
}
