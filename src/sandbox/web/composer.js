// @ts-check
import { summary } from './bubble.js';
import { byId, el, icon } from './dom.js';

/** @import { Labels, Message } from './types.d.ts' */

/**
 * Where one writes: a field that grows, a draft for each conversation, and the message one replies to.
 * @param {object} acts
 * @param {(text: string, replyTo: number | undefined) => void} acts.send
 * @param {() => void} acts.typed the text changed
 * @param {(event: KeyboardEvent) => boolean} acts.keyFirst whether somebody else took the key
 */
export function createComposer({ send, typed, keyFirst }) {
  const form = byId('composer', HTMLFormElement);
  const input = byId('composer-text', HTMLTextAreaElement);
  const sendButton = byId('send', HTMLButtonElement);
  const replyBar = byId('reply-bar', HTMLElement);
  /** @type {Map<string, string>} */
  const drafts = new Map();
  let key = '';
  /** @type {Message | undefined} */
  let replied;

  const grow = () => {
    input.style.height = 'auto';
    // Nothing can be measured while the field is hidden; it grows again when it is shown.
    if (input.scrollHeight > 0) input.style.height = `${input.scrollHeight}px`;
    sendButton.disabled = input.value.trim() === '';
  };
  const setText = (/** @type {string} */ text) => {
    input.value = text;
    grow();
    typed();
  };
  const setReply = (/** @type {Message | undefined} */ message, /** @type {Labels | undefined} */ labels) => {
    replied = message;
    replyBar.hidden = message === undefined;
    if (!message || !labels) return replyBar.replaceChildren();
    const close = el('button', { type: 'button', class: 'icon-button', 'aria-label': labels.cancel }, icon('close'));
    close.addEventListener('click', () => {
      setReply(undefined, undefined);
      input.focus();
    });
    const name = el('span', { class: 'replied-author' }, labels.replyingTo(message.from?.first_name ?? ''));
    replyBar.replaceChildren(
      el('div', { class: 'replied' }, name, el('span', { class: 'replied-text' }, summary(message, labels))),
      close,
    );
  };
  const submit = () => {
    const text = input.value.trim();
    if (text === '') return;
    send(text, replied?.message_id);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener('input', () => {
    grow();
    typed();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (keyFirst(event)) return event.preventDefault();
    if (event.key === 'Escape' && replied) return setReply(undefined, undefined);
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  });

  return {
    input,
    text: () => input.value,
    setText,
    setReply,
    grow,
    focus: () => input.focus(),
    clear: () => {
      setText('');
      setReply(undefined, undefined);
    },
    /**
     * Puts the draft of this conversation into the field; the draft of the one before is kept.
     * @param {string} nextKey
     */
    open: (nextKey) => {
      if (nextKey === key) return;
      drafts.set(key, input.value);
      key = nextKey;
      setReply(undefined, undefined);
      setText(drafts.get(key) ?? '');
    },
    /**
     * Writes a draft for a conversation, open or not.
     * @param {string} draftKey
     * @param {string} text
     */
    draft: (draftKey, text) => {
      if (draftKey === key) return setText(text);
      drafts.set(draftKey, text);
    },
  };
}
