// @ts-check
import { el } from './dom.js';
import { entityTree, isBlock } from './entities.js';
import { entityAddress, linkTarget } from './links.js';

/** @import { LinkTarget, Message, Scene, TextNode } from './types.d.ts' */
/** @typedef {Extract<TextNode, { kind: 'entity' }>} EntityNode */

const INLINE_TAGS = /** @type {const} */ ({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
});
const LONG_QUOTE_LENGTH = 180; // about three lines of a bubble: shorter quotes are shown whole

/**
 * A message's text with all its entities, as nodes.
 * @param {Message} message
 * @param {Scene} scene
 * @returns {DocumentFragment}
 */
export function renderText(message, scene) {
  const fragment = document.createDocumentFragment();
  appendNodes(fragment, entityTree(message.text ?? '', message.entities), { scene, afterBlock: false });
  return fragment;
}

/**
 * A link that stays in the page where it leads to the bot, and opens a new tab that learns nothing of this one elsewhere.
 * @param {LinkTarget} target
 * @param {string} address
 * @param {Scene} scene
 * @param {string} className
 */
export function renderLink(target, address, scene, className) {
  if (target.kind === 'outside') {
    return el('a', {
      class: className,
      href: target.href,
      target: '_blank',
      rel: 'noopener noreferrer',
      title: target.href,
    });
  }
  const follow = (/** @type {Event} */ event) => {
    event.preventDefault();
    scene.actions.follow(target);
  };
  return el('a', { class: className, href: address, rel: 'noopener noreferrer', onclick: follow });
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
    appendNodes(inner, node.children, state);
    if (isBlock(node.entity)) state.afterBlock = true;
  }
}

/**
 * @param {EntityNode} node
 * @param {Scene} scene
 * @returns {{ outer: HTMLElement, inner: HTMLElement }} the element to insert, and the one its text goes into
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
      return renderPre(entity.language);
    case 'blockquote':
      return same(el('blockquote', { class: 'quote' }));
    case 'expandable_blockquote':
      return renderExpandable(text, scene);
    case 'bot_command':
      return same(
        el('button', {
          type: 'button',
          class: 'command',
          onclick: () => scene.actions.sendText(addressed(text, scene)),
        }),
      );
    case 'date_time':
      return same(el('time', { datetime: new Date((entity.unix_time ?? 0) * 1000).toISOString() }));
    case 'hashtag':
    case 'cashtag':
    case 'text_mention':
      return same(el('span', { class: 'tag' }));
    default:
      return same(renderAddress(node, scene));
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
function renderAddress({ entity, text }, scene) {
  const address = entityAddress(entity, text);
  const target = address === undefined ? undefined : linkTarget(address, scene.bot.username);
  // A person's @name leads nowhere on this machine; only the bot's does.
  const isStranger = entity.type === 'mention' && target?.kind === 'outside';
  if (!target || address === undefined || isStranger) return el('span', { class: isStranger ? 'tag' : '' });
  return renderLink(target, address, scene, 'link');
}

/** @param {Scene} scene */
function renderSpoiler(scene) {
  const inner = el('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': scene.labels.reveal });
  const reveal = (/** @type {Event} */ event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    if (!inner.hasAttribute('role')) return;
    event.preventDefault();
    event.stopPropagation();
    for (const name of ['role', 'tabindex', 'aria-label']) inner.removeAttribute(name);
  };
  inner.addEventListener('click', reveal, { capture: true });
  inner.addEventListener('keydown', reveal, { capture: true });
  return inner;
}

/** @param {string | undefined} language */
function renderPre(language) {
  const inner = el('code');
  const caption = language ? el('figcaption', {}, language) : undefined;
  return { outer: el('figure', { class: 'pre' }, caption, el('pre', { tabindex: 0 }, inner)), inner };
}

/**
 * @param {string} text
 * @param {Scene} scene
 */
function renderExpandable(text, { labels }) {
  const inner = el('div', { class: 'quote-text' });
  const outer = el('blockquote', { class: 'quote' }, inner);
  const isLong = text.length > LONG_QUOTE_LENGTH || text.split('\n').length > 3;
  if (!isLong) return { outer, inner };
  const toggle = el('button', { type: 'button', class: 'quote-toggle', 'aria-expanded': 'false' }, labels.showAll);
  outer.classList.add('collapsed');
  toggle.addEventListener('click', () => {
    const collapsed = outer.classList.toggle('collapsed');
    toggle.setAttribute('aria-expanded', String(!collapsed));
    toggle.textContent = collapsed ? labels.showAll : labels.showLess;
  });
  inner.addEventListener('click', () => {
    if (outer.classList.contains('collapsed')) toggle.click();
  });
  outer.append(toggle);
  return { outer, inner };
}

/**
 * A command as Telegram sends it when it is tapped: in groups it names the bot it is meant for.
 * @param {string} command
 * @param {Scene} scene
 */
function addressed(command, { chat, bot }) {
  return chat.type === 'private' || command.includes('@') ? command : `${command}@${bot.username}`;
}
