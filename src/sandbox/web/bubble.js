// @ts-check
import { avatar, el, icon } from './dom.js';
import { renderInlineKeyboard } from './inline-keyboard.js';
import { contentText, renderContent } from './message-content.js';
import { renderReactions } from './reactions.js';
import { renderService, serviceText } from './service-text.js';
import { timeOfDay } from './time.js';
import { authorOf, isBy } from './world.js';

/** @import { Labels, Message, Scene } from './types.d.ts' */

/**
 * One message as it stands in the conversation.
 * @param {Message} message
 * @param {Scene} scene
 * @param {boolean} followsOwn whether the message before it has the same author: then the name is not repeated
 * @returns {HTMLElement}
 */
export function renderMessage(message, scene, followsOwn) {
  const service = serviceText(message, scene.labels);
  const content = service === undefined ? renderContent(message, scene, renderMeta(message, scene.labels)) : undefined;
  if (!content) return renderService(message, service ?? scene.labels.unsupported, scene);

  const isMine = isBy(message, { userId: scene.me.id, sendAs: scene.sendAs });
  const { name, tint } = authorOf(message);
  const inGroup = scene.chat.type !== 'private' && !isMine;
  const keyboard = renderInlineKeyboard(message, scene);
  const bubble = el('div', { class: 'bubble' });
  if (inGroup && !followsOwn) bubble.append(el('p', { class: `author tint-${tint}` }, name));
  if (message.via_bot) bubble.append(el('p', { class: 'via' }, scene.labels.via(`@${message.via_bot.username}`)));
  if (message.reply_to_message) bubble.append(renderReplied(message.reply_to_message, scene));
  bubble.append(content);
  const reactions = renderReactions(message, scene);
  if (reactions) bubble.append(reactions);

  const body = el('div', { class: keyboard ? 'message-body with-keyboard' : 'message-body' }, bubble, keyboard);
  const classes = ['message', isMine ? 'mine' : 'theirs', followsOwn ? 'follows' : ''].join(' ').trim();
  return el(
    'article',
    { class: classes, 'aria-label': `${isMine ? scene.labels.you : name}, ${timeOfDay(message.date)}` },
    inGroup ? avatar(name, tint) : undefined,
    body,
    renderMenuButton(message, scene),
  );
}

/**
 * One line that stands for a message in the chat list and in quotes.
 * @param {Message} message
 * @param {Labels} labels
 */
export function summary(message, labels) {
  const text = contentText(message, labels)?.slice(0, 320).replace(/\s+/gu, ' ');
  return text?.slice(0, 160) ?? serviceText(message, labels) ?? labels.unsupported;
}

/**
 * @param {Message} replied
 * @param {Scene} scene
 */
function renderReplied(replied, scene) {
  return el(
    'div',
    { class: 'replied' },
    el('span', { class: 'replied-author' }, authorOf(replied).name),
    el('span', { class: 'replied-text' }, summary(replied, scene.labels)),
  );
}

/**
 * @param {Message} message
 * @param {Labels} labels
 */
function renderMeta(message, labels) {
  const time = timeOfDay(message.date);
  const stamp = el('time', { datetime: new Date(message.date * 1000).toISOString() }, time);
  const signature = message.author_signature ? `${message.author_signature}, ` : undefined;
  return el('span', { class: 'meta' }, signature, message.edit_date ? `${labels.edited} ` : undefined, stamp);
}

/**
 * @param {Message} message
 * @param {Scene} scene
 */
function renderMenuButton(message, { labels, actions }) {
  return el(
    'button',
    {
      type: 'button',
      class: 'menu-button',
      title: labels.messageMenu,
      'aria-label': labels.messageMenu,
      'aria-haspopup': 'menu',
      onclick: (/** @type {MouseEvent & { currentTarget: HTMLElement }} */ event) =>
        actions.menu(message, event.currentTarget),
    },
    icon('more'),
  );
}
