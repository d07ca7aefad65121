// @ts-check
import { avatar, el, icon } from './dom.js';
import { pageLanguage } from './labels.js';
import { chatTint, userName, userTint } from './world.js';

/** @import { Chat, Labels, Person } from './types.d.ts' */
/** @typedef {{ people: readonly Person[], userId: number, identities: readonly Chat[], sendAs: number | undefined, chatId: number | undefined, labels: Labels }} WhoView */

/**
 * The people one can be, as radio buttons: arrow keys go from one to the next. Below them, where the open chat allows it, whom
 * this person may write as: the group itself, or a channel of theirs.
 * @param {HTMLElement} parent
 * @param {{ become: (userId: number) => void, writeAs: (sendAs: number | undefined) => void, addPerson: () => void }} acts
 */
export function createPersonSwitch(parent, { become, writeAs, addPerson }) {
  let shown = '';
  /** @param {WhoView} view */
  return (view) => {
    const { people, userId, identities, sendAs, labels } = view;
    const now = JSON.stringify([labels.whoAmI, people.map(({ user }) => user), identities, userId]);
    if (now !== shown) {
      shown = now;
      const focused = parent.contains(document.activeElement) ? document.activeElement : undefined;
      const kind = focused instanceof HTMLInputElement ? focused.name : undefined;
      parent.replaceChildren(el('legend', { class: 'visually-hidden' }, labels.whoAmI), ...renderAll(view));
      check(parent, userId, sendAs);
      // The rows are built anew in the new person's language: the focus stays on the person.
      [...parent.querySelectorAll('input')].find((input) => input.checked && input.name === kind)?.focus();
    }
    check(parent, userId, sendAs);
  };

  /** @param {WhoView} view */
  function renderAll({ people, userId, identities, chatId, labels }) {
    const add = el(
      'button',
      { type: 'button', class: 'person add-person', onclick: addPerson },
      icon('add'),
      el('span', { class: 'person-name' }, labels.addPerson),
    );
    const me = people.find(({ user }) => user.id === userId);
    const roles = identities.map((chat) => renderIdentity(chat, chatId, labels));
    if (me && roles.length > 0) roles.unshift(renderMyself(me, labels));
    const group = el('div', { class: 'identities', role: 'radiogroup', 'aria-label': labels.writesAs }, ...roles);
    return [...people.map(renderPerson), add, ...(roles.length > 0 ? [group] : [])];
  }

  /** @param {Person} person */
  function renderPerson({ user }) {
    const name = userName(user);
    return el(
      'label',
      { class: 'person', lang: pageLanguage(user) },
      radio('person', user.id, () => become(user.id)),
      avatar(name, userTint(user)),
      el('span', { class: 'person-name' }, name),
      el('span', { class: 'person-language' }, pageLanguage(user).toUpperCase()),
    );
  }

  /**
   * @param {Person} person
   * @param {Labels} labels
   */
  function renderMyself({ user }, labels) {
    const input = radio('identity', '', () => writeAs(undefined));
    return el('label', { class: 'identity' }, input, avatar(userName(user), userTint(user)), labels.asMyself);
  }

  /**
   * @param {Chat} chat
   * @param {number | undefined} openId
   * @param {Labels} labels
   */
  function renderIdentity(chat, openId, labels) {
    const name = chat.title ?? '';
    const text = chat.id === openId ? labels.anonymously : labels.writeAs(name);
    const input = radio('identity', chat.id, () => writeAs(chat.id));
    return el('label', { class: 'identity' }, input, avatar(name, chatTint(chat)), el('span', {}, text));
  }
}

/**
 * @param {string} name
 * @param {number | string} value
 * @param {() => void} onchange
 */
function radio(name, value, onchange) {
  return el('input', { type: 'radio', name, value, class: 'visually-hidden', onchange });
}

/**
 * @param {HTMLElement} parent
 * @param {number} userId
 * @param {number | undefined} sendAs
 */
function check(parent, userId, sendAs) {
  for (const input of parent.querySelectorAll('input')) {
    const wanted = input.name === 'person' ? String(userId) : String(sendAs ?? '');
    input.checked = input.value === wanted;
  }
}
