// @ts-check
import { byId, el } from './dom.js';
import { renderBlocks } from './rich-blocks.js';
import { renderText } from './rich-text.js';

/** @import { Draft, Message, Scene } from './types.d.ts' */

/**
 * What the bot is writing just now, as a bubble below the log that is not a message yet (Bot API, sendMessageDraft).
 * Screen readers are told of the message when it comes, not of each step towards it.
 * @returns {(draft: Draft | undefined, scene: Scene) => boolean} shows it; tells whether anything changed
 */
export function createDraftBubble() {
  const parent = byId('draft', HTMLElement);
  /** @type {Draft | undefined} */
  let shown;
  return (draft, scene) => {
    if (draft === shown) return false;
    shown = draft;
    parent.hidden = draft === undefined;
    parent.setAttribute('aria-label', scene.labels.writing);
    if (!draft) {
      parent.replaceChildren();
      return true;
    }
    const content = draft.rich_message
      ? renderBlocks(draft.rich_message.blocks, { scene, message: asMessage(draft, scene) })
      : [renderText(draft.text ?? '', draft.entities, scene)];
    const kind = draft.rich_message ? 'text rich' : 'text';
    const text = el('div', { class: kind }, ...content, el('i', { class: 'caret', 'aria-hidden': 'true' }));
    parent.replaceChildren(
      el(
        'div',
        { class: 'message theirs' },
        el('div', { class: 'message-body' }, el('div', { class: 'bubble' }, text)),
      ),
    );
    return true;
  };
}

/**
 * @param {Draft} draft
 * @param {Scene} scene
 * @returns {Message}
 */
function asMessage({ draftId }, { chat, now }) {
  return { message_id: -draftId, chat, date: Math.floor(now() / 1000) };
}
