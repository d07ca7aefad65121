// @ts-check

/** @import { InlineButton, Message } from './types.d.ts' */
/** @typedef {{ date: number, text: string, rows: readonly (readonly InlineButton[])[] }} PastKeyboard */

const KEPT = 10; // of one message

/**
 * Keeps the keyboards that edited messages had before: somebody may have pressed a button just before it changed, and a bot
 * must bear that.
 */
export function createPastKeyboards() {
  /** @type {Map<string, PastKeyboard[]>} */
  const kept = new Map();
  return {
    /**
     * Keeps what an edit takes away.
     * @param {Message | undefined} before
     * @param {Message} after
     */
    remember: (before, after) => {
      const rows = callbackRows(before);
      if (!before || rows.length === 0 || JSON.stringify(rows) === JSON.stringify(callbackRows(after))) return;
      const key = keyOf(before.chat.id, before.message_id);
      const past = { date: before.edit_date ?? before.date, text: before.text ?? '', rows };
      kept.set(key, [past, ...(kept.get(key) ?? [])].slice(0, KEPT));
    },
    /**
     * What was under this message before, the newest first.
     * @param {Message} message
     * @returns {readonly PastKeyboard[]}
     */
    of: ({ chat, message_id: id }) => kept.get(keyOf(chat.id, id)) ?? [],
  };
}

/** @param {Message | undefined} message */
function callbackRows(message) {
  const rows = message?.reply_markup?.inline_keyboard ?? [];
  return rows.map((row) => row.filter(({ callback_data: data }) => data !== undefined)).filter((row) => row.length > 0);
}

/**
 * @param {number} chatId
 * @param {number} messageId
 */
function keyOf(chatId, messageId) {
  return `${chatId}/${messageId}`;
}
