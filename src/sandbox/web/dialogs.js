// @ts-check
import { avatar, byId, el } from './dom.js';
import { chatTint } from './world.js';

/** @import { ChatState, Labels } from './types.d.ts' */

const TOAST_MS = 3500;
const TOAST_MS_PER_LETTER = 35;

/** The page's short notices and its questions. */
export function createDialogs() {
  const toast = byId('toast', HTMLElement);
  const dialog = byId('dialog', HTMLDialogElement);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let fading;
  // A press beside the dialog closes it, as in a messenger.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  const open = (/** @type {string} */ label, /** @type {Node[]} */ content) => {
    dialog.setAttribute('aria-label', label);
    dialog.replaceChildren(el('div', { class: 'dialog-content' }, ...content));
    dialog.showModal();
  };
  const closing = (/** @type {string} */ text) =>
    el('button', { type: 'button', class: 'plain-button', onclick: () => dialog.close() }, text);

  return {
    /**
     * A notice that goes away by itself.
     * @param {string} text
     */
    toast: (text) => {
      clearTimeout(fading);
      toast.textContent = text;
      toast.classList.add('visible');
      fading = setTimeout(() => toast.classList.remove('visible'), TOAST_MS + text.length * TOAST_MS_PER_LETTER);
    },
    /**
     * A notice that must be closed.
     * @param {string} title
     * @param {string} text
     * @param {Labels} labels
     */
    alert: (title, text, labels) =>
      open(title, [el('h2', {}, title), el('p', { class: 'dialog-text' }, text), closing(labels.ok)]),
    /**
     * Asks for one of these chats.
     * @param {readonly { chat: ChatState, name: string }[]} choices
     * @param {Labels} labels
     * @param {(chat: ChatState) => void} chosen
     */
    pickChat: (choices, labels, chosen) => {
      const pick = (/** @type {ChatState} */ chat) => {
        dialog.close();
        chosen(chat);
      };
      const rows = choices.map(({ chat, name }) =>
        el(
          'button',
          { type: 'button', class: 'pick-row', onclick: () => pick(chat) },
          avatar(name, chatTint(chat.chat)),
          name,
        ),
      );
      open(labels.chooseChat, [
        el('h2', {}, labels.chooseChat),
        el('div', { class: 'pick-list' }, ...rows),
        closing(labels.cancel),
      ]);
    },
  };
}
