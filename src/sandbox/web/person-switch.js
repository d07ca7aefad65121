// @ts-check
import { avatar, el, icon } from './dom.js';
import { renderIdentities } from './identities.js';
import { pageLanguage } from './labels.js';
import { userName, userTint } from './world.js';

/** @import { Chat, Labels, Person, User } from './types.d.ts' */
/** @typedef {{ people: readonly Person[], user: User, identities: readonly Chat[], sendAs: number | undefined, chatId: number | undefined, labels: Labels }} WhoView */

/**
 * The people one can be, as radio buttons: arrow keys go from one to the next. Below them, where the open chat allows it, whom
 * this person may write as: the group itself, or a channel of theirs.
 * @param {HTMLElement} parent
 * @param {{ become: (userId: number) => void, writeAs: (sendAs: number | undefined) => void, addPerson: () => void }} acts
 */
export function createPersonSwitch(parent, { become, writeAs, addPerson }) {
  const addName = el('span', { class: 'person-name' });
  const add = el('button', { type: 'button', class: 'person add-person', onclick: addPerson }, icon('add'), addName);
  let shown = '';
  /** @param {WhoView} view */
  return (view) => {
    const { people, user, identities, sendAs, chatId, labels } = view;
    const users = people.map((person) => person.user);
    const now = JSON.stringify([labels.whoAmI, users, identities, user.id, sendAs, chatId]);
    if (now === shown) return;
    shown = now;
    const focused = parent.contains(document.activeElement) ? document.activeElement : undefined;
    const kind = focused instanceof HTMLInputElement ? focused.name : undefined;
    addName.textContent = labels.addPerson;
    parent.replaceChildren(
      el('legend', { class: 'visually-hidden' }, labels.whoAmI),
      ...users.map((each) => renderPerson(each, each.id === user.id, become)),
      add,
    );
    const choices = renderIdentities(view, 'identity', writeAs);
    if (choices) parent.append(choices);
    // The rows are built anew in the new person's language: the focus stays on the person.
    [...parent.querySelectorAll('input')].find((input) => input.checked && input.name === kind)?.focus();
  };
}

/**
 * @param {User} user
 * @param {boolean} checked
 * @param {(userId: number) => void} become
 */
function renderPerson(user, checked, become) {
  const name = userName(user);
  const language = pageLanguage(user);
  const onchange = () => become(user.id);
  return el(
    'label',
    { class: 'person', lang: language, title: name },
    el('input', { type: 'radio', name: 'person', value: user.id, class: 'visually-hidden', checked, onchange }),
    avatar(name, userTint(user)),
    el('span', { class: 'person-name' }, name),
    el('span', { class: 'person-language' }, language.toUpperCase()),
  );
}
