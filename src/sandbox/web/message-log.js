// @ts-check
import { reconcile } from './log-entries.js';
import { keepFocus, keepPlace } from './log-places.js';
import { isBy } from './world.js';

/** @import { Message, Scene } from './types.d.ts' */
/** @typedef {import('./log-entries.js').Entry} Entry */

const NEAR_BOTTOM_PX = 48;
const MARGIN_PX = 8;
const ROOM_PX = 24; // the log's own space above and below its messages

/**
 * The log of messages: shows what changed and nothing else, and scrolls as a messenger does. At the bottom it stays at the
 * bottom; elsewhere what is being read keeps its place. A new message (or a page turned by a press) that is taller than the
 * window is shown from its first line, because it is there to be read.
 * @param {{ scroller: HTMLElement, log: HTMLElement }} elements the log, and the element around it that scrolls
 * @param {{ onScroll: () => void }} listeners
 */
export function createMessageLog({ scroller, log }, { onScroll }) {
  /** @type {Map<number, Entry>} */
  let shown = new Map();
  let shownKey = '';
  let atBottom = true;
  /** @type {number | undefined} */
  let turningId;

  const scrollTo = (/** @type {number} */ top) => {
    scroller.scrollTop = top;
    notice();
  };
  const notice = () => {
    atBottom = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop <= NEAR_BOTTOM_PX;
    onScroll();
  };
  const toBottom = () => scrollTo(scroller.scrollHeight);
  const isTall = (/** @type {Entry} */ { node }) => node.offsetHeight + ROOM_PX > scroller.clientHeight;

  // Not every browser lets the keyboard scroll what has no focus stop.
  scroller.tabIndex = 0;
  scroller.addEventListener('scroll', notice);
  new ResizeObserver(() => {
    if (atBottom) toBottom();
  }).observe(scroller);

  const showAnew = (/** @type {readonly Message[]} */ messages, /** @type {Scene} */ scene) => {
    shown = new Map();
    // Old messages are not news: a screen reader is told of those that come from now on.
    log.setAttribute('aria-busy', 'true');
    log.replaceChildren();
    reconcile(log, shown, messages, scene);
    toBottom();
    requestAnimationFrame(() => log.removeAttribute('aria-busy'));
  };

  /** The message that is to be read from its top after this change. */
  const toRead = (
    /** @type {{ added: Entry[], changed: Entry[] }} */ { added, changed },
    /** @type {boolean} */ follows,
  ) => {
    const turned = changed.find(({ message }) => message.message_id === turningId);
    if (turned) turningId = undefined;
    return turned && isTall(turned) ? turned : follows ? added.find(isTall) : undefined;
  };

  const update = (/** @type {readonly Message[]} */ messages, /** @type {Scene} */ scene) => {
    const restorePlace = keepPlace(scroller, shown);
    const restoreFocus = keepFocus(log);
    const changes = reconcile(log, shown, messages, scene);
    restoreFocus();
    const follows =
      atBottom || changes.added.some(({ message }) => isBy(message, { userId: scene.me.id, sendAs: scene.sendAs }));
    const tall = toRead(changes, follows);
    if (tall) scrollTo(tall.node.offsetTop - MARGIN_PX);
    else if (follows) toBottom();
    else restorePlace();
  };

  return {
    /**
     * Shows a conversation. Another key is another conversation (or reader): everything is built anew.
     * @param {string} key
     * @param {readonly Message[]} messages
     * @param {Scene} scene
     */
    show: (key, messages, scene) => {
      if (key === shownKey) return update(messages, scene);
      shownKey = key;
      showAnew(messages, scene);
    },
    toBottom,
    /**
     * Brings a message to the middle of the window and marks it for a moment.
     * @param {number} messageId
     * @returns {boolean} whether it is there
     */
    reveal: (messageId) => {
      const node = shown.get(messageId)?.node;
      if (!node) return false;
      scrollTo(node.offsetTop - Math.max(MARGIN_PX, (scroller.clientHeight - node.offsetHeight) / 2));
      node.classList.remove('revealed');
      requestAnimationFrame(() => node.classList.add('revealed'));
      return true;
    },
    /** Says that a press on this message may change it: if it becomes another page, that page is read from its top. */
    expectTurn: (/** @type {number} */ messageId) => {
      turningId = messageId;
    },
    isAtBottom: () => atBottom,
  };
}
