// @ts-check
import { el } from './dom.js';
import { userName } from './world.js';

/** @import { Labels, Message, Scene } from './types.d.ts' */

const SERVICE_FIELDS = /** @type {const} */ ([
  'new_chat_members',
  'left_chat_member',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'general_forum_topic_hidden',
  'general_forum_topic_unhidden',
  'pinned_message',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
]);

/**
 * Whether a message tells of an event, not of something that somebody wrote.
 * @param {Message} message
 */
export function isService(message) {
  return SERVICE_FIELDS.some((field) => message[field] !== undefined);
}

/**
 * What happened, for a message that tells of an event; undefined for one that somebody wrote.
 * @param {Message} message
 * @param {Labels} labels
 * @returns {string | undefined}
 */
export function serviceText(message, labels) {
  const { from, chat } = message;
  const who = message.sender_chat?.title ?? (from ? userName(from) : (chat.title ?? ''));
  if (message.new_chat_members) return joinedText(message.new_chat_members, message, labels);
  if (message.left_chat_member) return leftText(message.left_chat_member, message, labels);
  if (message.forum_topic_created) return labels.topicCreated(message.forum_topic_created.name);
  if (message.forum_topic_edited) return labels.topicEdited(message.forum_topic_edited.name ?? '');
  if (message.forum_topic_closed) return labels.topicClosed(who);
  if (message.forum_topic_reopened) return labels.topicReopened(who);
  if (message.general_forum_topic_hidden) return labels.generalHidden(who);
  if (message.general_forum_topic_unhidden) return labels.generalShown(who);
  if (message.pinned_message) return labels.pinned(who, excerpt(message.pinned_message));
  if (message.migrate_to_chat_id !== undefined) return labels.migratedTo;
  if (message.migrate_from_chat_id !== undefined) return labels.migratedFrom;
  return undefined;
}

/**
 * The line that stands for such a message in the conversation, with a way to what it speaks of.
 * @param {Message} message
 * @param {string} text
 * @param {Scene} scene
 */
export function renderService(message, text, { actions, labels }) {
  const pinnedId = message.pinned_message?.message_id;
  const otherChat = message.migrate_to_chat_id ?? message.migrate_from_chat_id;
  const link = (/** @type {string} */ label, /** @type {() => void} */ follow) =>
    el('button', { type: 'button', class: 'service-link', onclick: follow }, label);
  if (pinnedId !== undefined)
    return el(
      'p',
      { class: 'service' },
      link(text, () => actions.reveal(pinnedId)),
    );
  if (otherChat === undefined) return el('p', { class: 'service' }, text);
  const label = message.migrate_to_chat_id === undefined ? labels.openOldGroup : labels.openNewGroup;
  return el(
    'p',
    { class: 'service' },
    `${text} `,
    link(label, () => actions.openChat(otherChat)),
  );
}

/**
 * @param {NonNullable<Message['new_chat_members']>} members
 * @param {Message} message
 * @param {Labels} labels
 */
function joinedText(members, { from }, labels) {
  const names = members.map(userName).join(', ');
  const isOwnStep = !from || members.some(({ id }) => id === from.id);
  return isOwnStep ? labels.joined(names) : labels.added(userName(from), names);
}

/**
 * @param {NonNullable<Message['left_chat_member']>} member
 * @param {Message} message
 * @param {Labels} labels
 */
function leftText(member, { from }, labels) {
  const name = userName(member);
  return !from || from.id === member.id ? labels.left(name) : labels.removed(userName(from), name);
}

/** @param {Message} message */
function excerpt({ text = '' }) {
  const line = text.replace(/\s+/gu, ' ').trim();
  return [...line].length > 40 ? `${[...line].slice(0, 40).join('')}…` : line;
}
