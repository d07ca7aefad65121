// @ts-check
import { postNewTopic, postTopic } from './api.js';
import { askTwice } from './ask-twice.js';
import { el, icon } from './dom.js';
import { nameForm } from './name-form.js';
import { GENERAL, topicsOf } from './topics.js';

/** @import { ChatState, Topic } from './types.d.ts' */
/** @typedef {import('./chat-info.js').InfoActs} InfoActs */
/** @typedef {import('./actions.js').View & { open: ChatState }} OpenView */
/** @typedef {'close' | 'reopen' | 'rename' | 'delete'} TopicChange */

/**
 * The topics of a forum, what may be done with each, and a field for a new one.
 * @param {OpenView} view
 * @param {InfoActs} acts
 */
export function topicSection(view, acts) {
  const { open, labels, user } = view;
  const mayManage = open.adminIds.includes(user.id);
  const topics = topicsOf(open, labels.general);
  const rows = topics.map((topic) =>
    el('li', {}, mayManage ? renderManaged(topic, view, acts) : renderRow(topic, view)),
  );
  const add = (/** @type {string} */ name) => acts.run(postNewTopic({ userId: user.id, chatId: open.chat.id, name }));
  return el(
    'section',
    { class: 'info-section' },
    el('h3', {}, `${labels.topics} · ${topics.length}`),
    el('ul', { class: 'members' }, ...rows),
    nameForm({ name: 'new-topic', label: labels.newTopic, submit: labels.create, value: '' }, add),
  );
}

/**
 * @param {Topic} topic
 * @param {OpenView} view
 */
function renderRow({ name, closed }, { labels }) {
  return el('div', { class: 'member topic-row' }, ...topicText(name, closed, labels.isClosed));
}

/**
 * @param {string} name
 * @param {boolean} closed
 * @param {string} closedText
 */
function topicText(name, closed, closedText) {
  return [
    el('b', {}, name),
    closed ? el('span', { class: 'member-standing with-icon' }, icon('lock'), closedText) : undefined,
  ];
}

/**
 * @param {Topic} topic
 * @param {OpenView} view
 * @param {InfoActs} acts
 */
function renderManaged({ id, name, closed }, { open, user, labels }, { run }) {
  const send = (/** @type {TopicChange} */ change, /** @type {string | undefined} */ newName) =>
    run(
      postTopic({
        userId: user.id,
        chatId: open.chat.id,
        topicId: id,
        change,
        ...(newName === undefined ? {} : { name: newName }),
      }),
    );
  const toggle = el(
    'button',
    {
      type: 'button',
      class: 'act small',
      'data-name': `toggle/${id}`,
      onclick: () => void send(closed ? 'reopen' : 'close', undefined),
    },
    closed ? labels.reopenTopic : labels.closeTopic,
  );
  const isGeneral = id === GENERAL;
  const rename = (/** @type {string} */ newName) => send('rename', newName);
  return el(
    'details',
    { class: 'member-details', 'data-name': `topic/${id}`, name: 'topic' },
    el(
      'summary',
      { class: 'member topic-row', 'data-name': `topic-name/${id}` },
      ...topicText(name, closed, labels.isClosed),
    ),
    el(
      'div',
      { class: 'member-changes' },
      isGeneral
        ? undefined
        : nameForm({ name: `rename/${id}`, label: labels.topicName, submit: labels.rename, value: name }, rename),
      toggle,
      isGeneral
        ? undefined
        : askTwice(labels.deleteTopic, labels.confirmDelete, () => void send('delete', undefined), 'act small danger'),
    ),
  );
}
