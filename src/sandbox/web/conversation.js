// @ts-check
import { createChatHead } from './chat-head.js';
import { avatar, byId, el, icon } from './dom.js';
import { replyKeyboardRows, showReplyKeyboard } from './reply-keyboard.js';
import { writeBan } from './standing.js';
import { chatName, chatTint } from './world.js';

/** @import { Labels, Scene } from './types.d.ts' */
/** @typedef {import('./actions.js').View} View */

/**
 * The right side of the page: head, log, and what one writes with.
 * @param {object} deps
 * @param {ReturnType<typeof import('./actions.js').createActions>} deps.actions
 * @param {ReturnType<typeof import('./composer.js').createComposer>} deps.composer
 * @param {ReturnType<typeof import('./message-log.js').createMessageLog>} deps.log
 * @param {ReturnType<typeof import('./assist.js').createAssist>} deps.assist
 * @param {() => void} deps.showInfo
 */
export function createConversation({ actions, composer, log, assist, showInfo }) {
  const showHead = createChatHead({ showInfo });
  const logNode = byId('log', HTMLElement);
  const jump = byId('jump', HTMLButtonElement);
  const typing = byId('typing', HTMLElement);
  const startButton = byId('start', HTMLButtonElement);
  const commandsButton = byId('commands', HTMLButtonElement);
  const sendButton = byId('send', HTMLButtonElement);
  const form = byId('composer', HTMLFormElement);
  const note = byId('composer-note', HTMLElement);
  let shownKey = '';
  let forcedReplyId = 0;

  jump.append(icon('down'));
  sendButton.append(icon('send'));
  commandsButton.append(icon('slash'));
  jump.addEventListener('click', log.toBottom);
  startButton.addEventListener('click', () => void actions.start());
  commandsButton.addEventListener('click', () => {
    composer.setText(composer.text() === '/' ? '' : '/');
    composer.focus();
  });
  composer.input.addEventListener('blur', assist.hide);
  composer.input.addEventListener('focus', assist.update);

  const nameControls = (/** @type {Labels} */ labels) => {
    composer.input.placeholder = labels.writeMessage;
    composer.input.setAttribute('aria-label', labels.writeMessage);
    for (const [button, label] of /** @type {const} */ ([
      [sendButton, labels.send],
      [commandsButton, labels.commands],
      [jump, labels.jumpDown],
    ])) {
      button.setAttribute('aria-label', label);
      button.title = label;
    }
  };

  /** Says why one cannot write, and leads to the supergroup that a basic group became. */
  const showBan = (
    /** @type {string | undefined} */ text,
    /** @type {number | undefined} */ migratedTo,
    /** @type {Labels} */ labels,
  ) => {
    note.hidden = text === undefined;
    const now = `${text} ${migratedTo}`;
    if (text === undefined || note.dataset['shown'] === now) return;
    note.dataset['shown'] = now;
    const go = () => actions.openChat(migratedTo ?? 0);
    const way = el('button', { type: 'button', class: 'plain-button', onclick: go }, labels.openNewGroup);
    note.replaceChildren(el('span', {}, text), ...(migratedTo === undefined ? [] : [way]));
  };

  /** @param {View} view */
  const showFoot = ({ labels, open, person, user, topicId, messages }) => {
    if (!open) return;
    const isPrivate = open.chat.type === 'private';
    const mustStart = isPrivate && (person.blocked || (!person.started && open.messages.length === 0));
    const ban = writeBan(open, user.id, topicId);
    startButton.hidden = !mustStart;
    startButton.textContent = person.blocked ? labels.unblock : labels.start;
    showBan(ban && labels.bans[ban], open.migratedTo, labels);
    const wasHidden = form.hidden;
    form.hidden = mustStart || ban !== undefined;
    if (wasHidden && !form.hidden) composer.grow();
    nameControls(labels);
    const rows = form.hidden ? [] : replyKeyboardRows(messages);
    showReplyKeyboard(byId('reply-keyboard', HTMLElement), rows, actions.sendText);
  };

  /** The bot may ask for a reply to its newest message: then one replies to it, as in Telegram. */
  const followForcedReply = (/** @type {View} */ { messages, labels }) => {
    const last = messages.at(-1);
    if (!last?.reply_markup?.force_reply || last.message_id === forcedReplyId) return;
    forcedReplyId = last.message_id;
    composer.setReply(last, labels);
  };

  /** @param {View} view */
  const showWelcome = ({ person: { profile }, botName, open, messages, labels }) => {
    const welcome = byId('welcome', HTMLElement);
    welcome.hidden = open !== undefined && messages.length > 0;
    if (welcome.hidden) return;
    if (!open) return welcome.replaceChildren(el('p', {}, labels.pickChat));
    const name = chatName(botName, open.chat);
    const isPrivate = open.chat.type === 'private';
    const text = (isPrivate && (profile.description || profile.shortDescription)) || labels.noMessages;
    welcome.replaceChildren(avatar(name, chatTint(open.chat)), el('h3', {}, name), el('p', {}, text));
  };

  return {
    /**
     * @param {View} view
     * @param {boolean} isTyping
     */
    show: (view, isTyping) => {
      const { open, user, world, labels, topicId, sendAs, messages } = view;
      showWelcome(view);
      if (!open) return;
      showHead(view, isTyping ? labels.typing : undefined);
      showFoot(view);
      logNode.setAttribute('aria-label', labels.conversation(chatName(view.botName, open.chat)));
      const key = [user.id, open.chat.id, ...(topicId ? [topicId] : [])].join('/');
      composer.open(key);
      if (shownKey !== key) assist.hide();
      /** @type {Scene} */
      const scene = { me: user, bot: world.bot, chat: open.chat, sendAs, labels, actions };
      log.show(sendAs === undefined ? key : `${key} as ${sendAs}`, messages, scene);
      shownKey = key;
      if (typing.hidden === isTyping) {
        const wasAtBottom = log.isAtBottom();
        typing.hidden = !isTyping;
        if (wasAtBottom) log.toBottom();
      }
      followForcedReply(view);
    },
    showJump: (/** @type {boolean} */ atBottom) => {
      jump.classList.toggle('visible', !atBottom);
      jump.tabIndex = atBottom ? -1 : 0;
    },
  };
}
