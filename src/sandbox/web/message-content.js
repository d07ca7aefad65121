// @ts-check
import { renderDocument } from './document-tile.js';
import { el } from './dom.js';
import { renderBlocks } from './rich-blocks.js';
import { plainBlocks } from './rich-plain.js';
import { renderText } from './rich-text.js';

/** @import { Labels, Message, Scene } from './types.d.ts' */

/**
 * What a message says: a text, a document with its caption, or a rich message. Undefined for kinds that the page does not know.
 * @param {Message} message
 * @param {Scene} scene
 * @param {HTMLElement} meta the time, which stands at the end of the last line
 * @returns {HTMLElement | undefined}
 */
export function renderContent(message, scene, meta) {
  const { text, document, rich_message: rich } = message;
  if (rich) return el('div', { class: 'text rich' }, ...renderBlocks(rich.blocks, { scene, message }), meta);
  if (document) {
    const caption = renderText(message.caption ?? '', message.caption_entities, scene);
    return el(
      'div',
      {},
      renderDocument(document, scene),
      el('div', { class: message.caption ? 'text' : 'text only-meta' }, caption, meta),
    );
  }
  if (text === undefined) return undefined;
  return el('div', { class: 'text' }, renderText(text, message.entities, scene), meta);
}

/**
 * What a message says as plain words, as they are copied or told in one line; undefined for kinds that the page does not know.
 * @param {Message} message
 * @param {Labels} labels
 * @returns {string | undefined}
 */
export function contentText({ text, document, caption, rich_message: rich }, labels) {
  if (rich) return plainBlocks(rich.blocks) || labels.richMessage;
  if (document) return [document.file_name ?? labels.document, caption].filter(Boolean).join(' · ');
  return text;
}
