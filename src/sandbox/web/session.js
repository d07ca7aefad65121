// @ts-check
import { getState } from './api.js';
import { labelsIn, pageLanguage } from './labels.js';
import { parseRoute } from './route.js';
import { applyEvent, chatsOf, unreadCount } from './world.js';

/** @import { ChatState, Person, Route, SandboxEvent, World } from './types.d.ts' */

const TYPING_MS = 5000; // Bot API, sendChatAction: shown for five seconds or until a message comes
const RETRY_STATE_MS = 1000;

/**
 * What the page knows: the world as the server tells it, who one is, what is open and what was read. `changed` is called once
 * after any number of changes in one turn.
 * @param {() => void} changed
 */
export function createSession(changed) {
  /** @type {World | undefined} */
  let world;
  /** @type {SandboxEvent[]} */
  let waiting = [];
  let loading = false;
  let online = true;
  let scheduled = false;
  /** @type {Map<string, number>} */
  const read = new Map();
  /** @type {Map<number, ReturnType<typeof setTimeout>>} */
  const typing = new Map();

  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      changed();
    });
  };
  const stopTyping = (/** @type {number} */ chatId) => {
    clearTimeout(typing.get(chatId));
    typing.delete(chatId);
  };
  const startTyping = (/** @type {number} */ chatId) => {
    stopTyping(chatId);
    const end = () => {
      typing.delete(chatId);
      schedule();
    };
    typing.set(chatId, setTimeout(end, TYPING_MS));
  };

  /** Asks for the whole state; events that come meanwhile are applied on top of it. */
  const refresh = async () => {
    loading = true;
    try {
      const fresh = await getState();
      const isFirst = world === undefined;
      world = waiting.reduce(applyEvent, fresh);
      waiting = [];
      if (isFirst) markAllRead(world, read);
      loading = false;
      schedule();
    } catch {
      setTimeout(refresh, RETRY_STATE_MS);
    }
  };

  const receive = (/** @type {SandboxEvent} */ event) => {
    if (event.type === 'chats' || event.type === 'commands') void refresh();
    if (event.type === 'action') startTyping(event.chatId);
    if (event.type === 'message' && event.message.from?.is_bot) stopTyping(event.chatId);
    if (loading || !world) waiting.push(event);
    else world = applyEvent(world, event);
    schedule();
  };

  return {
    refresh,
    receive,
    schedule,
    setOnline: (/** @type {boolean} */ value) => {
      online = value;
      schedule();
    },
    /**
     * What is to be shown now; undefined until the first state has come.
     * @param {{ wide: boolean }} window on a wide window a conversation is always open, on a phone the list comes first
     */
    view: ({ wide }) => {
      if (!world) return undefined;
      const route = parseRoute(location.hash);
      const person = personOf(world, route);
      if (!person) return undefined;
      const { user } = person;
      const chats = chatsOf(world, user.id);
      const open = openChat(chats, route) ?? (wide ? chats.find(({ chat }) => chat.id === user.id) : undefined);
      const language = pageLanguage(user);
      const botName = person.profile.name || world.bot.first_name;
      return { world, person, user, botName, chats, open, online, language, labels: labelsIn(language) };
    },
    /** What is on the screen of somebody who looks at it counts as read. */
    markRead: (/** @type {number} */ userId, /** @type {ChatState} */ { chat, messages }) => {
      if (!document.hidden) read.set(readKey(userId, chat.id), messages.at(-1)?.message_id ?? 0);
    },
    isTyping: (/** @type {number} */ chatId) => typing.has(chatId),
    unread: (/** @type {number} */ userId, /** @type {ChatState} */ { chat, messages }) =>
      unreadCount(messages, userId, read.get(readKey(userId, chat.id)) ?? 0),
  };
}

/**
 * @param {World} world
 * @param {Route} route
 * @returns {Person | undefined}
 */
function personOf(world, { userId }) {
  return world.users.find(({ user }) => user.id === userId) ?? world.users[0];
}

/**
 * @param {readonly ChatState[]} chats
 * @param {Route} route
 */
function openChat(chats, { chatId }) {
  return chats.find(({ chat }) => chat.id === chatId);
}

/**
 * What was there before the page was opened is not news to anybody.
 * @param {World} world
 * @param {Map<string, number>} read
 */
function markAllRead(world, read) {
  for (const { user } of world.users) {
    for (const { chat, messages } of world.chats) read.set(readKey(user.id, chat.id), messages.at(-1)?.message_id ?? 0);
  }
}

/**
 * @param {number} userId
 * @param {number} chatId
 */
function readKey(userId, chatId) {
  return `${userId}/${chatId}`;
}
