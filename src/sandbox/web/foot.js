// @ts-check
import { byId, el, icon } from './dom.js';
import { forcedReply, replyKeyboardFor, showReplyKeyboard } from './reply-keyboard.js';
import { writeBan } from './standing.js';

/** @import { Labels } from './types.d.ts' */
/** @typedef {import('./actions.js').View} View */

/**
 * What stands below the log: the Start button, a note why one may not write, or what one writes with and the bot's keyboard.
 * @param {object} deps
 * @param {ReturnType<typeof import('./actions.js').createActions>} deps.actions
 * @param {ReturnType<typeof import('./composer.js').createComposer>} deps.composer
 * @param {ReturnType<typeof import('./assist.js').createAssist>} deps.assist
 * @param {() => void} deps.refresh shows everything again
 */
export function createFoot({ actions, composer, assist, refresh }) {
  const startButton = byId('start', HTMLButtonElement);
  const commandsButton = byId('commands', HTMLButtonElement);
  const attachButton = byId('attach', HTMLButtonElement);
  const keyboardButton = byId('keyboard-toggle', HTMLButtonElement);
  const sendButton = byId('send', HTMLButtonElement);
  const keyboardNode = byId('reply-keyboard', HTMLElement);
  const form = byId('composer', HTMLFormElement);
  const note = byId('composer-note', HTMLElement);
  /** Keyboards that were put away, by chat and message: one-time ones that were used, and those the reader closed. @type {Set<string>} */
  const putAway = new Set();
  let keyboardKey = '';
  let forcedKey = '';

  sendButton.append(icon('send'));
  commandsButton.append(icon('slash'));
  attachButton.append(icon('attach'));
  keyboardButton.append(icon('keys'));
  startButton.addEventListener('click', () => void actions.start());
  commandsButton.addEventListener('click', () => {
    composer.setText(composer.text() === '/' ? '' : '/');
    composer.focus();
  });
  keyboardButton.addEventListener('click', () => {
    if (!putAway.delete(keyboardKey)) putAway.add(keyboardKey);
    refresh();
  });
  composer.input.addEventListener('blur', assist.hide);
  composer.input.addEventListener('focus', assist.update);

  /**
   * @param {Labels} labels
   * @param {string} placeholder
   */
  const nameControls = (labels, placeholder) => {
    composer.input.placeholder = placeholder;
    composer.input.setAttribute('aria-label', labels.writeMessage);
    for (const [button, label] of /** @type {const} */ ([
      [sendButton, labels.send],
      [commandsButton, labels.commands],
      [attachButton, labels.attach],
      [keyboardButton, keyboardNode.hidden ? labels.showKeyboard : labels.hideKeyboard],
    ])) {
      button.setAttribute('aria-label', label);
      button.title = label;
    }
  };

  /** The way to the supergroup that a basic group became. */
  const wayOn = (/** @type {number | undefined} */ chatId, /** @type {Labels} */ labels) => {
    if (chatId === undefined) return [];
    const go = () => actions.openChat(chatId);
    return [el('button', { type: 'button', class: 'plain-button', onclick: go }, labels.openNewGroup)];
  };

  /** The bot's keyboard for this reader, unless it was put away. Returns its placeholder. */
  const showKeyboard = (/** @type {View} */ { open, messages, user, labels }) => {
    const keyboard = form.hidden ? undefined : replyKeyboardFor(messages, user);
    keyboardKey = `${open?.chat.id}/${keyboard?.messageId}`;
    const isAway = putAway.has(keyboardKey) && !keyboard?.isPersistent;
    keyboardButton.hidden = keyboard === undefined || keyboard.isPersistent;
    keyboardButton.setAttribute('aria-expanded', String(!isAway));
    const key = keyboardKey;
    const send = (/** @type {string} */ text) => {
      if (keyboard?.isOneTime) putAway.add(key);
      actions.sendText(text);
      refresh();
    };
    showReplyKeyboard(keyboardNode, isAway ? undefined : keyboard, labels, { send, explain: actions.explain });
    return isAway ? undefined : keyboard?.placeholder;
  };

  /** The bot may ask for a reply to its newest message: then one replies to it, as in Telegram. */
  const followForcedReply = (/** @type {View} */ { messages, user, labels }) => {
    const asking = forcedReply(messages, user);
    const key = `${user.id}/${asking?.chat.id}/${asking?.message_id}`;
    if (asking && key !== forcedKey) {
      forcedKey = key;
      composer.setReply(asking, labels);
    }
    return asking?.reply_markup?.input_field_placeholder;
  };

  /** One starts the bot, may not write, or writes. */
  const showPlace = (/** @type {View} */ { labels, open, person, user, topicId }) => {
    if (!open) return;
    const isPrivate = open.chat.type === 'private';
    const mustStart = isPrivate && (person.blocked || (!person.started && open.messages.length === 0));
    const ban = writeBan(open, user.id, topicId);
    startButton.hidden = !mustStart;
    startButton.textContent = person.blocked ? labels.unblock : labels.start;
    note.hidden = ban === undefined;
    if (ban) note.replaceChildren(labels.bans[ban], ...wayOn(open.migratedTo, labels));
    const wasHidden = form.hidden;
    form.hidden = mustStart || ban !== undefined;
    if (wasHidden && !form.hidden) composer.grow();
  };

  return {
    show: (/** @type {View} */ view) => {
      if (!view.open) return;
      showPlace(view);
      const { labels } = view;
      const fromKeyboard = showKeyboard(view);
      const fromReply = followForcedReply(view);
      const usual = composer.hasFiles() ? labels.addCaption : fromReply || fromKeyboard || usualPlaceholder(view);
      nameControls(labels, usual);
    },
  };
}

/**
 * Says in whose name one writes, where that is not one's own.
 * @param {View} view
 */
function usualPlaceholder({ identities, sendAs, labels }) {
  const writer = identities.find(({ id }) => id === sendAs);
  if (!writer) return labels.writeMessage;
  return writer.type === 'channel' ? labels.writeAsChannel : labels.writeAnonymously;
}
