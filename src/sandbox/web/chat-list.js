// @ts-check
import { summary } from './bubble.js';
import { avatar, el } from './dom.js';
import { routeHash } from './route.js';
import { isService } from './service-text.js';
import { listStamp } from './time.js';
import { topicIdOf } from './topics.js';
import { authorOf, chatName, chatTint } from './world.js';

/** @import { ChatState, Labels, World } from './types.d.ts' */
/** @typedef {{ world: World, botName: string, userId: number, chatId: number | undefined, labels: Labels, activity: (chatId: number) => string | undefined, nowSeconds: number, unread: (chat: ChatState) => number }} ListView */

/**
 * The list of chats at the left: name, last message, time, how many are unread.
 * @param {HTMLElement} list
 */
export function createChatList(list) {
  /**
   * @param {readonly ChatState[]} chats
   * @param {ListView} view
   */
  return (chats, view) => {
    // Rows are links of one line each: cheap to build anew, and the focus stays on the chat it was on.
    const focused = document.activeElement?.closest('#chat-list a')?.getAttribute('href');
    list.replaceChildren(...chats.map((chat) => renderRow(chat, view)));
    const link = [...list.querySelectorAll('a')].find((each) => each.getAttribute('href') === focused);
    link?.focus({ preventScroll: true });
  };
}

/**
 * @param {ChatState} entry
 * @param {ListView} view
 */
function renderRow(entry, view) {
  const { botName, userId, labels } = view;
  const { chat, messages } = entry;
  const name = chatName(botName, chat);
  const last = messages.at(-1);
  const count = view.unread(entry);
  const isOpen = chat.id === view.chatId;
  const link = el(
    'a',
    { class: 'chat-row', href: routeHash({ userId, chatId: chat.id }), 'aria-current': isOpen ? 'page' : undefined },
    avatar(name, chatTint(chat)),
    el('span', { class: 'chat-name' }, name),
    last ? el('time', { class: 'chat-time' }, listStamp(last.date, view.nowSeconds, labels)) : undefined,
    renderPreview(entry, view),
    count > 0 ? el('span', { class: 'badge', 'aria-label': labels.unread(count) }, String(count)) : undefined,
  );
  return el('li', {}, link);
}

/**
 * @param {ChatState} entry
 * @param {ListView} view
 */
function renderPreview({ chat, topics, messages }, { userId, labels, activity }) {
  const doing = activity(chat.id);
  if (doing !== undefined) return el('span', { class: 'chat-preview typing-text' }, doing);
  const last = messages.at(-1);
  if (!last) return el('span', { class: 'chat-preview' }, labels.noMessages);
  const topic = topics.find(({ id }) => chat.is_forum && id === topicIdOf(last));
  const isMine = last.from?.id === userId;
  const isOther = /group$/u.test(chat.type) && last.sender_chat?.id !== chat.id;
  const author = isMine ? labels.you : isOther ? authorOf(last).name : undefined;
  const before = topic && !last.forum_topic_created ? topic.name : isService(last) ? undefined : author;
  const prefix = before ? el('span', { class: 'chat-author' }, `${before}: `) : undefined;
  return el('span', { class: 'chat-preview' }, prefix, summary(last, labels));
}
