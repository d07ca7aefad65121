import { failure } from '../errors.ts';
import { isObject, type Json, type JsonObject } from '../parameters/json.ts';
import { requiredStringField, stringField } from '../parameters/json-fields.ts';
import { countCodePoints } from '../text/length.ts';
import { checkLink } from '../text/link.ts';
import type { InlineKeyboardButton } from '../types.ts';
import type { Complain } from './keyboard.ts';

/** What a button can do; where several are given, the first of this list wins. */
const ACTIONS = [
  'url',
  'callback_data',
  'callback_game',
  'pay',
  'switch_inline_query',
  'switch_inline_query_chosen_chat',
  'switch_inline_query_current_chat',
  'login_url',
  'web_app',
  'copy_text',
  'disabled',
] as const;

const STYLES: readonly string[] = ['', 'danger', 'success', 'primary'];
const MAX_CALLBACK_DATA_BYTES = 64;
const MAX_COPY_TEXT_LENGTH = 256;

const refuseInline = (raw: string): Error => failure(`can't parse inline keyboard button: ${raw}`);
const refuseReply = (raw: string): Error => failure(`can't parse keyboard button: ${raw}`);

/** Reads a button of an inline keyboard, keeping the one action that counts. */
export function readInlineButton(value: Json, complain: Complain): InlineKeyboardButton {
  if (!isObject(value)) throw refuseInline('InlineKeyboardButton must be an Object');
  const text = requiredStringField(value, 'text', refuseInline);
  const style = stringField(value, 'style', refuseInline) ?? '';
  if (!STYLES.includes(style)) throw refuseInline('invalid button style specified');
  const given = ACTIONS.filter((action) => isGiven(value, action));
  const action = given[0];
  if (action === undefined) throw refuseInline('Text buttons are unallowed in the inline keyboard');
  if (given.length > 1)
    complain('several-actions', `button "${text}" has ${given.join(' and ')}; only ${action} counts`);
  return { text, ...(style === '' ? {} : { style }), [action]: actionValue(value, action) };
}

function actionValue(button: JsonObject, action: (typeof ACTIONS)[number]): Json {
  const isText = action === 'url' || action === 'callback_data';
  return (isText ? stringField(button, action, refuseInline) : button[action]) ?? null;
}

/** An empty link or empty callback data is none. */
function isGiven(button: JsonObject, action: (typeof ACTIONS)[number]): boolean {
  const value = button[action];
  if (value === undefined || value === null || value === false) return false;
  if (action !== 'url' && action !== 'callback_data') return true;
  return stringField(button, action, refuseInline) !== '';
}

/** Reads a button of a reply keyboard: a bare text or an object. */
export function readKeyboardButton(value: Json): InlineKeyboardButton {
  if (typeof value === 'string') return { text: value };
  if (!isObject(value)) throw refuseReply('KeyboardButton must be a String or an Object');
  return { ...value, text: requiredStringField(value, 'text', refuseReply) };
}

/** Checks a button where it is to be shown, and against what the server refuses; a link comes back normalised. */
export function checkKeyboardButton(button: InlineKeyboardButton, chatType: string): InlineKeyboardButton {
  const { url, callback_data: data, copy_text: copy } = button;
  if (typeof data === 'string' && Buffer.byteLength(data) > MAX_CALLBACK_DATA_BYTES) {
    throw failure('BUTTON_DATA_INVALID');
  }
  if (copy !== undefined && !isCopyText(copy)) throw failure('BUTTON_COPY_TEXT_INVALID');
  if (button['web_app'] !== undefined) checkWebApp(button['web_app'], chatType);
  const switches = button['switch_inline_query'] ?? button['switch_inline_query_current_chat'];
  if (chatType === 'channel' && switches !== undefined) refuseSwitch(button);
  return typeof url === 'string' ? { ...button, url: checkedUrl(url) } : button;
}

function refuseSwitch(button: InlineKeyboardButton): never {
  const name = button['switch_inline_query'] === undefined ? 'switch_inline_query_current_chat' : 'switch_inline_query';
  throw failure(
    `can't use ${name} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
  );
}

function checkedUrl(url: string): string {
  const checked = checkLink(url);
  if (!checked.ok) throw failure(`inline keyboard button URL '${url}' is invalid: ${checked.reason}`);
  return checked.url;
}

function isCopyText(value: Json): boolean {
  const text = isObject(value) ? value['text'] : undefined;
  return typeof text === 'string' && text !== '' && countCodePoints(text) <= MAX_COPY_TEXT_LENGTH;
}

function checkWebApp(value: Json, chatType: string): void {
  const url = isObject(value) && typeof value['url'] === 'string' ? value['url'] : '';
  const checked = checkLink(url, { httpsOnly: true });
  if (!checked.ok) throw failure(`inline keyboard button Web App URL '${url}' is invalid: ${checked.reason}`);
  if (chatType !== 'private') throw failure('BUTTON_TYPE_INVALID');
}
