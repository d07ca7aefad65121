import { isObject, type Json, type JsonObject } from '../parameters/json.ts';
import { integerField, requiredIntegerField, requiredStringField, stringField } from '../parameters/json-fields.ts';
import type { MessageEntity } from '../types.ts';
import { groupOf, isDateFormat } from './entity-types.ts';
import { checkLink } from './link.ts';
import { TextError } from './text-error.ts';

/** Reads one element of `entities`; `undefined` for the types that are ignored (rules, section 4.1). */
export function readEntity(value: Json): MessageEntity | undefined {
  if (!isObject(value)) throw refused('expected an Object');
  const offset = requiredIntegerField(value, 'offset', refused);
  const length = requiredIntegerField(value, 'length', refused);
  const type = requiredStringField(value, 'type', refused);
  if (type === '') throw refused('Type is not specified');
  const group = groupOf(type);
  if (group === undefined) throw refused('Unsupported type specified');
  // What Telegram finds by itself is ignored when it is given.
  if (group === 'found') return undefined;
  return { type, offset, length, ...details(type, value) };
}

function details(type: string, value: JsonObject): Partial<MessageEntity> {
  switch (type) {
    case 'pre': {
      const language = stringField(value, 'language', refused) ?? '';
      return language === '' ? {} : { language };
    }
    case 'text_link':
      return { url: linkUrl(requiredStringField(value, 'url', refused)) };
    case 'text_mention':
      return { user: mentionedUser(value['user']) };
    case 'custom_emoji':
      return { custom_emoji_id: requiredStringField(value, 'custom_emoji_id', refused) };
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
  if (!isDateFormat(format)) throw refused('Invalid date-time format specified');
  const unixTime = integerField(value, 'unix_time', refused) ?? 0;
  return { unix_time: unixTime, ...(format === '' ? {} : { date_time_format: format }) };
}

function refused(raw: string): TextError {
  return new TextError(`can't parse MessageEntity: ${raw}`);
}
