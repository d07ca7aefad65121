// @ts-check
import { avatar, el, icon } from './dom.js';
import { renderInlineKeyboard } from './inline-keyboard.js';
import { renderText } from './rich-text.js';
import { timeOfDay } from './time.js';
import { userName, userTint } from './world.js';

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
  if (service !== undefined) return el('p', { class: 'service' }, service);

  const isMine = message.from?.id === scene.me.id;
  const name = authorName(message, scene);
  const inGroup = scene.chat.type !== 'private' && !isMine;
  const keyboard = renderInlineKeyboard(message, scene);
  const bubble = el('div', { class: 'bubble' });
  if (inGroup && !followsOwn) bubble.append(el('p', { class: `author tint-${userTint(message.from)}` }, name));
  if (message.via_bot) bubble.append(el('p', { class: 'via' }, scene.labels.via(`@${message.via_bot.username}`)));
  if (message.reply_to_message) bubble.append(renderReplied(message.reply_to_message, scene));
  bubble.append(el('div', { class: 'text' }, renderText(message, scene), renderMeta(message, scene.labels)));

  const body = el('div', { class: keyboard ? 'message-body with-keyboard' : 'message-body' }, bubble, keyboard);
  const classes = ['message', isMine ? 'mine' : 'theirs', followsOwn ? 'follows' : ''].join(' ').trim();
  return el(
    'article',
    { class: classes, 'aria-label': `${isMine ? scene.labels.you : name}, ${timeOfDay(message.date)}` },
    inGroup ? avatar(name, userTint(message.from)) : undefined,
    body,
    renderReplyButton(message, scene),
  );
}

/**
 * One line that stands for a message in the chat list and in quotes.
 * @param {Message} message
 * @param {Labels} labels
 */
export function summary(message, labels) {
  const text = message.text?.replace(/\s+/gu, ' ').slice(0, 160);
  return text ?? serviceText(message, labels) ?? labels.unsupported;
}

/**
 * @param {Message} message
 * @param {Labels} labels
 * @returns {string | undefined}
 */
function serviceText(message, labels) {
  if (message.new_chat_members) return labels.joined(message.new_chat_members.map(userName).join(', '));
  if (message.left_chat_member) return labels.left(userName(message.left_chat_member));
  if (message.forum_topic_created) return labels.topicCreated(message.forum_topic_created.name);
  return message.text === undefined ? labels.unsupported : undefined;
}

/**
 * @param {Message} message
 * @param {Scene} scene
 */
function authorName(message, scene) {
  if (message.sender_chat) return message.sender_chat.title ?? '';
  return message.from ? userName(message.from) : (scene.chat.title ?? '');
}

/**
 * @param {Message} replied
 * @param {Scene} scene
 */
function renderReplied(replied, scene) {
  return el(
    'div',
    { class: 'replied' },
    el('span', { class: 'replied-author' }, authorName(replied, scene)),
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
  return el('span', { class: 'meta' }, message.edit_date ? `${labels.edited} ` : undefined, stamp);
}

/**
 * @param {Message} message
 * @param {Scene} scene
 */
function renderReplyButton(message, { labels, actions }) {
  return el(
    'button',
    {
      type: 'button',
      class: 'reply-button',
      title: labels.reply,
      'aria-label': labels.reply,
      onclick: () => actions.reply(message),
    },
    icon('reply'),
  );
}
