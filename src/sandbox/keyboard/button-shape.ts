import { isObject, type Json, type JsonObject } from '../parameters/json.ts';
import {
  booleanField,
  type Refuse,
  requiredIntegerField,
  requiredStringField,
  stringField,
} from '../parameters/json-fields.ts';
import type { Complain } from '../strict/complain.ts';
import type { InlineKeyboardButton } from '../types.ts';

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

type Action = (typeof ACTIONS)[number];

const STYLES: readonly string[] = ['', 'default', 'danger', 'success', 'primary'];

/** Who is told what is wrong with a markup, and of what Telegram lets pass in silence. */
export interface MarkupReading {
  readonly complain: Complain;
  readonly refuse: Refuse;
}

/** Reads a button of an inline keyboard, keeping the one action that counts. */
export function readInlineButton(value: Json, { complain, refuse }: MarkupReading): InlineKeyboardButton {
  const refuseInline = (raw: string): Error => refuse(`Can't parse inline keyboard button: ${raw}`);
  if (!isObject(value)) throw refuseInline('InlineKeyboardButton must be an Object');
  const text = requiredStringField(value, 'text', refuseInline);
  const look = readLook(value, refuseInline);
  const given = ACTIONS.filter((action) => isGiven(value, action, refuseInline));
  const action = given[0];
  if (action === undefined) throw refuseInline('Text buttons are unallowed in the inline keyboard');
  if (given.length > 1)
    complain('several-actions', `button "${text}" has ${given.join(' and ')}; only ${action} counts`);
  return { text, ...look, [action]: actionValue(value, action, refuseInline) };
}

/** Style and icon, which both kinds of button can have. */
function readLook(button: JsonObject, refuse: Refuse): JsonObject {
  const icon = stringField(button, 'icon_custom_emoji_id', refuse) ?? '';
  const style = (stringField(button, 'style', refuse) ?? '').toLowerCase();
  if (!STYLES.includes(style)) throw refuse('invalid button style specified');
  return {
    ...(style === '' || style === 'default' ? {} : { style }),
    ...(icon === '' ? {} : { icon_custom_emoji_id: icon }),
  };
}

/** An empty link and empty callback data are none. */
function isGiven(button: JsonObject, action: Action, refuse: Refuse): boolean {
  if (action === 'url' || action === 'callback_data') return (stringField(button, action, refuse) ?? '') !== '';
  return button[action] !== undefined && button[action] !== null;
}

function actionValue(button: JsonObject, action: Action, refuse: Refuse): Json {
  switch (action) {
    case 'url':
    case 'callback_data':
    case 'switch_inline_query':
    case 'switch_inline_query_current_chat':
      return requiredStringField(button, action, refuse);
    case 'copy_text':
      return { text: requiredStringField(objectField(button, action, refuse), 'text', refuse) };
    case 'web_app':
    case 'login_url':
      requiredStringField(objectField(button, action, refuse), 'url', refuse);
      return button[action] ?? null;
    case 'switch_inline_query_chosen_chat':
      return objectField(button, action, refuse);
    case 'callback_game':
    case 'pay':
    case 'disabled':
      return button[action] ?? null;
    default:
      return action satisfies never;
  }
}

function objectField(button: JsonObject, name: string, refuse: Refuse): JsonObject {
  const value = button[name];
  if (!isObject(value)) throw refuse(`Field "${name}" must be of type Object`);
  return value;
}

/** Reads a button of a reply keyboard: a bare text or an object. */
export function readKeyboardButton(value: Json, { refuse }: MarkupReading): InlineKeyboardButton {
  const refuseReply = (raw: string): Error => refuse(`Can't parse keyboard button: ${raw}`);
  if (typeof value === 'string') return { text: value };
  if (!isObject(value)) throw refuseReply('KeyboardButton must be a String or an Object');
  const text = requiredStringField(value, 'text', refuseReply);
  const look = readLook(value, refuseReply);
  for (const name of ['request_contact', 'request_location']) booleanField(value, name, refuseReply);
  for (const name of ['request_users', 'request_chat', 'request_managed_bot']) {
    if (value[name] !== undefined)
      requiredIntegerField(objectField(value, name, refuseReply), 'request_id', refuseReply);
  }
  const { style: _, icon_custom_emoji_id: __, ...rest } = value;
  return { ...rest, text, ...look };
}
