import { failure } from '../errors.ts';
import { isArray, isObject, type Json, type JsonObject, parseJson } from '../parameters/json.ts';
import { booleanField, type Refuse, stringField } from '../parameters/json-fields.ts';
import type { Complain } from '../strict/complain.ts';
import { countCodePoints } from '../text/length.ts';
import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyMarkup } from '../types.ts';
import { type MarkupReading, readInlineButton, readKeyboardButton } from './button-shape.ts';
import { checkInlineButton, checkInlineButtonOnServer, checkKeyboardButton } from './button-use.ts';

/** What a request asks to put under or around a message. */
export type ParsedMarkup =
  | { readonly kind: 'none' }
  | { readonly kind: 'inline'; readonly markup: InlineKeyboardMarkup }
  | { readonly kind: 'client'; readonly markup: ReplyMarkup };

const NONE: ParsedMarkup = { kind: 'none' };

const MAX_BUTTONS_PER_ROW = 12;
const MAX_BUTTONS = 300;
/** More than these, and clients show buttons that nobody can read. */
const READABLE_BUTTONS_PER_ROW = 8;
const READABLE_BUTTONS = 100;
/** In characters (Bot API, ReplyKeyboardMarkup). */
const MAX_PLACEHOLDER_LENGTH = 64;
/** The whole markup as JSON; Telegram's own limit is not known. */
const MAX_MARKUP_BYTES = 10 * 1024;

/** Reads `reply_markup` and checks its shape, before the chat is looked at (rules, section 5.1). */
export function readMarkup(text: string, complain: Complain): ParsedMarkup {
  if (text === '') return NONE;
  const value = parseJson(text);
  if (value === undefined) throw failure("Can't parse reply keyboard markup JSON object");
  return readMarkupValue(value, { complain, refuse: failure });
}

/** Reads a markup that is already parsed, as in inline results. Both keyboards are read, and one of them is kept. */
export function readMarkupValue(value: Json, reading: MarkupReading): ParsedMarkup {
  const { complain, refuse } = reading;
  if (!isObject(value)) throw refuse('Object expected as reply markup');
  const keys = rowsOf(value, { name: 'keyboard', where: '', refuse }).map((row) =>
    row.map((key) => readKeyboardButton(key, reading)),
  );
  const where = ' of the InlineKeyboardMarkup';
  const buttons = rowsOf(value, { name: 'inline_keyboard', where, refuse }).map((row) =>
    row.map((button) => readInlineButton(button, reading)),
  );
  const given = (name: string): boolean => booleanField(value, name, refuse) ?? false;
  const removes = [given('hide_keyboard'), given('remove_keyboard')].includes(true);
  const forcesReply = [given('force_reply'), given('force_reply_keyboard')].includes(true);
  checkPlaceholder(stringField(value, 'input_field_placeholder', refuse) ?? '', complain);
  if (keys.length > 0) return replyKeyboard(value, limitButtons(keys, complain));
  if (buttons.length > 0) return inlineKeyboard(limitButtons(buttons, complain), forcesReply);
  return removes || forcesReply ? { kind: 'client', markup: value } : NONE;
}

function rowsOf(
  value: JsonObject,
  { name, where, refuse }: { readonly name: string; readonly where: string; readonly refuse: Refuse },
): readonly (readonly Json[])[] {
  const rows = value[name];
  if (rows === undefined || rows === null) return [];
  if (!isArray(rows)) throw refuse(`Field "${name}" must be of type Array`);
  return rows.map((row) => {
    if (!isArray(row)) throw refuse(`Field "${name}"${where} must be an Array of Arrays`);
    return row;
  });
}

function checkPlaceholder(placeholder: string, complain: Complain): void {
  const length = countCodePoints(placeholder);
  if (length > MAX_PLACEHOLDER_LENGTH) complain('placeholder-long', `the placeholder has ${length} characters, not 64`);
}

type Rows = readonly (readonly InlineKeyboardButton[])[];

function replyKeyboard(value: JsonObject, keyboard: Rows): ParsedMarkup {
  const { inline_keyboard: _, ...rest } = value;
  return keyboard.length === 0 ? NONE : { kind: 'client', markup: { ...rest, keyboard } };
}

function inlineKeyboard(keyboard: Rows, forcesReply: boolean): ParsedMarkup {
  if (keyboard.length === 0) return NONE;
  return { kind: 'inline', markup: { inline_keyboard: keyboard, ...(forcesReply ? { force_reply: true } : {}) } };
}

/** Drops, as Telegram does without a word, buttons without text and buttons beyond the limits. */
function limitButtons(rows: Rows, complain: Complain): Rows {
  const given = rows.flat().length;
  let left = MAX_BUTTONS;
  const kept = rows.map((row) => {
    const buttons = row.filter(({ text }) => text !== '').slice(0, Math.min(MAX_BUTTONS_PER_ROW, left));
    left -= buttons.length;
    return buttons;
  });
  const total = MAX_BUTTONS - left;
  if (total < given) complain('dropped-button', `${given - total} of ${given} buttons are dropped in silence`);
  const widest = Math.max(0, ...kept.map((row) => row.length));
  if (widest > READABLE_BUTTONS_PER_ROW) complain('crowded-keyboard', `${widest} buttons in a row cannot be read`);
  if (total > READABLE_BUTTONS) complain('crowded-keyboard', `${total} buttons are more than clients show well`);
  return kept.filter((row) => row.length > 0);
}

/** Checks what a markup means in its chat (rules, section 5.2). Links come back normalised. */
export function checkMarkup(parsed: ParsedMarkup, chatType: string): ParsedMarkup {
  if (parsed.kind === 'none') return parsed;
  if (parsed.kind === 'inline') {
    const rows = parsed.markup.inline_keyboard.map((row) => row.map((button) => checkInlineButton(button, chatType)));
    return { kind: 'inline', markup: { ...parsed.markup, inline_keyboard: rows } };
  }
  if (chatType === 'channel') throw failure('Inline keyboard expected');
  for (const button of keysOf(parsed.markup)) checkKeyboardButton(button, chatType);
  return parsed;
}

function keysOf(markup: ReplyMarkup): readonly JsonObject[] {
  const keyboard = isObject(markup) ? markup['keyboard'] : undefined;
  return isArray(keyboard) ? keyboard.flat().filter(isObject) : [];
}

/** Checks what only the server refuses (rules, section 5.3). */
export function checkMarkupOnServer(parsed: ParsedMarkup, chatType: string): void {
  if (parsed.kind === 'none') return;
  if (parsed.kind === 'inline') {
    for (const button of parsed.markup.inline_keyboard.flat()) checkInlineButtonOnServer(button, chatType);
  }
  if (Buffer.byteLength(JSON.stringify(parsed.markup)) > MAX_MARKUP_BYTES) throw failure('REPLY_MARKUP_TOO_LONG');
}

/** The inline keyboard of a parsed markup, the only one that a bot gets back. */
export function inlineMarkup(parsed: ParsedMarkup): InlineKeyboardMarkup | undefined {
  return parsed.kind === 'inline' ? parsed.markup : undefined;
}
