// @ts-check

/** @import { Route } from './types.d.ts' */

/**
 * The address of a conversation as one person sees it: `#1001/-100500`, of a topic `#1001/-100500/17`; without a chat, that
 * person's chat list.
 * @param {Route} route
 */
export function routeHash({ userId, chatId, topicId }) {
  return `#${userId ?? ''}/${chatId ?? ''}${topicId ? `/${topicId}` : ''}`;
}

/**
 * Reads such an address; what is missing or no number stays undefined.
 * @param {string} hash
 * @returns {Route}
 */
export function parseRoute(hash) {
  const [user = '', chat = '', topic = ''] = hash.replace(/^#/u, '').split('/');
  const isId = (/** @type {string} */ text) => /^-?\d{1,16}$/u.test(text);
  return {
    ...(isId(user) ? { userId: Number(user) } : {}),
    ...(isId(chat) ? { chatId: Number(chat) } : {}),
    ...(isId(topic) ? { topicId: Number(topic) } : {}),
  };
}
