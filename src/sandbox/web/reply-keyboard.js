// @ts-check
import { el } from './dom.js';

/** @import { Labels, Message, ReplyKey } from './types.d.ts' */
/** @typedef {{ messageId: number, rows: readonly (readonly ReplyKey[])[], isPersistent: boolean, isOneTime: boolean, isSmall: boolean, placeholder: string | undefined }} ReplyKeyboard */

const STYLES = new Set(['primary', 'danger', 'success']);

/**
 * The bot's reply keyboard that is in force for a reader after these messages: the last one that was meant for them and not
 * removed since (Bot API, ReplyKeyboardMarkup, ReplyKeyboardRemove).
 * @param {readonly Message[]} messages
 * @param {{ id: number, username?: string | undefined }} me
 * @returns {ReplyKeyboard | undefined}
 */
export function replyKeyboardFor(messages, me) {
  const last = messages.findLast((message) => {
    const markup = message.reply_markup;
    return (markup?.keyboard || markup?.remove_keyboard) && isMeantFor(message, me);
  });
  const markup = last?.reply_markup;
  if (!last || !markup?.keyboard) return undefined;
  const rows = markup.keyboard
    .map((row) => row.map((key) => (typeof key === 'string' ? { text: key } : key)).filter(({ text }) => text !== ''))
    .filter((row) => row.length > 0);
  if (rows.length === 0) return undefined;
  return {
    messageId: last.message_id,
    rows,
    isPersistent: markup.is_persistent === true,
    isOneTime: markup.one_time_keyboard === true,
    isSmall: markup.resize_keyboard === true,
    placeholder: markup.input_field_placeholder,
  };
}

/**
 * The message that the bot wants this reader to reply to: the newest one of the chat, if it asks for that.
 * @param {readonly Message[]} messages
 * @param {{ id: number, username?: string | undefined }} me
 */
export function forcedReply(messages, me) {
  const last = messages.at(-1);
  return last?.reply_markup?.force_reply && isMeantFor(last, me) ? last : undefined;
}

/**
 * A selective markup is for those whom the message mentions or replies to, everything else for all.
 * @param {Message} message
 * @param {{ id: number, username?: string | undefined }} me
 */
function isMeantFor({ reply_markup: markup, reply_to_message: replied, text = '', entities = [] }, me) {
  if (markup?.selective !== true || replied?.from?.id === me.id) return true;
  const ownName = `@${me.username ?? ''}`.toLowerCase();
  return entities.some(({ type, user, offset, length }) => {
    if (type === 'text_mention') return user?.id === me.id;
    return type === 'mention' && text.slice(offset, offset + length).toLowerCase() === ownName;
  });
}

/**
 * Shows that keyboard under the composer; a press sends the key's text, or says why the key cannot do here what it is for.
 * @param {HTMLElement} parent
 * @param {ReplyKeyboard | undefined} keyboard
 * @param {Labels} labels
 * @param {{ send: (text: string) => void, explain: (text: string) => void }} acts
 */
export function showReplyKeyboard(parent, keyboard, labels, { send, explain }) {
  const now = JSON.stringify([keyboard, labels.buttonElsewhere]);
  if (parent.dataset['shown'] === now) return;
  parent.dataset['shown'] = now;
  parent.hidden = keyboard === undefined;
  parent.classList.toggle('tall', keyboard?.isSmall === false);
  const renderKey = (/** @type {ReplyKey} */ key) => {
    const why = reasonNot(key, labels);
    const press = why === undefined ? () => send(key.text) : () => explain(why);
    const style = key.style && STYLES.has(key.style) ? `key ${key.style}` : 'key';
    return el(
      'button',
      {
        type: 'button',
        class: style,
        'aria-disabled': why === undefined ? undefined : 'true',
        title: why,
        onclick: press,
      },
      el('span', { class: 'key-label' }, key.text),
    );
  };
  const rows = keyboard?.rows ?? [];
  parent.replaceChildren(...rows.map((row) => el('div', { class: 'keyboard-row' }, ...row.map(renderKey))));
}

/**
 * Why a key cannot do here what it is for; undefined for one that sends its text.
 * @param {ReplyKey} key
 * @param {Labels} labels
 */
function reasonNot(key, { keyElsewhere }) {
  const names = /** @type {(keyof typeof keyElsewhere)[]} */ (Object.keys(keyElsewhere));
  const action = names.find((name) => key[name]);
  return action === undefined ? undefined : keyElsewhere[action];
}
