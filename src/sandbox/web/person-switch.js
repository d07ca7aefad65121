// @ts-check
import { avatar, el } from './dom.js';
import { pageLanguage } from './labels.js';
import { userName, userTint } from './world.js';

/** @import { Labels, Person } from './types.d.ts' */

/**
 * The row of people one can be, as radio buttons: arrow keys go from one to the next.
 * @param {HTMLElement} parent
 * @param {(userId: number) => void} chosen
 */
export function createPersonSwitch(parent, chosen) {
  let shown = '';
  /**
   * @param {readonly Person[]} people
   * @param {number} userId
   * @param {Labels} labels
   */
  return (people, userId, labels) => {
    const now = JSON.stringify([labels.whoAmI, people.map(({ user }) => user)]);
    if (now !== shown) {
      shown = now;
      const hadFocus = parent.contains(document.activeElement);
      const options = people.map((person) => renderOption(person, chosen));
      parent.replaceChildren(el('legend', { class: 'visually-hidden' }, labels.whoAmI), ...options);
      check(parent, userId);
      // The rows are built anew in the new person's language: the focus stays on the person.
      if (hadFocus) [...parent.querySelectorAll('input')].find((input) => input.checked)?.focus();
    }
    check(parent, userId);
  };
}

/**
 * @param {Person} person
 * @param {(userId: number) => void} chosen
 */
function renderOption({ user }, chosen) {
  const name = userName(user);
  return el(
    'label',
    { class: 'person', lang: pageLanguage(user) },
    el('input', {
      type: 'radio',
      name: 'person',
      value: user.id,
      class: 'visually-hidden',
      onchange: () => chosen(user.id),
    }),
    avatar(name, userTint(user)),
    el('span', { class: 'person-name' }, name),
    el('span', { class: 'person-language' }, pageLanguage(user).toUpperCase()),
  );
}

/**
 * @param {HTMLElement} parent
 * @param {number} userId
 */
function check(parent, userId) {
  for (const input of parent.querySelectorAll('input')) input.checked = input.value === String(userId);
}
