// @ts-check
import { el } from './dom.js';

/** @import { Message, Scene } from './types.d.ts' */

/**
 * The reactions under a message; a press gives the same one, or takes one's own back. Undefined when there are none.
 * @param {Message} message
 * @param {Scene} scene
 */
export function renderReactions(message, { me, labels, actions }) {
  const given = message.reactions?.filter(({ userIds }) => userIds.length > 0) ?? [];
  if (given.length === 0) return undefined;
  const chips = given.map(({ emoji, userIds }) =>
    el(
      'button',
      {
        type: 'button',
        class: 'reaction',
        'aria-pressed': String(userIds.includes(me.id)),
        'aria-label': labels.reaction(emoji, userIds.length),
        onclick: () => actions.react(message, emoji),
      },
      `${shownEmoji(emoji)} ${userIds.length}`,
    ),
  );
  return el('div', { class: 'reactions' }, ...chips);
}

/**
 * A reaction as a picture: the heart's name in the Bot API lacks the sign that asks for colour.
 * @param {string} emoji
 */
export function shownEmoji(emoji) {
  return emoji === '❤' ? '❤\u{FE0F}' : emoji;
}
