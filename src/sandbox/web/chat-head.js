// @ts-check
import { avatar, byId, el, icon } from './dom.js';
import { routeHash } from './route.js';
import { chatName, chatTint } from './world.js';

/** @typedef {import('./actions.js').View} View */

/**
 * The head of the conversation: the way back, whose chat it is, and what is going on. A press on it shows all about the chat.
 * @param {{ showInfo: () => void }} acts
 */
export function createChatHead({ showInfo }) {
  const back = el('a', { class: 'icon-button back' }, icon('back'));
  // The same button for every chat, so that the focus comes back to it when what it opened is closed.
  const info = el('button', { type: 'button', class: 'head-info', 'aria-haspopup': 'dialog', onclick: showInfo });
  byId('conversation-head', HTMLElement).append(back, info);
  let shown = '';
  /**
   * @param {View} view
   * @param {string | undefined} activity what the bot is doing now, in words
   */
  return (view, activity) => {
    const { botName, open, labels, user } = view;
    if (!open) return;
    const name = chatName(botName, open.chat);
    const detail = activity ?? detailOf(view);
    const now = JSON.stringify([user.id, open.chat.id, name, detail, labels.back]);
    if (now === shown) return;
    shown = now;
    back.href = routeHash({ userId: user.id });
    back.setAttribute('aria-label', labels.back);
    info.title = labels.chatInfo;
    info.replaceChildren(
      avatar(name, chatTint(open.chat)),
      el(
        'span',
        { class: 'head-text' },
        el('span', { class: 'head-name', role: 'heading', 'aria-level': 2 }, name),
        el('span', { class: activity === undefined ? 'head-detail' : 'head-detail typing-text' }, detail),
      ),
      el('span', { class: 'visually-hidden' }, labels.chatInfo),
    );
  };
}

/** @param {View} view */
function detailOf({ open, labels, person }) {
  if (!open) return '';
  const { chat, memberIds, botIsMember } = open;
  if (chat.type === 'private') return person.blocked ? labels.blocked : labels.bot;
  const count = memberIds.length + (botIsMember ? 1 : 0);
  const people = chat.type === 'channel' ? labels.subscribers(count) : labels.members(count);
  return botIsMember ? people : `${people} · ${labels.botIsAway}`;
}
