import { isObject, type Json, type JsonObject } from '../parameters/json.ts';
import { integerField, requiredIntegerField, stringField } from '../parameters/json-fields.ts';
import type { MessageEntity } from '../types.ts';
import { checkLink } from './link.ts';
import { TextError } from './text-error.ts';

const KEPT: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'date_time',
]);

/** Types that Telegram finds by itself and therefore ignores when they are given. */
const IGNORED: ReadonlySet<string> = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);

/** Reads one element of `entities`; `undefined` for the types that are ignored (rules, section 4.1). */
export function readEntity(value: Json): MessageEntity | undefined {
  if (!isObject(value)) throw refused('expected an Object');
  const offset = requiredIntegerField(value, 'offset', refused);
  const length = requiredIntegerField(value, 'length', refused);
  const type = stringField(value, 'type', refused) ?? missing('type');
  if (IGNORED.has(type)) return undefined;
  if (!KEPT.has(type)) throw refused('Unsupported type specified');
  return { type, offset, length, ...details(type, value) };
}

function details(type: string, value: JsonObject): Partial<MessageEntity> {
  switch (type) {
    case 'pre': {
      const language = stringField(value, 'language', refused) ?? '';
      return language === '' ? {} : { language };
    }
    case 'text_link':
      return { url: linkUrl(stringField(value, 'url', refused) ?? '') };
    case 'text_mention':
      return { user: mentionedUser(value['user']) };
    case 'custom_emoji':
      return { custom_emoji_id: stringField(value, 'custom_emoji_id', refused) ?? missing('custom_emoji_id') };
    case 'date_time':
      return dateTime(value);
    default:
      return {};
  }
}

function linkUrl(url: string): string {
  const checked = checkLink(url);
  if (!checked.ok) throw new TextError(`Entity URL '${url}' is invalid: ${checked.reason}`);
  return checked.url;
}

function mentionedUser(user: Json | undefined): NonNullable<MessageEntity['user']> {
  if (!isObject(user)) throw refused('Can\'t find field "user"');
  return { id: requiredIntegerField(user, 'id', refused), is_bot: false, first_name: '' };
}

function dateTime(value: JsonObject): Partial<MessageEntity> {
  const format = stringField(value, 'date_time_format', refused) ?? '';
  if (!/^(?:r|w?[dD]?[tT]?)$/u.test(format)) throw refused('Invalid date-time format specified');
  const unixTime = integerField(value, 'unix_time', refused) ?? 0;
  return { unix_time: unixTime, ...(format === '' ? {} : { date_time_format: format }) };
}

function refused(raw: string): TextError {
  return new TextError(`can't parse MessageEntity: ${raw}`);
}

function missing(field: string): never {
  throw refused(`Can't find field "${field}"`);
}
