// @ts-check

/** @import { Draft, Labels, Message, SandboxEvent } from './types.d.ts' */

const ACTION_MS = 5000; // Bot API, sendChatAction: shown for five seconds or until a message comes
const DRAFT_MS = 30_000; // Bot API, sendMessageDraft: a preview of 30 seconds, or until a message comes

/**
 * What the bot is at just now in each chat: typing, sending a document, writing a draft. Everything here ends by itself.
 * @param {() => void} changed
 */
export function createBotActivity(changed) {
  /** @type {ReturnType<typeof createFleeting<string>>} */
  const actions = createFleeting(ACTION_MS, changed);
  /** @type {ReturnType<typeof createFleeting<Draft>>} */
  const drafts = createFleeting(DRAFT_MS, changed);

  return {
    receive: (/** @type {SandboxEvent} */ event) => {
      if (event.type === 'action' && event.action === 'cancel') actions.end(event.chatId);
      else if (event.type === 'action') actions.begin(event.chatId, event.action);
      else if (event.type === 'draft') drafts.begin(event.chatId, event);
      else if (event.type === 'message' && isOfBot(event.message)) {
        actions.end(event.chatId);
        drafts.end(event.chatId);
      }
    },
    /** The action (Bot API, sendChatAction) that is shown in this chat. */
    actionIn: actions.get,
    draftIn: drafts.get,
  };
}

/**
 * What the bot is at, in words; undefined when it is at nothing.
 * @param {string | undefined} action as in Bot API, sendChatAction
 * @param {Labels} labels
 */
export function actionText(action, { botActions }) {
  if (action === undefined) return undefined;
  return Object.hasOwn(botActions, action)
    ? botActions[/** @type {keyof typeof botActions} */ (action)]
    : botActions.typing;
}

/** @param {Message} message */
function isOfBot({ from, chat }) {
  return from?.is_bot === true || (from === undefined && chat.type === 'channel');
}

/**
 * Values by chat that vanish after a while.
 * @template Value
 * @param {number} lifetimeMs
 * @param {() => void} changed
 */
function createFleeting(lifetimeMs, changed) {
  /** @type {Map<number, { value: Value, timer: ReturnType<typeof setTimeout> }>} */
  const entries = new Map();
  const end = (/** @type {number} */ chatId) => {
    const entry = entries.get(chatId);
    if (!entry) return;
    clearTimeout(entry.timer);
    entries.delete(chatId);
    changed();
  };
  return {
    end,
    begin: (/** @type {number} */ chatId, /** @type {Value} */ value) => {
      clearTimeout(entries.get(chatId)?.timer);
      entries.set(chatId, { value, timer: setTimeout(() => end(chatId), lifetimeMs) });
      changed();
    },
    get: (/** @type {number} */ chatId) => entries.get(chatId)?.value,
  };
}
