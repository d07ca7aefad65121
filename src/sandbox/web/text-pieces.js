// @ts-check
import { dateTimeText, exactMoment } from './date-time.js';
import { el } from './dom.js';
import { linkTarget } from './links.js';

/** @import { LinkTarget, Scene } from './types.d.ts' */

const LONG_QUOTE_LENGTH = 180; // about three lines of a bubble: shorter quotes are shown whole
const FRESHEN_MS = 10_000;

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
 * What stands for words with an address: a link, or words only where the address must not be followed.
 * @param {string | undefined} address
 * @param {Scene} scene
 */
export function renderAddress(address, scene) {
  const target = address === undefined ? undefined : linkTarget(address, scene.bot.username);
  return target && address !== undefined ? renderLink(target, address, scene, 'link') : el('span');
}

/**
 * An `@name`: a link to the bot; a person's leads nowhere on this machine.
 * @param {string} address
 * @param {Scene} scene
 */
export function renderMention(address, scene) {
  const target = linkTarget(address, scene.bot.username);
  return target && target.kind !== 'outside'
    ? renderLink(target, address, scene, 'link')
    : el('span', { class: 'tag' });
}

/**
 * A command that is sent when it is pressed; in groups it names the bot it is meant for, as Telegram does.
 * @param {string} command
 * @param {Scene} scene
 */
export function renderCommand(command, { chat, bot, actions }) {
  const addressed = chat.type === 'private' || command.includes('@') ? command : `${command}@${bot.username}`;
  return el('button', { type: 'button', class: 'command', onclick: () => actions.sendText(addressed) });
}

/**
 * A moment in the reader's own language and time zone; the bot's own words stay as its title. Undefined format and moments
 * that are none leave the bot's words.
 * @param {{ unixSeconds: number, format: string, words: string }} moment
 * @param {Scene} scene
 * @returns {{ node: HTMLElement, isTold: boolean }} `isTold`: the node has its text already
 */
export function renderDateTime({ unixSeconds, format, words }, { labels, now }) {
  if (!Number.isFinite(new Date(unixSeconds * 1000).getTime())) return { node: el('span'), isTold: false };
  const tell = () => dateTimeText(unixSeconds, format, { nowSeconds: now() / 1000, labels });
  const text = tell();
  const node = el(
    'time',
    {
      class: 'date-time',
      datetime: new Date(unixSeconds * 1000).toISOString(),
      title: text === undefined ? exactMoment(unixSeconds, labels) : `${exactMoment(unixSeconds, labels)} («${words}»)`,
    },
    text,
  );
  if (format === 'r') keepFresh(node, tell);
  return { node, isTold: text !== undefined };
}

/**
 * A distance from now grows while one looks at it.
 * @param {HTMLElement} node
 * @param {() => string | undefined} tell
 */
function keepFresh(node, tell) {
  const timer = setInterval(() => {
    if (!node.isConnected) return clearInterval(timer);
    const text = tell() ?? '';
    if (node.textContent !== text) node.textContent = text;
  }, FRESHEN_MS);
}

/**
 * Words that show themselves when they are pressed.
 * @param {Scene} scene
 */
export function renderSpoiler(scene) {
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

/**
 * A block of code with the name of its language and a button that copies it.
 * @param {{ language: string | undefined, text: string }} code
 * @param {Scene} scene
 */
export function renderPre({ language, text }, { labels, actions }) {
  const inner = el('code');
  const copy = el('button', { type: 'button', class: 'pre-copy', onclick: () => void actions.copy(text) }, labels.copy);
  const caption = el('figcaption', {}, el('span', {}, language ?? ''), copy);
  return { outer: el('figure', { class: 'pre' }, caption, el('pre', { tabindex: 0 }, inner)), inner };
}

/**
 * A quote that shows its beginning, and all of it when asked to; short ones are shown whole.
 * @param {string} text
 * @param {Scene} scene
 */
export function renderExpandable(text, { labels }) {
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
