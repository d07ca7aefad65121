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
  const head = byId('conversation-head', HTMLElement);
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
    const hadFocus = head.contains(document.activeElement) && document.activeElement?.matches('.head-info');
    const back = el(
      'a',
      { class: 'icon-button back', href: routeHash({ userId: user.id }), 'aria-label': labels.back },
      icon('back'),
    );
    const info = el(
      'button',
      { type: 'button', class: 'head-info', title: labels.chatInfo, 'aria-haspopup': 'dialog', onclick: showInfo },
      avatar(name, chatTint(open.chat)),
      el(
        'span',
        { class: 'head-text' },
        el('span', { class: 'head-name', role: 'heading', 'aria-level': 2 }, name),
        el('span', { class: activity === undefined ? 'head-detail' : 'head-detail typing-text' }, detail),
      ),
      el('span', { class: 'visually-hidden' }, labels.chatInfo),
    );
    head.replaceChildren(back, info);
    if (hadFocus) info.focus();
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
