// @ts-check
import { ApiError, postDocument, postPress, postSend, postStart } from './api.js';
import { failureText } from './failure-text.js';
import { linkTarget } from './links.js';
import { createMessageActs } from './message-acts.js';
import { routeHash } from './route.js';
import { chatName } from './world.js';

/** @import { Actions, CallbackAnswer, ChatState, InlineButton, Message, SandboxEvent } from './types.d.ts' */
/** @typedef {NonNullable<ReturnType<ReturnType<typeof import('./session.js').createSession>['view']>>} View */

/**
 * What one can do in the page: each act asks the server, and says in the reader's language when that did not work.
 * @param {object} deps
 * @param {() => View | undefined} deps.view
 * @param {ReturnType<typeof import('./dialogs.js').createDialogs>} deps.dialogs
 * @param {ReturnType<typeof import('./sheet.js').createSheet>} deps.sheet
 * @param {Parameters<typeof createMessageActs>[0]['pastKeyboards']} deps.pastKeyboards
 * @param {() => ReturnType<typeof import('./composer.js').createComposer>} deps.composer
 * @param {() => ReturnType<typeof import('./message-log.js').createMessageLog>} deps.log
 * @returns {Actions & { failed: (error: unknown) => void, start: (payload?: string) => Promise<void>, send: (text: string, replyTo: number | undefined) => Promise<void>, answered: (event: Extract<SandboxEvent, { type: 'callback' }>) => void, sendFiles: (files: readonly File[], caption: string) => Promise<readonly File[]>, edit: (message: Message, text: string) => Promise<void> }}
 */
export function createActions({ view, dialogs, sheet, pastKeyboards, composer, log }) {
  const failed = (/** @type {unknown} */ error) => {
    const labels = view()?.labels;
    if (!labels) return;
    const text = failureText(error, labels);
    if (sheet.isOpen()) sheet.say(text);
    else dialogs.toast(text);
  };

  /** @type {Actions['openChat']} */
  const openChat = (chatId, topicId) => {
    const userId = view()?.user.id;
    if (userId === undefined) return;
    location.hash = routeHash(topicId === undefined ? { userId, chatId } : { userId, chatId, topicId });
  };

  const start = async (/** @type {string | undefined} */ payload) => {
    const now = view();
    if (!now) return;
    try {
      await postStart({ userId: now.user.id, ...(payload ? { payload } : {}) });
      openChat(now.user.id);
    } catch (error) {
      failed(error);
    }
  };

  const send = async (/** @type {string} */ text, /** @type {number | undefined} */ replyTo) => {
    const now = view();
    if (!now?.open) return;
    const { user, open } = now;
    const body = { userId: user.id, chatId: open.chat.id, text, ...placeOf(now) };
    try {
      await postSend(replyTo === undefined ? body : { ...body, replyTo });
    } catch (error) {
      failed(error);
      if (composer().text() === '') composer().setText(text);
    }
  };

  /** Sends files one after the other; the caption stands with the first. Those that could not be sent come back. */
  const sendFiles = async (/** @type {readonly File[]} */ files, /** @type {string} */ caption) => {
    const now = view();
    if (!now?.open) return [];
    const { user, open } = now;
    for (const [index, file] of files.entries()) {
      const to = {
        userId: user.id,
        chatId: open.chat.id,
        ...placeOf(now),
        ...(index === 0 && caption ? { caption } : {}),
      };
      try {
        await postDocument(to, file);
      } catch (error) {
        failed(error);
        return files.slice(index);
      }
    }
    return [];
  };

  /** @type {Actions['follow']} */
  const follow = (target) => {
    const now = view();
    if (!now) return;
    if (target.kind === 'start') void start(target.payload);
    else if (target.kind === 'startGroup') messageActs.startGroup(target.payload);
    else if (target.kind === 'chat') openChat(now.user.id);
    else window.open(target.href, '_blank', 'noopener,noreferrer');
  };

  const showAnswer = (/** @type {CallbackAnswer} */ answer) => {
    const now = view();
    if (!now) return;
    if (answer.text && answer.showAlert) dialogs.alert(now.botName, answer.text, now.labels);
    else if (answer.text) dialogs.toast(answer.text);
    const target = answer.url ? linkTarget(answer.url, now.world.bot.username) : undefined;
    if (target) follow(target);
  };

  const copy = async (/** @type {string} */ text) => {
    const labels = view()?.labels;
    if (!labels) return;
    try {
      await navigator.clipboard.writeText(text);
      dialogs.toast(labels.copied);
    } catch {
      dialogs.alert(labels.copyFailed, text, labels);
    }
  };

  /** Presses that the bot did not answer in time. @type {Set<string>} */
  const awaited = new Set();

  /** Presses a button that is under the message, or with `stale` one that was. */
  const sendPress = async (
    /** @type {Message} */ { chat, message_id: messageId },
    /** @type {InlineButton} */ button,
    /** @type {{ stale?: true }} */ how = {},
  ) => {
    const userId = view()?.user.id;
    if (userId === undefined) return;
    const press = { userId, chatId: chat.id, messageId, data: button.callback_data ?? '', ...how };
    try {
      showAnswer((await postPress(press)).answer);
    } catch (error) {
      if (error instanceof ApiError && error.status === 504) awaited.add(pressKey(press));
      failed(error);
    }
  };

  const messageActs = createMessageActs({
    view,
    dialogs,
    sheet,
    composer,
    log,
    pastKeyboards,
    failed,
    pressStale: (message, button) => void sendPress(message, button, { stale: true }),
    copy,
    openChat,
  });

  return {
    ...messageActs,
    failed,
    start,
    openChat,
    send,
    follow,
    sendText: (text) => void send(text, undefined),
    sendFiles,
    explain: dialogs.toast,
    /** An answer that came after the press had been given up is shown all the same. */
    answered: (event) => {
      if (event.userId === view()?.user.id && awaited.delete(pressKey(event))) showAnswer(event);
    },
    press: async (message, button, node) => {
      if (node.getAttribute('aria-busy') === 'true') return;
      node.setAttribute('aria-busy', 'true');
      log().expectTurn(message.message_id);
      await sendPress(message, button);
      node.removeAttribute('aria-busy');
    },
    copy,
    switchInline: (button) => {
      const now = view();
      if (!now?.open) return;
      const text = `@${now.world.bot.username} ${inlineQueryOf(button)}`;
      const write = (/** @type {ChatState} */ { chat }) => {
        composer().draft(`${now.user.id}/${chat.id}`, text);
        openChat(chat.id);
        composer().focus();
      };
      if (button.switch_inline_query_current_chat !== undefined) {
        composer().setText(text);
        return composer().focus();
      }
      const choices = now.chats
        .filter((chat) => mayReceive(button, chat))
        .map((chat) => ({ chat, name: chatName(now.botName, chat.chat) }));
      dialogs.pickChat(choices, now.labels, write);
    },
  };
}

/**
 * Where in the open chat one writes, and as whom.
 * @param {View} view
 */
function placeOf({ topicId, sendAs }) {
  return { ...(topicId ? { threadId: topicId } : {}), ...(sendAs === undefined ? {} : { sendAs }) };
}

/** @param {{ userId: number, chatId: number, messageId: number }} press */
function pressKey({ userId, chatId, messageId }) {
  return `${userId}/${chatId}/${messageId}`;
}

/** @param {InlineButton} button */
function inlineQueryOf(button) {
  const chosen = button.switch_inline_query_chosen_chat?.query;
  return button.switch_inline_query_current_chat ?? button.switch_inline_query ?? chosen ?? '';
}

/**
 * @param {InlineButton} button
 * @param {ChatState} entry
 */
function mayReceive({ switch_inline_query_chosen_chat: only }, { chat }) {
  if (!only) return true;
  if (chat.type === 'private') return only.allow_user_chats === true || only.allow_bot_chats === true;
  return chat.type === 'channel' ? only.allow_channel_chats === true : only.allow_group_chats === true;
}
