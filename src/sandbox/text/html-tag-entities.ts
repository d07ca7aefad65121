import type { MessageEntity } from '../types.ts';
import { isDateFormat } from './entity-types.ts';
import type { StartTag } from './html-tag.ts';
import { checkLink } from './link.ts';
import { TextError } from './text-error.ts';

/** An entity and, for `code`, the language that it would hand to a `pre` around or inside it. */
export interface ParsedEntity {
  entity: MessageEntity;
  readonly codeLanguage: string;
}

/** What a tag covered. */
export interface Covered {
  readonly offset: number;
  readonly length: number;
  readonly inner: () => string;
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['span', 'spoiler'],
  ['tg-spoiler', 'spoiler'],
]);

const MAX_INT64 = 2n ** 63n - 1n;

/** Adds to `entities` what a closed tag means; a tag with an unusable link or time means nothing. */
export function entitiesOfTag(tag: StartTag, covered: Covered, entities: ParsedEntity[]): void {
  const range = { offset: covered.offset, length: covered.length };
  const plain = PLAIN.get(tag.name);
  if (plain !== undefined) {
    entities.push({ entity: { type: plain, ...range }, codeLanguage: '' });
  } else if (tag.name === 'pre' || tag.name === 'code') {
    addCode(tag, range, entities);
  } else {
    const entity = special(tag, covered, range);
    if (entity) entities.push({ entity, codeLanguage: '' });
  }
}

interface Range {
  readonly offset: number;
  readonly length: number;
}

/** `pre` around `code` of the same range, or the reverse, is one `pre` with the language. */
function addCode(tag: StartTag, range: Range, entities: ParsedEntity[]): void {
  const className = tag.attributes.get('class') ?? '';
  const own = tag.name === 'code' && className.startsWith('language-') ? className.slice('language-'.length) : '';
  const inner = entities.at(-1);
  const language = tag.name === 'pre' ? inner?.codeLanguage : own;
  const other = tag.name === 'pre' ? 'code' : 'pre';
  const merges =
    inner?.entity.type === other && inner.entity.offset === range.offset && inner.entity.length === range.length;
  if (inner && merges && language) inner.entity = { type: 'pre', ...range, language };
  else entities.push({ entity: { type: tag.name, ...range }, codeLanguage: own });
}

function special(tag: StartTag, covered: Covered, range: Range): MessageEntity | undefined {
  switch (tag.name) {
    case 'a':
      return link(tag.attributes.get('href') || covered.inner(), range);
    case 'blockquote':
      return { type: tag.attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...range };
    case 'tg-emoji':
      return customEmoji(tag.attributes.get('emoji-id') ?? '', range);
    default:
      return dateTime(tag, range);
  }
}

function link(url: string, range: Range): MessageEntity | undefined {
  const mentioned = /^tg:\/\/user\?id=(\d+)$/iu.exec(url);
  // The caller replaces this bare user by the full one, when it knows them.
  if (mentioned)
    return { type: 'text_mention', ...range, user: { id: Number(mentioned[1]), is_bot: false, first_name: '' } };
  const checked = checkLink(url);
  return checked.ok ? { type: 'text_link', ...range, url: checked.url } : undefined;
}

function customEmoji(id: string, range: Range): MessageEntity {
  const valid = /^-?\d{1,19}$/u.test(id) && BigInt(id) !== 0n && BigInt(id) <= MAX_INT64;
  if (!valid) throw new TextError('Invalid custom emoji identifier specified');
  return { type: 'custom_emoji', ...range, custom_emoji_id: id };
}

function dateTime(tag: StartTag, range: Range): MessageEntity | undefined {
  const format = tag.attributes.get('format') ?? '';
  if (!isDateFormat(format)) throw new TextError('Invalid date format used');
  const unixTime = Number(tag.attributes.get('unix') ?? '');
  if (!Number.isInteger(unixTime) || unixTime <= 0) return undefined;
  return { type: 'date_time', ...range, unix_time: unixTime, ...(format === '' ? {} : { date_time_format: format }) };
}
