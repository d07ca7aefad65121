import { failure } from '../errors.ts';
import { readInlineButton } from '../keyboard/button-shape.ts';
import { isArray, isObject, type Json, type JsonObject } from '../parameters/json.ts';
import type { Complain } from '../strict/complain.ts';
import { isDateFormat } from '../text/entity-types.ts';
import { countCodePoints } from '../text/length.ts';
import type { Tally } from './tally.ts';

/** What is gathered while a rich message is read. */
export interface RichReading {
  readonly tally: Tally;
  readonly complain: Complain;
}

/** Texts that only hold a text: formatting, and what Telegram finds by itself anyway. */
const WRAPPERS: ReadonlySet<string> = new Set(
  (
    'bold italic underline strikethrough spoiler subscript superscript marked code ' +
    'mention hashtag cashtag bank_card_number bot_command'
  ).split(' '),
);

/** The text field that such a text has beside its text, and what it is called where it is no text. */
const NAMED_FIELDS: ReadonlyMap<string, readonly [field: string, what: string]> = new Map([
  ['url', ['url', 'Rich text URL']],
  ['email_address', ['email_address', 'Rich text email address']],
  ['phone_number', ['phone_number', 'Rich text phone number']],
  ['reference', ['name', 'Reference name']],
  ['reference_link', ['reference_name', 'Reference name']],
  ['anchor_link', ['anchor_name', 'Anchor name']],
]);

/** Checks a rich text as Telegram's library does (rules, section 11), and counts it; `depth` is that of what holds it. */
export function checkRichText(reading: RichReading, value: Json | undefined, depth: number): void {
  if (value === undefined || value === null) return;
  if (typeof value === 'string') {
    addText(reading, value, 'Rich text');
  } else if (isArray(value)) {
    for (const part of value) checkRichText(reading, part, depth);
  } else if (isObject(value)) {
    reading.tally.depth = Math.max(reading.tally.depth, depth + 1);
    checkTyped(reading, value, depth + 1);
  } else {
    throw failure('Rich text must be encoded in UTF-8');
  }
}

function checkTyped(reading: RichReading, text: JsonObject, depth: number): void {
  const type = typeof text['type'] === 'string' ? text['type'] : '';
  const named = NAMED_FIELDS.get(type);
  if (named) wellEncoded(text[named[0]], named[1]);
  if (named || WRAPPERS.has(type)) checkRichText(reading, text['text'], depth);
  else checkSpecial(reading, type, text, depth);
}

function checkSpecial(reading: RichReading, type: string, text: JsonObject, depth: number): void {
  switch (type) {
    case 'date_time':
      checkRichText(reading, text['text'], depth);
      checkDate(text);
      return;
    case 'text_mention':
      checkRichText(reading, text['text'], depth);
      if (!isObject(text['user']) || !Number.isInteger(text['user']['id'])) throw failure('Invalid user_id specified');
      return;
    case 'custom_emoji':
      addText(reading, text['alternative_text'], 'Custom emoji alternative text');
      if (!/^-?[1-9]\d{0,18}$/u.test(String(text['custom_emoji_id'] ?? ''))) {
        throw failure('Invalid custom emoji identifier specified');
      }
      return;
    case 'mathematical_expression':
      addText(reading, text['expression'], 'Mathematical expression');
      return;
    case 'anchor':
      wellEncoded(text['name'], 'Anchor name');
      return;
    case 'button':
      checkRichButton(reading, text['button'], depth);
      return;
    default:
      throw failure('Block is not allowed');
  }
}

function checkDate(text: JsonObject): void {
  const format = text['date_time_format'] ?? '';
  if (typeof format !== 'string' || !isDateFormat(format)) {
    throw failure('Invalid date-time format specified');
  }
  if (!Number.isInteger(text['unix_time']) || Number(text['unix_time']) <= 0) throw failure('Invalid date specified');
}

/** Checks a button inside a rich message; it differs from others in its rich text and in the style `link`. */
export function checkRichButton(reading: RichReading, value: Json | undefined, depth: number): void {
  const isLink = isObject(value) && value['style'] === 'link';
  const { style: _, ...plain } = isObject(value) ? value : {};
  const label = isObject(value) ? plainText(value['text']) : '';
  const shape = isObject(value) ? { ...(isLink ? plain : value), text: label } : (value ?? null);
  const button = readInlineButton(shape, { complain: reading.complain, refuse: failure });
  if (isLink && button['callback_data'] === undefined) {
    reading.complain('rich-message', 'the style "link" is for callback buttons only');
    throw failure('RICH_MESSAGE_INVALID');
  }
  checkRichText(reading, isObject(value) ? value['text'] : undefined, depth);
}

/** The bare text of a rich text. */
export function plainText(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (isArray(value)) return value.map(plainText).join('');
  if (!isObject(value)) return '';
  const bare = value['alternative_text'] ?? value['expression'];
  return typeof bare === 'string' ? bare : plainText(value['text']);
}

/** Counts a text that people see. */
export function addText({ tally }: RichReading, value: Json | undefined, what: string): void {
  tally.characters += countCodePoints(wellEncoded(value, what));
}

/** A text, "" when it is absent. */
export function wellEncoded(value: Json | undefined, what: string): string {
  const text = value ?? '';
  if (typeof text !== 'string' || /\p{Surrogate}/u.test(text)) throw failure(`${what} must be encoded in UTF-8`);
  return text;
}
