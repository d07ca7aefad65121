// @ts-check
import { el } from './dom.js';
import { renderKey } from './inline-keyboard.js';
import { plainText } from './rich-plain.js';
import { renderAddress, renderCommand, renderDateTime, renderMention, renderSpoiler } from './text-pieces.js';

/** @import { RichText, RichTextNode } from './rich.d.ts' */
/** @import { Message, Scene } from './types.d.ts' */
/** @typedef {{ scene: Scene, message: Message }} RichScene */

const TAGS = /** @type {const} */ ({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
  marked: 'mark',
  code: 'code',
  mathematical_expression: 'code',
});

/**
 * A rich text as nodes. Total: of a type it does not know it shows the words.
 * @param {RichText | undefined} text
 * @param {RichScene} rich
 * @returns {Node[]}
 */
export function renderInline(text, rich) {
  if (typeof text === 'string') return text === '' ? [] : [document.createTextNode(text)];
  if (Array.isArray(text)) return text.flatMap((/** @type {RichText} */ part) => renderInline(part, rich));
  if (typeof text !== 'object' || text === null) return [];
  const node = /** @type {RichTextNode} */ (text);
  const outer = renderNode(node, rich);
  if (outer.childNodes.length === 0) {
    outer.append(...(node.text === undefined ? [plainText(node)] : renderInline(node.text, rich)));
  }
  return [outer];
}

/**
 * The name under which a place of one message can be found in the page.
 * @param {Message} message
 * @param {string} name
 */
export function anchorId(message, name) {
  return `anchor-${message.chat.id}-${message.message_id}-${name}`;
}

/**
 * @param {RichTextNode} node
 * @param {RichScene} rich
 * @returns {HTMLElement} with its text, or empty: then its text is put into it
 */
function renderNode(node, { scene, message }) {
  const words = plainText(node);
  switch (node.type) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
    case 'subscript':
    case 'superscript':
    case 'marked':
    case 'code':
    case 'mathematical_expression':
      return el(TAGS[node.type]);
    case 'spoiler':
      return renderSpoiler(scene);
    case 'date_time':
      return renderMoment(node, words, scene);
    case 'text_mention':
    case 'hashtag':
    case 'cashtag':
      return el('span', { class: 'tag' });
    case 'mention':
      return renderMention(`https://t.me/${node.username ?? words.replace(/^@/u, '')}`, scene);
    case 'bot_command':
      return renderCommand(`/${String(node.bot_command ?? words).replace(/^\//u, '')}`, scene);
    case 'url':
    case 'email_address':
    case 'phone_number':
      return renderAddress(addressOf(node), scene);
    case 'anchor':
    case 'reference':
      return el('span', { id: anchorId(message, node.name ?? ''), tabindex: -1 });
    case 'anchor_link':
    case 'reference_link':
      return renderAnchorLink(node.anchor_name ?? node.reference_name ?? '', message);
    case 'button':
      return node.button
        ? renderKey({ ...node.button, text: plainText(node.button.text) }, message, scene)
        : el('span');
    default:
      return el('span');
  }
}

/**
 * @param {RichTextNode} node
 * @param {string} words
 * @param {Scene} scene
 */
function renderMoment(node, words, scene) {
  const moment = { unixSeconds: node.unix_time ?? Number.NaN, format: node.date_time_format ?? '', words };
  return renderDateTime(moment, scene).node;
}

/** @param {RichTextNode} node */
function addressOf(node) {
  if (node.type === 'email_address') return `mailto:${node.email_address ?? plainText(node)}`;
  if (node.type === 'phone_number')
    return `tel:${String(node.phone_number ?? plainText(node)).replace(/[^+\d]/gu, '')}`;
  return node.url ?? plainText(node);
}

/**
 * A link within the message; without a name it leads to the message's beginning.
 * @param {string} name
 * @param {Message} message
 */
function renderAnchorLink(name, message) {
  const follow = (/** @type {{ currentTarget: HTMLElement }} */ event) => {
    const place = name === '' ? null : document.getElementById(anchorId(message, name));
    const target = place ?? event.currentTarget.closest('.message');
    target?.scrollIntoView({ block: place ? 'center' : 'start' });
    if (place) place.focus({ preventScroll: true });
  };
  return el('button', { type: 'button', class: 'command', onclick: follow });
}
