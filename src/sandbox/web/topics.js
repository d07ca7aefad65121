// @ts-check
import { unreadCount } from './world.js';

/** @import { ChatState, Message, Topic } from './types.d.ts' */

/** The General topic's number among the sandbox's endpoints; its messages name no topic. */
export const GENERAL = 0;

/**
 * The topic a message of a forum stands in. The message that opened a topic belongs to it.
 * @param {Message} message
 */
export function topicIdOf(message) {
  if (message.forum_topic_created) return message.message_id;
  return message.is_topic_message ? (message.message_thread_id ?? GENERAL) : GENERAL;
}

/**
 * The topics of a forum, General first; none where the chat is no forum.
 * @param {ChatState} entry
 * @param {string} generalName
 * @returns {Topic[]}
 */
export function topicsOf({ chat, topics, generalClosed = false }, generalName) {
  return chat.is_forum ? [{ id: GENERAL, name: generalName, closed: generalClosed }, ...topics] : [];
}

/**
 * The messages of one topic; of a chat without topics all.
 * @param {ChatState} entry
 * @param {number} topicId
 * @returns {readonly Message[]}
 */
export function messagesIn({ chat, messages }, topicId) {
  return chat.is_forum ? messages.filter((message) => topicIdOf(message) === topicId) : messages;
}

/**
 * How much is unread in a chat: the sum of its topics.
 * @param {ChatState} entry
 * @param {number} userId
 * @param {(topicId: number) => number} lastRead the newest message that was read in a topic
 */
export function unreadIn(entry, userId, lastRead) {
  const ids = entry.chat.is_forum ? new Set(entry.messages.map(topicIdOf)) : [GENERAL];
  let sum = 0;
  for (const id of ids) sum += unreadCount(messagesIn(entry, id), userId, lastRead(id));
  return sum;
}
