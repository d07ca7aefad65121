// @ts-check
import { messagesIn, topicIdOf, unreadIn } from './topics.js';

/** @import { ChatState, World } from './types.d.ts' */

/** Remembers how far each person has read each topic of each chat. */
export function createReadMarks() {
  /** @type {Map<string, number>} */
  const marks = new Map();
  const keyOf = (/** @type {number} */ userId, /** @type {number} */ chatId, /** @type {number} */ topicId) =>
    `${userId}/${chatId}/${topicId}`;
  const mark = (/** @type {number} */ userId, /** @type {ChatState} */ entry, /** @type {number} */ topicId) => {
    const newest = messagesIn(entry, topicId).at(-1)?.message_id ?? 0;
    marks.set(keyOf(userId, entry.chat.id, topicId), newest);
  };
  return {
    /** What this person has on the screen counts as read. */
    mark,
    /**
     * What was there before the page was opened is not news to anybody.
     * @param {World} world
     */
    markAll: ({ users, chats }) => {
      for (const entry of chats) {
        const topicIds = entry.chat.is_forum ? new Set(entry.messages.map(topicIdOf)) : [0];
        for (const { user } of users) for (const topicId of topicIds) mark(user.id, entry, topicId);
      }
    },
    /**
     * How much this person has not read, in one topic or in the whole chat.
     * @param {number} userId
     * @param {ChatState} entry
     * @param {number} [topicId]
     */
    unread: (userId, entry, topicId) => {
      const part = topicId === undefined ? entry : { ...entry, messages: messagesIn(entry, topicId) };
      return unreadIn(part, userId, (id) => marks.get(keyOf(userId, entry.chat.id, id)) ?? 0);
    },
  };
}
