import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { encodeAction } from '../view/action.ts';
import type { Button, Keyboard } from '../view/message.ts';

/** Writes a keyboard as Telegram takes it; undefined where there is none. */
export function inlineKeyboard(keyboard: Keyboard): InlineKeyboardMarkup | undefined {
  if (keyboard.length === 0) return undefined;
  return { inline_keyboard: keyboard.map((row) => row.map(inlineButton)) };
}

function inlineButton(button: Button): InlineKeyboardButton {
  const label = { text: button.text, ...(button.style && { style: button.style }) };
  if (button.action !== undefined) return { ...label, callback_data: encodeAction(button.action) };
  if (button.url !== undefined) return { ...label, url: button.url };
  if (button.copy !== undefined) return { ...label, copy_text: { text: button.copy } };
  return { ...label, switch_inline_query: button.switchInline };
}
