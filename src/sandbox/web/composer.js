// @ts-check
import { summary } from './bubble.js';
import { byId, el, icon } from './dom.js';
import { authorOf } from './world.js';

/** @import { Labels, Message } from './types.d.ts' */

// Bot API, sendMessage and sendDocument
const MAX_TEXT_LENGTH = 4096;
const MAX_CAPTION_LENGTH = 1024;

/**
 * Where one writes: a field that grows, a draft for each conversation, and the message one replies to.
 * @param {object} acts
 * @param {(text: string, replyTo: number | undefined) => void} acts.send
 * @param {(message: Message, text: string) => void} acts.edit
 * @param {() => boolean} acts.hasFiles whether files go with the text, which may be empty then
 * @param {() => void} acts.left the conversation is left for another
 * @param {() => void} acts.typed the text changed
 * @param {(event: KeyboardEvent) => boolean} acts.keyFirst whether somebody else took the key
 */
export function createComposer({ send, edit, hasFiles, left, typed, keyFirst }) {
  const form = byId('composer', HTMLFormElement);
  const input = byId('composer-text', HTMLTextAreaElement);
  const sendButton = byId('send', HTMLButtonElement);
  const replyBar = byId('reply-bar', HTMLElement);
  /** @type {Map<string, string>} */
  const drafts = new Map();
  let key = '';
  /** @type {Message | undefined} */
  let replied;
  /** The own message that is being changed. @type {Message | undefined} */
  let edited;

  const grow = () => {
    input.style.height = 'auto';
    // Nothing can be measured while the field is hidden; it grows again when it is shown.
    if (input.scrollHeight > 0) input.style.height = `${input.scrollHeight}px`;
    input.maxLength = hasFiles() ? MAX_CAPTION_LENGTH : MAX_TEXT_LENGTH;
    sendButton.disabled = input.value.trim() === '' && !hasFiles();
  };
  const setText = (/** @type {string} */ text) => {
    input.value = text;
    grow();
    typed();
  };
  /** Shows what the text belongs to: a reply to a message, or a change of one. */
  const showReference = (/** @type {Message} */ message, /** @type {string} */ title, /** @type {Labels} */ labels) => {
    const close = el('button', { type: 'button', class: 'icon-button', 'aria-label': labels.cancel }, icon('close'));
    close.addEventListener('click', () => {
      detach();
      input.focus();
    });
    const name = el('span', { class: 'replied-author' }, title);
    const line = el('span', { class: 'replied-text' }, summary(message, labels));
    replyBar.replaceChildren(el('div', { class: 'replied' }, name, line), close);
    replyBar.hidden = false;
  };
  /** The text belongs to nothing any more; what was written to change a message goes. */
  const detach = () => {
    const wasEditing = edited !== undefined;
    [replied, edited] = [undefined, undefined];
    replyBar.hidden = true;
    replyBar.replaceChildren();
    if (wasEditing) setText('');
  };
  const setReply = (/** @type {Message | undefined} */ message, /** @type {Labels | undefined} */ labels) => {
    detach();
    if (!message || !labels) return;
    replied = message;
    showReference(message, labels.replyingTo(authorOf(message).name), labels);
  };
  const submit = () => {
    const text = input.value.trim();
    if (text === '' && !hasFiles()) return;
    if (edited) edit(edited, text);
    else send(text, replied?.message_id);
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
    if (event.key === 'Escape' && (replied || edited)) return detach();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  });

  return {
    input,
    text: () => input.value,
    hasFiles,
    setText,
    setReply,
    /**
     * Takes one's own message into the field, to change it.
     * @param {Message} message
     * @param {Labels} labels
     */
    setEdit: (message, labels) => {
      detach();
      edited = message;
      showReference(message, labels.editing, labels);
      setText(message.text ?? '');
      input.focus();
    },
    grow,
    focus: () => input.focus(),
    clear: () => {
      detach();
      setText('');
    },
    /**
     * Puts the draft of this conversation into the field; the draft of the one before is kept.
     * @param {string} nextKey
     */
    open: (nextKey) => {
      if (nextKey === key) return;
      drafts.set(key, edited ? '' : input.value);
      key = nextKey;
      detach();
      left();
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
