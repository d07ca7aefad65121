// @ts-check
import { avatar, el } from './dom.js';
import { chatTint, userName, userTint } from './world.js';

/** @import { Chat, Labels, User } from './types.d.ts' */
/** @typedef {{ user: User, identities: readonly Chat[], sendAs: number | undefined, chatId: number | undefined, labels: Labels }} IdentityView */

/**
 * Whom one may write as in the open chat, as radio buttons: oneself, the group itself, a channel of one's own. Undefined when
 * there is no choice.
 * @param {IdentityView} view
 * @param {string} name of the radio buttons
 * @param {(sendAs: number | undefined) => void} choose
 */
export function renderIdentities({ user, identities, sendAs, chatId, labels }, name, choose) {
  if (identities.length === 0) return undefined;
  const row = (/** @type {number | undefined} */ id, /** @type {HTMLElement} */ sign, /** @type {string} */ text) =>
    el(
      'label',
      { class: 'identity' },
      el('input', {
        type: 'radio',
        name,
        value: id ?? '',
        class: 'visually-hidden',
        'data-name': `${name}/${id}`,
        checked: id === sendAs,
        onchange: () => choose(id),
      }),
      sign,
      el('span', {}, text),
    );
  const myself = row(undefined, avatar(userName(user), userTint(user)), labels.asMyself);
  const others = identities.map((chat) => {
    const title = chat.title ?? '';
    const text = chat.id === chatId ? labels.anonymously : labels.writeAs(title);
    return row(chat.id, avatar(title, chatTint(chat)), text);
  });
  return el('div', { class: 'identities', role: 'radiogroup', 'aria-label': labels.writesAs }, myself, ...others);
}
