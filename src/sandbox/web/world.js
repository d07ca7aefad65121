// @ts-check

/** @import { Chat, ChatState, Message, SandboxEvent, User, World } from './types.d.ts' */

/** Messages of a chat that a page keeps, which may be open for weeks; the server tells the newest 200 when it is asked. */
const KEPT_MESSAGES = 500;

/**
 * The world after an event. Events may come twice or late: a message is known by its id.
 * @param {World} world
 * @param {SandboxEvent} event
 * @returns {World}
 */
export function applyEvent(world, event) {
  switch (event.type) {
    case 'message':
    case 'edit':
      return changeChat(world, event.message.chat, event.chatId, (messages) => withMessage(messages, event.message));
    case 'delete':
      return changeChat(world, undefined, event.chatId, (messages) =>
        messages.filter(({ message_id: id }) => !event.messageIds.includes(id)),
      );
    default:
      return world;
  }
}

/**
 * A world that was asked for anew, with the messages that did not change as they were: what compares them sees that.
 * @param {World | undefined} before
 * @param {World} fresh
 * @returns {World}
 */
export function keepMessages(before, fresh) {
  const old = new Map(before?.chats.map((entry) => [entry.chat.id, entry.messages]));
  const chats = fresh.chats.map((entry) => {
    const known = new Map(old.get(entry.chat.id)?.map((message) => [message.message_id, message]));
    const messages = entry.messages.map((message) => {
      const same = known.get(message.message_id);
      return same && JSON.stringify(same) === JSON.stringify(message) ? same : message;
    });
    return { ...entry, messages };
  });
  return { ...fresh, chats };
}

/**
 * The chats that this person sees, the most recent first. The private chat with the bot is always among them.
 * @param {World} world
 * @param {number} userId
 * @returns {ChatState[]}
 */
export function chatsOf(world, userId) {
  const mine = world.chats
    .filter(({ chat, memberIds }) => (chat.type === 'private' ? chat.id === userId : memberIds.includes(userId)))
    .map((entry) => shownTo(entry, userId));
  if (!mine.some(({ chat }) => chat.id === userId)) mine.unshift(emptyChat({ id: userId, type: 'private' }, [userId]));
  return mine.sort(
    (a, b) =>
      Number(isUnopened(b)) - Number(isUnopened(a)) ||
      newestDate(b) - newestDate(a) ||
      Number(isLeft(a)) - Number(isLeft(b)),
  );
}

/**
 * Ephemeral messages are for one person's eyes.
 * @param {ChatState} entry
 * @param {number} userId
 */
function shownTo(entry, userId) {
  const messages = entry.messages.filter(({ ephemeral_receiver_id: id }) => id === undefined || id === userId);
  return messages.length === entry.messages.length ? entry : { ...entry, messages };
}

/** @param {ChatState} entry */
function newestDate({ messages }) {
  return messages.at(-1)?.date ?? 0;
}

/**
 * Whether nothing was said to the bot yet: that is where everything begins.
 * @param {ChatState} entry
 */
function isUnopened({ chat, messages }) {
  return chat.type === 'private' && messages.length === 0;
}

/** @param {ChatState} entry */
function isLeft({ migratedTo }) {
  return migratedTo !== undefined;
}

/**
 * The name of a chat as its members see it: a private chat is called after the bot.
 * @param {string} botName
 * @param {Chat} chat
 */
export function chatName(botName, chat) {
  if (chat.type === 'private') return botName;
  return chat.title ?? String(chat.id);
}

/** @param {User} user */
export function userName(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(' ');
}

const BOT_TINT = 0;
const PEOPLE_TINTS = 5;

/**
 * The colour of a person's or a bot's sign: the bot has its own, people share the others.
 * @param {Pick<User, 'id' | 'is_bot'> | undefined} user
 */
export function userTint(user) {
  return user?.is_bot ? BOT_TINT : 1 + (Math.abs(user?.id ?? 0) % PEOPLE_TINTS);
}

/**
 * The colour of a chat's sign; a private chat has the bot's.
 * @param {Chat} chat
 */
export function chatTint(chat) {
  return userTint({ id: chat.id, is_bot: chat.type === 'private' });
}

/**
 * Who a message is by, as its readers see it: a chat that speaks for itself goes before the person behind it.
 * @param {Message} message
 * @returns {{ name: string, tint: number }}
 */
export function authorOf({ sender_chat: sender, from, chat }) {
  if (sender) return { name: sender.title ?? '', tint: chatTint(sender) };
  if (from) return { name: userName(from), tint: userTint(from) };
  return { name: chat.title ?? '', tint: chatTint(chat) };
}

/**
 * Whether a message is by the one who reads: by the person, or by the chat they write as.
 * @param {Message} message
 * @param {{ userId: number, sendAs?: number | undefined }} reader
 */
export function isBy({ from, sender_chat: sender }, { userId, sendAs }) {
  return from?.id === userId || (sendAs !== undefined && sender?.id === sendAs);
}

/**
 * How many messages of others came after the last one that was read.
 * @param {readonly Message[]} messages
 * @param {number} userId
 * @param {number} lastReadId
 */
export function unreadCount(messages, userId, lastReadId) {
  return messages.filter((message) => message.message_id > lastReadId && message.from?.id !== userId).length;
}

/**
 * @param {World} world
 * @param {Chat | undefined} chat
 * @param {number} chatId
 * @param {(messages: readonly Message[]) => readonly Message[]} change
 * @returns {World}
 */
function changeChat(world, chat, chatId, change) {
  const known = world.chats.some((entry) => entry.chat.id === chatId);
  const chats = known || !chat ? world.chats : [...world.chats, emptyChat(chat, [chatId])];
  return {
    ...world,
    chats: chats.map((entry) => (entry.chat.id === chatId ? { ...entry, messages: change(entry.messages) } : entry)),
  };
}

/**
 * @param {readonly Message[]} messages
 * @param {Message} message
 */
function withMessage(messages, message) {
  const index = messages.findIndex(({ message_id: id }) => id === message.message_id);
  if (index >= 0) return messages.with(index, message);
  return [...messages, message].sort((a, b) => a.message_id - b.message_id).slice(-KEPT_MESSAGES);
}

/**
 * @param {Chat} chat
 * @param {number[]} memberIds
 * @returns {ChatState}
 */
function emptyChat(chat, memberIds) {
  return {
    chat,
    memberIds,
    adminIds: [],
    anonymousIds: [],
    restrictedIds: [],
    botIsMember: true,
    botStatus: 'member',
    pinnedIds: [],
    topics: [],
    messages: [],
  };
}
