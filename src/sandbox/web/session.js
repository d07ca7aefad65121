// @ts-check
import { getState } from './api.js';
import { createBotActivity } from './bot-activity.js';
import { labelsIn, pageLanguage } from './labels.js';
import { createPastKeyboards } from './past-keyboards.js';
import { createReadMarks } from './read-marks.js';
import { parseRoute } from './route.js';
import { identitiesIn } from './standing.js';
import { GENERAL, messagesIn } from './topics.js';
import { applyEvent, chatsOf, keepMessages } from './world.js';

/** @import { Chat, ChatState, Message, Person, Route, SandboxEvent, World } from './types.d.ts' */

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
  let isStale = false;
  let online = true;
  let scheduled = false;
  const marks = createReadMarks();
  const pastKeyboards = createPastKeyboards();
  /** Whom one writes as, by person and chat, where that was chosen. @type {Map<string, number | undefined>} */
  const chosenIdentity = new Map();
  /** How far the sandbox's clock is ahead of this machine's, in ms. */
  let clockAheadMs = 0;

  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      changed();
    });
  };
  const activity = createBotActivity(schedule);

  /** Asks for the whole state; events that come meanwhile are applied on top of it. Asked while it asks, it asks once more. */
  const refresh = async () => {
    isStale = true;
    if (loading) return;
    loading = true;
    while (isStale) {
      isStale = false;
      waiting = [];
      try {
        const fresh = await getState();
        if (fresh.now !== undefined) clockAheadMs = fresh.now - Date.now();
        if (world === undefined) marks.markAll(fresh);
        world = waiting.reduce(applyEvent, keepMessages(world, fresh));
      } catch {
        isStale = true;
        await new Promise((resolve) => setTimeout(resolve, RETRY_STATE_MS));
      }
    }
    loading = false;
    schedule();
  };

  const receive = (/** @type {SandboxEvent} */ event) => {
    if (event.type === 'chats' || event.type === 'commands') void refresh();
    if (event.type === 'clock') clockAheadMs = event.now - Date.now();
    if (event.type === 'edit') pastKeyboards.remember(messageOf(world, event), event.message);
    activity.receive(event);
    if (loading) waiting.push(event);
    if (world) world = applyEvent(world, event);
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
      const open = openChat(chats, route) ?? openChat(chats, wide ? { chatId: user.id } : {});
      const language = pageLanguage(user);
      const botName = person.profile.name || world.bot.first_name;
      const who = { person, user, language, labels: labelsIn(language) };
      const part = open ? partOf(world, open, { ...route, userId: user.id }, chosenIdentity) : NOTHING_OPEN;
      return { world, botName, chats, open, online, ...who, ...part };
    },
    /** Chooses whom a person writes as in a chat: a chat's id, or undefined for the person. */
    writeAs: (/** @type {number} */ userId, /** @type {number} */ chatId, /** @type {number | undefined} */ sendAs) => {
      chosenIdentity.set(`${userId}/${chatId}`, sendAs);
      schedule();
    },
    /** What is on the screen of somebody who looks at it counts as read. */
    markRead: (/** @type {number} */ userId, /** @type {ChatState} */ entry, /** @type {number} */ topicId) => {
      if (!document.hidden) marks.mark(userId, entry, topicId);
    },
    pastKeyboards: pastKeyboards.of,
    /** The sandbox's clock, ms. */
    now: () => Date.now() + clockAheadMs,
    clockAheadMs: () => clockAheadMs,
    botAction: activity.actionIn,
    draft: activity.draftIn,
    unread: marks.unread,
  };
}

/** @typedef {{ topicId: number, messages: readonly Message[], identities: readonly Chat[], sendAs: number | undefined }} OpenPart */

/** @type {OpenPart} */
const NOTHING_OPEN = { topicId: GENERAL, messages: [], identities: [], sendAs: undefined };

/**
 * What is open of a chat, and whom one writes as there: the choice, if it is still one; an anonymous administrator is the group
 * unless they say otherwise, as in Telegram.
 * @param {World} world
 * @param {ChatState} entry
 * @param {Route & { userId: number }} route
 * @param {ReadonlyMap<string, number | undefined>} chosen
 * @returns {OpenPart}
 */
function partOf(world, entry, route, chosen) {
  const chatId = entry.chat.id;
  const topicId = openTopic(entry, route);
  const identities = identitiesIn(world, entry, route.userId);
  const key = `${route.userId}/${chatId}`;
  const wanted = chosen.has(key) ? chosen.get(key) : chatId;
  const sendAs = identities.find(({ id }) => id === wanted)?.id;
  return { topicId, messages: messagesIn(entry, topicId), identities, sendAs };
}

/**
 * @param {World | undefined} world
 * @param {Extract<SandboxEvent, { type: 'message' | 'edit' }>} event
 */
function messageOf(world, { chatId, message: { message_id: id } }) {
  const entry = world?.chats.find(({ chat }) => chat.id === chatId);
  return entry?.messages.find((message) => message.message_id === id);
}

/**
 * @param {ChatState} entry
 * @param {Route} route
 */
function openTopic({ chat, topics }, { chatId, topicId }) {
  return chat.id === chatId && topics.some(({ id }) => id === topicId) ? (topicId ?? GENERAL) : GENERAL;
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
