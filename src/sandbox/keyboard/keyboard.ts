import { failure } from '../errors.ts';
import { isArray, isObject, type Json, type JsonObject, parseJson } from '../parameters/json.ts';
import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyMarkup } from '../types.ts';
import { checkKeyboardButton, readInlineButton, readKeyboardButton } from './keyboard-buttons.ts';

/** What a request asks to put under or around a message. */
export type ParsedMarkup =
  | { readonly kind: 'none' }
  | { readonly kind: 'inline'; readonly markup: InlineKeyboardMarkup }
  | { readonly kind: 'client'; readonly markup: ReplyMarkup };

const NONE: ParsedMarkup = { kind: 'none' };

const MAX_BUTTONS_PER_ROW = 12;
const MAX_BUTTONS = 300;
/** The whole markup as JSON; Telegram's own limit is not known. */
const MAX_MARKUP_BYTES = 10 * 1024;

/** Told about what Telegram drops or ignores in silence. */
export type Complain = (rule: string, message: string) => void;

/** Reads `reply_markup` and checks its shape, before the chat is looked at (rules, section 5.1). */
export function readMarkup(text: string, complain: Complain): ParsedMarkup {
  if (text === '') return NONE;
  const value = parseJson(text);
  if (value === undefined) throw failure("can't parse reply keyboard markup JSON object");
  return readMarkupValue(value, complain);
}

/** Reads a markup that is already parsed, as in inline results. */
export function readMarkupValue(value: Json, complain: Complain): ParsedMarkup {
  if (!isObject(value)) throw failure('object expected as reply markup');
  if (value['keyboard'] !== undefined) return replyKeyboard(value, complain);
  if (value['inline_keyboard'] !== undefined) return inlineKeyboard(value['inline_keyboard'], complain);
  const hasOther = value['remove_keyboard'] === true || value['force_reply'] === true;
  return hasOther ? { kind: 'client', markup: value } : NONE;
}

function replyKeyboard(value: JsonObject, complain: Complain): ParsedMarkup {
  const rows = rowsOf(value['keyboard'], 'field "keyboard" must be an Array of Arrays');
  const keyboard = limitButtons(
    rows.map((row) => row.map(readKeyboardButton)),
    complain,
  );
  return keyboard.length === 0 ? NONE : { kind: 'client', markup: { ...value, keyboard } };
}

function inlineKeyboard(value: Json, complain: Complain): ParsedMarkup {
  const rows = rowsOf(value, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
  const buttons = rows.map((row) => row.map((button) => readInlineButton(button, complain)));
  const keyboard = limitButtons(buttons, complain);
  return keyboard.length === 0 ? NONE : { kind: 'inline', markup: { inline_keyboard: keyboard } };
}

function rowsOf(value: Json | undefined, complaint: string): readonly (readonly Json[])[] {
  if (!isArray(value)) throw failure(complaint);
  return value.map((row) => {
    if (!isArray(row)) throw failure(complaint);
    return row;
  });
}

/** Drops, as Telegram does without a word, buttons without text and buttons beyond the limits. */
function limitButtons(
  rows: readonly (readonly InlineKeyboardButton[])[],
  complain: Complain,
): readonly (readonly InlineKeyboardButton[])[] {
  const given = rows.flat().length;
  let left = MAX_BUTTONS;
  const kept = rows.map((row) => {
    const buttons = row.filter(({ text }) => text !== '').slice(0, Math.min(MAX_BUTTONS_PER_ROW, left));
    left -= buttons.length;
    return buttons;
  });
  if (left + given > MAX_BUTTONS) {
    complain('dropped-button', `${left + given - MAX_BUTTONS} of ${given} buttons are dropped in silence`);
  }
  return kept.filter((row) => row.length > 0);
}

/** Checks what a markup means in its chat, and what the server refuses (rules, sections 5.2 and 5.3). */
export function checkMarkup(parsed: ParsedMarkup, chatType: string): ParsedMarkup {
  if (parsed.kind === 'none') return parsed;
  if (parsed.kind === 'client' && chatType === 'channel') throw failure('inline keyboard expected');
  const checked = parsed.kind === 'inline' ? checkButtons(parsed.markup, chatType) : parsed;
  if (Buffer.byteLength(JSON.stringify(parsed.markup)) > MAX_MARKUP_BYTES) throw failure('REPLY_MARKUP_TOO_LONG');
  return checked;
}

function checkButtons(markup: InlineKeyboardMarkup, chatType: string): ParsedMarkup {
  const rows = markup.inline_keyboard.map((row) => row.map((button) => checkKeyboardButton(button, chatType)));
  return { kind: 'inline', markup: { inline_keyboard: rows } };
}

/** The inline keyboard of a parsed markup, the only one that a bot gets back. */
export function inlineMarkup(parsed: ParsedMarkup): InlineKeyboardMarkup | undefined {
  return parsed.kind === 'inline' ? parsed.markup : undefined;
}
