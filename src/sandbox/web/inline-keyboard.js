// @ts-check
import { el, icon } from './dom.js';
import { linkTarget } from './links.js';
import { renderLink } from './text-pieces.js';

/** @import { InlineButton, Message, Scene } from './types.d.ts' */

const STYLES = new Set(['primary', 'danger', 'success', 'link']);

/**
 * The buttons under a message, in the rows the bot gave; undefined when there are none.
 * @param {Message} message
 * @param {Scene} scene
 */
export function renderInlineKeyboard(message, scene) {
  const rows = message.reply_markup?.inline_keyboard?.filter((row) => row.length > 0) ?? [];
  if (rows.length === 0) return undefined;
  const keyboard = el('div', { class: 'keyboard', role: 'group', 'aria-label': scene.labels.buttons });
  for (const row of rows) {
    keyboard.append(el('div', { class: 'keyboard-row' }, ...row.map((button) => renderKey(button, message, scene))));
  }
  return keyboard;
}

/**
 * One button of a message.
 * @param {InlineButton} button
 * @param {Message} message
 * @param {Scene} scene
 */
export function renderKey(button, message, scene) {
  const node = button.url === undefined ? undefined : renderUrlButton(button, button.url, scene);
  return node ?? renderActionButton(button, message, scene);
}

/**
 * @param {InlineButton} button
 * @param {string} address
 * @param {Scene} scene
 */
function renderUrlButton(button, address, scene) {
  const target = linkTarget(address, scene.bot.username);
  if (!target) return undefined;
  const node = renderLink(target, address, scene, classOf(button));
  node.append(label(button));
  if (target.kind === 'outside') {
    node.append(icon('outside'), el('span', { class: 'visually-hidden' }, ` (${scene.labels.opensOutside})`));
  }
  return node;
}

/**
 * @param {InlineButton} button
 * @param {Message} message
 * @param {Scene} scene
 */
function renderActionButton(button, message, scene) {
  const { sign, act } = behaviour(button, message, scene);
  // A dead button keeps its place in the order of focus: the focus must not be lost when an edit makes one of a live one.
  const isDead = act === undefined;
  const node = el(
    'button',
    { type: 'button', class: classOf(button), 'aria-disabled': isDead ? 'true' : undefined },
    label(button),
  );
  if (sign) node.append(icon(sign));
  if (act) node.addEventListener('click', () => act(node));
  else if (!button.disabled) {
    const why = () => scene.actions.explain(scene.labels.buttonElsewhere);
    node.addEventListener('click', why);
  } else node.title = scene.labels.buttonDisabled;
  return node;
}

/**
 * What a button does, and the sign that says so. Without `act` it is dead: the bot said so, or the page has no such thing.
 * @param {InlineButton} button
 * @param {Message} message
 * @param {Scene} scene
 * @returns {{ sign?: 'copy' | 'share', act?: (node: HTMLElement) => void }}
 */
function behaviour(button, message, { actions }) {
  const copied = button.copy_text?.text;
  if (button.disabled) return {};
  if (button.callback_data !== undefined) return { act: (node) => void actions.press(message, button, node) };
  if (copied !== undefined) return { sign: 'copy', act: () => void actions.copy(copied) };
  if (button.switch_inline_query_current_chat !== undefined) return { act: () => actions.switchInline(button) };
  if (button.switch_inline_query !== undefined || button.switch_inline_query_chosen_chat) {
    return { sign: 'share', act: () => actions.switchInline(button) };
  }
  return {};
}

/** @param {InlineButton} button */
function classOf(button) {
  return button.style && STYLES.has(button.style) ? `key ${button.style}` : 'key';
}

/** @param {InlineButton} button */
function label(button) {
  return el('span', { class: 'key-label' }, button.text);
}
