import { isArray, isObject, type Json, type JsonObject } from '../parameters/json.ts';
import type { InlineKeyboardButton } from '../types.ts';
import { plainText } from './rich-text.ts';

/** The buttons in a rich message, in the order in which they are shown. */
export function richButtons(value: Json | undefined): readonly InlineKeyboardButton[] {
  if (isArray(value)) return value.flatMap(richButtons);
  if (!isObject(value)) return [];
  if (value['type'] === 'buttons' && isArray(value['buttons'])) return value['buttons'].filter(isObject).map(asButton);
  if (value['type'] === 'button' && isObject(value['button'])) return [asButton(value['button'])];
  return Object.values(value).flatMap(richButtons);
}

function asButton(button: JsonObject): InlineKeyboardButton {
  return { ...button, text: plainText(button['text']) };
}
