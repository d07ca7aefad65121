// @ts-check
import { avatar, byId, el, icon } from './dom.js';
import { replyKeyboardRows, showReplyKeyboard } from './reply-keyboard.js';
import { routeHash } from './route.js';
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
 */
export function createConversation({ actions, composer, log, assist }) {
  const head = byId('conversation-head', HTMLElement);
  const logNode = byId('log', HTMLElement);
  const jump = byId('jump', HTMLButtonElement);
  const typing = byId('typing', HTMLElement);
  const startButton = byId('start', HTMLButtonElement);
  const commandsButton = byId('commands', HTMLButtonElement);
  const sendButton = byId('send', HTMLButtonElement);
  const form = byId('composer', HTMLFormElement);
  const note = byId('composer-note', HTMLElement);
  let shownHead = '';
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

  /**
   * @param {View} view
   * @param {boolean} isTyping
   */
  const showHead = (view, isTyping) => {
    const { botName, open, labels, user } = view;
    if (!open) return;
    const { chat } = open;
    const name = chatName(botName, chat);
    const detail =
      chat.type === 'private' ? labels.bot : labels.members(open.memberIds.length + (open.botIsMember ? 1 : 0));
    const now = JSON.stringify([user.id, chat.id, name, detail, labels.back, isTyping]);
    if (now === shownHead) return;
    shownHead = now;
    const back = el(
      'a',
      { class: 'icon-button back', href: routeHash({ userId: user.id }), 'aria-label': labels.back },
      icon('back'),
    );
    const subtitle = el('p', { class: isTyping ? 'typing-text' : '' }, isTyping ? labels.typing : detail);
    const title = el('div', { class: 'head-text' }, el('h2', {}, name), subtitle);
    head.replaceChildren(back, avatar(name, chatTint(chat)), title);
  };

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

  /** @param {View} view */
  const showFoot = ({ labels, open, person, user }) => {
    if (!open) return;
    const isPrivate = open.chat.type === 'private';
    const mustStart = isPrivate && (person.blocked || (!person.started && open.messages.length === 0));
    const mayWrite = open.chat.type !== 'channel' || open.adminIds.includes(user.id);
    startButton.hidden = !mustStart;
    startButton.textContent = person.blocked ? labels.unblock : labels.start;
    note.hidden = mayWrite;
    note.textContent = labels.readOnly;
    const wasHidden = form.hidden;
    form.hidden = mustStart || !mayWrite;
    if (wasHidden && !form.hidden) composer.grow();
    nameControls(labels);
    const rows = form.hidden ? [] : replyKeyboardRows(open.messages);
    showReplyKeyboard(byId('reply-keyboard', HTMLElement), rows, actions.sendText);
  };

  /** The bot may ask for a reply to its newest message: then one replies to it, as in Telegram. */
  const followForcedReply = (/** @type {View} */ { open, labels }) => {
    const last = open?.messages.at(-1);
    if (!last?.reply_markup?.force_reply || last.message_id === forcedReplyId) return;
    forcedReplyId = last.message_id;
    composer.setReply(last, labels);
  };

  /** @param {View} view */
  const showWelcome = ({ person: { profile }, botName, open, labels }) => {
    const welcome = byId('welcome', HTMLElement);
    welcome.hidden = open !== undefined && open.messages.length > 0;
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
      const { open, user, world, labels } = view;
      showWelcome(view);
      if (!open) return;
      showHead(view, isTyping);
      showFoot(view);
      logNode.setAttribute('aria-label', labels.conversation(chatName(view.botName, open.chat)));
      const key = `${user.id}/${open.chat.id}`;
      composer.open(key);
      if (shownKey !== key) assist.hide();
      /** @type {Scene} */
      const scene = { me: user, bot: world.bot, chat: open.chat, labels, actions };
      log.show(key, open.messages, scene);
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
