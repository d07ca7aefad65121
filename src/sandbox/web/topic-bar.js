// @ts-check
import { el, icon } from './dom.js';
import { routeHash } from './route.js';
import { topicsOf } from './topics.js';

/** @import { Topic } from './types.d.ts' */
/** @typedef {import('./actions.js').View} View */

/**
 * The topics of a forum in a row of links, General first, each with what is unread in it.
 * @param {HTMLElement} bar
 * @param {{ newTopic: () => void }} acts
 */
export function createTopicBar(bar, { newTopic }) {
  const add = el('button', { type: 'button', class: 'icon-button', onclick: newTopic }, icon('add'));
  let shown = '';
  /**
   * @param {View} view
   * @param {(topicId: number) => number} unread
   */
  return ({ open, user, topicId, labels }, unread) => {
    const topics = open ? topicsOf(open, labels.general) : [];
    const counts = topics.map(({ id }) => unread(id));
    const now = JSON.stringify([user.id, open?.chat.id, topicId, topics, counts, labels.topics]);
    if (now === shown) return;
    shown = now;
    bar.hidden = topics.length === 0;
    if (!open || bar.hidden) return bar.replaceChildren();
    const focused = document.activeElement?.closest('#topic-bar a')?.getAttribute('href');
    const scrolled = bar.scrollLeft;
    bar.setAttribute('aria-label', labels.topics);
    const links = topics.map((topic, index) => {
      const href = routeHash({ userId: user.id, chatId: open.chat.id, topicId: topic.id });
      return renderTopic(topic, { href, isOpen: topic.id === topicId, count: counts[index] ?? 0, labels });
    });
    add.title = labels.newTopic;
    add.setAttribute('aria-label', labels.newTopic);
    bar.replaceChildren(...links, add);
    bar.scrollLeft = scrolled;
    links.find((each) => each.getAttribute('href') === focused)?.focus({ preventScroll: true });
    links.find((each) => each.hasAttribute('aria-current'))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
}

/**
 * @param {Topic} topic
 * @param {{ href: string, isOpen: boolean, count: number, labels: View['labels'] }} view
 */
function renderTopic({ name, closed }, { href, isOpen, count, labels }) {
  return el(
    'a',
    { class: 'topic', href, 'aria-current': isOpen ? 'page' : undefined },
    closed ? icon('lock') : undefined,
    el('span', { class: 'topic-name' }, name),
    closed ? el('span', { class: 'visually-hidden' }, ` (${labels.isClosed})`) : undefined,
    count > 0 ? el('span', { class: 'badge', 'aria-label': labels.unread(count) }, String(count)) : undefined,
  );
}
