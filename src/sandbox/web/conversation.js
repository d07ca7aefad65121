// @ts-check
import { actionText } from './bot-activity.js';
import { createChatHead } from './chat-head.js';
import { avatar, byId, el, icon } from './dom.js';
import { createDraftBubble } from './draft-bubble.js';
import { dayNumber } from './time.js';
import { chatName, chatTint } from './world.js';

/** @import { Draft, Scene } from './types.d.ts' */
/** @typedef {import('./actions.js').View} View */

/**
 * The right side of the page: head, log, and what one writes with.
 * @param {object} deps
 * @param {ReturnType<typeof import('./actions.js').createActions>} deps.actions
 * @param {ReturnType<typeof import('./composer.js').createComposer>} deps.composer
 * @param {ReturnType<typeof import('./message-log.js').createMessageLog>} deps.log
 * @param {ReturnType<typeof import('./assist.js').createAssist>} deps.assist
 * @param {(view: View) => void} deps.showFoot
 * @param {() => number} deps.now the sandbox's clock, ms
 * @param {() => void} deps.showInfo
 */
export function createConversation({ actions, composer, log, assist, showFoot, now, showInfo }) {
  const showHead = createChatHead({ showInfo });
  const logNode = byId('log', HTMLElement);
  const jump = byId('jump', HTMLButtonElement);
  const typing = byId('typing', HTMLElement);
  const showDraft = createDraftBubble();
  let shownKey = '';

  jump.append(icon('down'));
  jump.addEventListener('click', log.toBottom);

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
     * @param {{ action: string | undefined, draft: Draft | undefined }} bot what the bot is at in this chat
     */
    show: (view, { action, draft }) => {
      const { open, user, world, labels, language, topicId, sendAs, messages } = view;
      showWelcome(view);
      if (!open) return;
      showHead(view, actionText(action, labels));
      jump.setAttribute('aria-label', labels.jumpDown);
      jump.title = labels.jumpDown;
      logNode.setAttribute('aria-label', labels.conversation(chatName(view.botName, open.chat)));
      const key = [user.id, open.chat.id, ...(topicId ? [topicId] : [])].join('/');
      composer.open(key);
      showFoot(view);
      if (shownKey !== key) assist.hide();
      /** @type {Scene} */
      const scene = { me: user, bot: world.bot, chat: open.chat, sendAs, language, labels, actions, now };
      // Headings such as «today» hold for a day, identities for as long as one writes as them.
      log.show(`${key} as ${sendAs} on ${dayNumber(now() / 1000)}`, messages, scene);
      shownKey = key;
      const wasAtBottom = log.isAtBottom();
      const isTyping = action !== undefined && draft === undefined;
      const turned = typing.hidden === isTyping;
      typing.hidden = !isTyping;
      if ((showDraft(draft, scene) || turned) && wasAtBottom) log.toBottom();
    },
    showJump: (/** @type {boolean} */ atBottom) => {
      jump.classList.toggle('visible', !atBottom);
      jump.tabIndex = atBottom ? -1 : 0;
    },
  };
}
