// @ts-check
import { renderMessage } from './bubble.js';
import { el } from './dom.js';
import { isService } from './service-text.js';
import { dayHeading, dayNumber } from './time.js';

/** @import { Message, Scene } from './types.d.ts' */
/** @typedef {{ message: Message, placing: string, node: HTMLElement }} Entry */

const SAME_GROUP_SECONDS = 300;

/**
 * Makes the log show these messages, touching only what changed. Tells what is new, and whose text changed.
 * @param {HTMLElement} log
 * @param {Map<number, Entry>} shown what the log shows, by message id; brought up to date
 * @param {readonly Message[]} messages
 * @param {Scene} scene
 * @returns {{ added: Entry[], changed: Entry[] }}
 */
export function reconcile(log, shown, messages, scene) {
  removeMissing(shown, messages);
  /** @type {Entry[]} */
  const added = [];
  /** @type {Entry[]} */
  const changed = [];
  /** @type {Entry | undefined} */
  let previous;
  for (const message of messages) {
    const old = shown.get(message.message_id);
    const placing = placingOf(message, previous?.message);
    const isSame = old?.message === message && old.placing === placing;
    const entry = isSame ? old : { message, placing, node: renderEntry(message, placing, scene) };
    if (!isSame) place(log, entry, old, previous);
    if (!old) added.push(entry);
    else if (saysOther(old.message, message)) changed.push(entry);
    shown.set(message.message_id, entry);
    previous = entry;
  }
  return { added, changed };
}

/**
 * @param {Map<number, Entry>} shown
 * @param {readonly Message[]} messages
 */
function removeMissing(shown, messages) {
  const ids = new Set(messages.map(({ message_id: id }) => id));
  for (const [id, entry] of shown) {
    if (ids.has(id)) continue;
    entry.node.remove();
    shown.delete(id);
  }
}

/**
 * @param {HTMLElement} log
 * @param {Entry} entry
 * @param {Entry | undefined} old
 * @param {Entry | undefined} previous
 */
function place(log, entry, old, previous) {
  if (old) old.node.replaceWith(entry.node);
  else if (previous) previous.node.after(entry.node);
  else log.prepend(entry.node);
}

/**
 * What the message before decides: whether a new day begins, and whether the author's name is repeated.
 * @param {Message} message
 * @param {Message | undefined} previous
 * @returns {'day' | 'group' | 'follows'}
 */
function placingOf(message, previous) {
  if (!previous || dayNumber(previous.date) !== dayNumber(message.date)) return 'day';
  const sameAuthor = authorIdOf(previous) === authorIdOf(message) && !isService(previous);
  return sameAuthor && message.date - previous.date < SAME_GROUP_SECONDS ? 'follows' : 'group';
}

/**
 * @param {Message} before
 * @param {Message} after
 */
function saysOther(before, after) {
  const isRich = before.rich_message !== undefined || after.rich_message !== undefined;
  const isOtherRich = isRich && JSON.stringify(before.rich_message) !== JSON.stringify(after.rich_message);
  return before.text !== after.text || before.caption !== after.caption || isOtherRich;
}

/** @param {Message} message */
function authorIdOf({ sender_chat: sender, from }) {
  return sender?.id ?? from?.id;
}

/**
 * @param {Message} message
 * @param {string} placing
 * @param {Scene} scene
 */
function renderEntry(message, placing, scene) {
  const heading = placing === 'day' ? dayHeading(message.date, scene.now() / 1000, scene.labels) : undefined;
  return el(
    'div',
    { class: 'entry', 'data-message-id': message.message_id },
    heading === undefined ? undefined : el('h3', { class: 'day' }, heading),
    renderMessage(message, scene, placing === 'follows'),
  );
}
