// @ts-check
import { el } from './dom.js';
import { entityTree, isBlock } from './entities.js';
import { entityAddress } from './links.js';
import {
  renderAddress,
  renderCommand,
  renderDateTime,
  renderExpandable,
  renderMention,
  renderPre,
  renderSpoiler,
} from './text-pieces.js';

/** @import { MessageEntity, Scene, TextNode } from './types.d.ts' */
/** @typedef {Extract<TextNode, { kind: 'entity' }>} EntityNode */

const INLINE_TAGS = /** @type {const} */ ({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
});

/**
 * A text with all its entities, as nodes.
 * @param {string} text
 * @param {readonly MessageEntity[] | undefined} entities
 * @param {Scene} scene
 * @returns {DocumentFragment}
 */
export function renderText(text, entities, scene) {
  const fragment = document.createDocumentFragment();
  appendNodes(fragment, entityTree(text, entities), { scene, afterBlock: false });
  return fragment;
}

/**
 * @param {Node} parent
 * @param {readonly TextNode[]} nodes
 * @param {{ scene: Scene, afterBlock: boolean }} state `afterBlock`: the line break after a block is the block's own end
 */
function appendNodes(parent, nodes, state) {
  for (const node of nodes) {
    if (node.kind === 'text') {
      const text = state.afterBlock && node.text.startsWith('\n') ? node.text.slice(1) : node.text;
      if (text) parent.appendChild(document.createTextNode(text));
      state.afterBlock = false;
      continue;
    }
    const { outer, inner } = renderEntity(node, state.scene);
    parent.appendChild(outer);
    state.afterBlock = false;
    if (inner) appendNodes(inner, node.children, state);
    if (isBlock(node.entity)) state.afterBlock = true;
  }
}

/**
 * @param {EntityNode} node
 * @param {Scene} scene
 * @returns {{ outer: HTMLElement, inner?: HTMLElement }} the element to insert, and the one its text goes into, if it has none yet
 */
function renderEntity(node, scene) {
  const { entity, text } = node;
  switch (entity.type) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
    case 'code':
      return same(el(INLINE_TAGS[entity.type]));
    case 'spoiler':
      return same(renderSpoiler(scene));
    case 'pre':
      return renderPre({ language: entity.language, text }, scene);
    case 'blockquote':
      return same(el('blockquote', { class: 'quote' }));
    case 'expandable_blockquote':
      return renderExpandable(text, scene);
    case 'bot_command':
      return same(renderCommand(text, scene));
    case 'date_time':
      return renderMoment(node, scene);
    case 'mention':
      return same(renderMention(entityAddress(entity, text) ?? '', scene));
    case 'hashtag':
    case 'cashtag':
    case 'text_mention':
      return same(el('span', { class: 'tag' }));
    default:
      // Also custom emoji, whose own text is the emoji to show instead, and types to come.
      return same(renderAddress(entityAddress(entity, text), scene));
  }
}

/** @param {HTMLElement} element */
function same(element) {
  return { outer: element, inner: element };
}

/**
 * @param {EntityNode} node
 * @param {Scene} scene
 */
function renderMoment({ entity, text }, scene) {
  const moment = { unixSeconds: entity.unix_time ?? Number.NaN, format: entity.date_time_format ?? '', words: text };
  const { node, isTold } = renderDateTime(moment, scene);
  return isTold ? { outer: node } : same(node);
}
