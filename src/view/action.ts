import type { PageFrom } from '../archive/archive.ts';
import type { StoryId } from '../archive/story.ts';
import type { QueryToken } from '../chats/chat-store.ts';
import type { CalendarDate } from '../digest/digest.ts';
import { LANGUAGE_CHOICES, LANGUAGES, type Language, type LanguageChoice } from '../language/language.ts';
import { parseCalendarDate } from './dates.ts';
import { parseSourceKey, type SourceKey } from './source-key.ts';

/** A page of the results of an earlier search. */
export interface ResultsPage {
  readonly token: QueryToken;
  readonly page: number;
  readonly language: LanguageChoice;
}

/** A page of a story. */
export interface ArticlePage {
  readonly id: StoryId;
  readonly page: number;
  /** Where the story was found, for the way back. */
  readonly results?: ResultsPage;
}

/** What a button does. Pages count from 1. */
export type Action =
  | {
      readonly kind: 'list';
      readonly language: LanguageChoice;
      readonly from?: PageFrom;
      readonly source?: SourceKey;
      /** Stories of a page, 1 to `MAX_LIST_SIZE`; the usual number unless a person asked for another. */
      readonly count?: number;
    }
  | { readonly kind: 'day'; readonly date: CalendarDate; readonly language: LanguageChoice }
  | ({ readonly kind: 'article' } & ArticlePage)
  /** The stories close to one; its page is the way back. */
  | ({ readonly kind: 'related' } & ArticlePage)
  | ({ readonly kind: 'search' } & ResultsPage)
  | { readonly kind: 'sources'; readonly page: number }
  | { readonly kind: 'interface-language'; readonly language: Language }
  | { readonly kind: 'news-language'; readonly choice: LanguageChoice }
  | { readonly kind: PlainKind };

type PlainKind =
  | 'settings'
  | 'language'
  | 'forget-confirm'
  | 'forget'
  | 'cancel'
  | 'help'
  | 'about'
  | 'privacy'
  | 'nothing';

/** A greater page number is written as this one, a smaller one as 1. */
export const MAX_PAGE = 99_999;
/** What `/latest` may ask for at most; more would not fit a message that reads well. */
export const MAX_LIST_SIZE = 20;

/** Changes when the fields of an action change their meaning; what begins otherwise is an old button. */
const VERSION = '1';

/**
 * Writes an action as callback data: ASCII, at most 64 bytes (Bot API, InlineKeyboardButton.callback_data).
 * Shape: version, letter of the kind, then the fields, each behind a colon.
 */
export function encodeAction(action: Action): string {
  return VERSION + fieldsOf(action).join(':');
}

/** Reads callback data. Total: what no `encodeAction` of this version wrote is undefined. */
export function decodeAction(data: string): Action | undefined {
  if (!data.startsWith(VERSION)) return undefined;
  const [letter = '', ...fields] = data.slice(VERSION.length).split(':');
  const plain = PLAIN_KINDS.get(letter);
  if (plain !== undefined) return fields.length === 0 ? { kind: plain } : undefined;
  const reader = READERS.get(letter);
  return reader?.fields === fields.length ? reader.read(fields) : undefined;
}

const PLAIN_LETTERS: Readonly<Record<PlainKind, string>> = {
  settings: 't',
  language: 'g',
  'forget-confirm': 'f',
  forget: 'F',
  cancel: 'c',
  help: 'h',
  about: 'b',
  privacy: 'p',
  nothing: 'x',
};

const PLAIN_KINDS: ReadonlyMap<string, PlainKind> = new Map(
  Object.entries(PLAIN_LETTERS).map(([kind, letter]) => [letter, kind as PlainKind]), // the keys of the table above
);

function fieldsOf(action: Action): readonly string[] {
  switch (action.kind) {
    case 'list':
      return listFields(action);
    case 'day':
      return ['d', action.date, action.language];
    case 'article':
      return articleFields(action, ['a', 'o']);
    case 'related':
      return articleFields(action, ['r', 'm']);
    case 'search':
      return ['q', ...resultsFields(action)];
    case 'sources':
      return ['s', pageOf(action.page)];
    case 'interface-language':
      return ['i', action.language];
    case 'news-language':
      return ['n', action.choice];
    default:
      return [PLAIN_LETTERS[action.kind]];
  }
}

function listFields({ language, from, source, count }: Extract<Action, { readonly kind: 'list' }>): readonly string[] {
  const fields = [language, placeOf(from), source ?? ''];
  return count === undefined ? ['l', ...fields] : ['k', String(count), ...fields];
}

function articleFields(
  { id, page, results }: ArticlePage,
  [letter, foundLetter]: readonly [string, string],
): readonly string[] {
  return results === undefined
    ? [letter, id, pageOf(page)]
    : [foundLetter, id, pageOf(page), ...resultsFields(results)];
}

function resultsFields({ token, page, language }: ResultsPage): readonly string[] {
  return [token, pageOf(page), language];
}

interface Reader {
  readonly fields: number;
  readonly read: (fields: readonly string[]) => Action | undefined;
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['l', { fields: 3, read: readList }],
  [
    'k',
    {
      fields: 4,
      read: ([number = '', ...fields]) => {
        const list = readList(fields);
        const count = readPage(number);
        return list && count && count <= MAX_LIST_SIZE ? { ...list, count } : undefined;
      },
    },
  ],
  [
    'd',
    {
      fields: 2,
      read: ([day = '', choice = '']) => {
        const date = parseCalendarDate(day);
        const language = readChoice(choice);
        return date && language ? { kind: 'day', date, language } : undefined;
      },
    },
  ],
  ['a', { fields: 2, read: readArticle('article') }],
  ['o', { fields: 5, read: readFoundArticle('article') }],
  ['r', { fields: 2, read: readArticle('related') }],
  ['m', { fields: 5, read: readFoundArticle('related') }],
  [
    'q',
    {
      fields: 3,
      read: (fields) => {
        const results = readResults(fields);
        return results && { kind: 'search', ...results };
      },
    },
  ],
  [
    's',
    {
      fields: 1,
      read: ([number = '']) => {
        const page = readPage(number);
        return page ? { kind: 'sources', page } : undefined;
      },
    },
  ],
  [
    'i',
    {
      fields: 1,
      read: ([name = '']) => {
        const language = LANGUAGES.find((known) => known === name);
        return language && { kind: 'interface-language', language };
      },
    },
  ],
  [
    'n',
    {
      fields: 1,
      read: ([name = '']) => {
        const choice = readChoice(name);
        return choice && { kind: 'news-language', choice };
      },
    },
  ],
]);

const DIRECTIONS = [
  ['=', 'at'],
  ['>', 'older'],
  ['<', 'newer'],
] as const;

function placeOf(from: PageFrom | undefined): string {
  if (from === undefined) return '';
  const sign = DIRECTIONS.find(([, direction]) => direction === from.direction)?.[0] ?? '=';
  return sign + from.id;
}

function readArticle(kind: 'article' | 'related'): Reader['read'] {
  return ([storyId = '', number = '']) => {
    const id = parseStoryId(storyId);
    const page = readPage(number);
    return id && page ? { kind, id, page } : undefined;
  };
}

function readFoundArticle(kind: 'article' | 'related'): Reader['read'] {
  return ([id = '', page = '', ...found]) => {
    const article = readArticle(kind)([id, page]);
    const results = readResults(found);
    return article && results ? { ...article, results } : undefined;
  };
}

function readResults([name = '', number = '', choice = '']: readonly string[]): ResultsPage | undefined {
  const token = readToken(name);
  const page = readPage(number);
  const language = readChoice(choice);
  return token && page && language ? { token, page, language } : undefined;
}

function readList([choice = '', place = '', source = '']: readonly string[]):
  | Extract<Action, { readonly kind: 'list' }>
  | undefined {
  const language = readChoice(choice);
  if (language === undefined) return undefined;
  const from = readPlace(place);
  const key = parseSourceKey(source);
  if ((place !== '' && from === undefined) || (source !== '' && key === undefined)) return undefined;
  return { kind: 'list', language, ...(from && { from }), ...(key && { source: key }) };
}

function readPlace(text: string): PageFrom | undefined {
  const direction = DIRECTIONS.find(([sign]) => text.startsWith(sign))?.[1];
  const id = parseStoryId(text.slice(1));
  return direction && id ? { id, direction } : undefined;
}

/** Reads a story's id as it stands in callback data, a deep link or a command; undefined when it cannot be one. */
export function parseStoryId(text: string): StoryId | undefined {
  return /^[0-9a-hjkmnp-tv-z]{13}$/u.test(text) ? (text as StoryId) : undefined;
}

function readToken(text: string): QueryToken | undefined {
  return /^[0-9a-hjkmnp-tv-z]{10}$/u.test(text) ? (text as QueryToken) : undefined;
}

function readChoice(text: string): LanguageChoice | undefined {
  return LANGUAGE_CHOICES.find((known) => known === text);
}

function pageOf(page: number): string {
  return String(Math.min(MAX_PAGE, Math.max(1, Math.trunc(page) || 1)));
}

function readPage(text: string): number | undefined {
  return /^[1-9]\d{0,4}$/u.test(text) ? Number(text) : undefined;
}
