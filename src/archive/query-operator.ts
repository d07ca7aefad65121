import { parseCalendarDate } from '../digest/date.ts';
import type { CalendarDate } from '../digest/digest.ts';
import type { LanguageChoice } from '../language/language.ts';

/** A bound typed in a query; exactly one of them is set. */
export interface Operator {
  readonly language?: LanguageChoice;
  readonly source?: string;
  readonly after?: CalendarDate;
  readonly before?: CalendarDate;
}

const NAMES: ReadonlyMap<string, keyof Operator> = new Map([
  ['source', 'source'],
  ['эх', 'source'],
  ['after', 'after'],
  ['хойш', 'after'],
  ['before', 'before'],
  ['өмнө', 'before'],
  ['lang', 'language'],
  ['language', 'language'],
  ['хэл', 'language'],
]);

const LANGUAGE_NAMES: ReadonlyMap<string, LanguageChoice> = new Map([
  ['en', 'en'],
  ['english', 'en'],
  ['англи', 'en'],
  ['mn', 'mn'],
  ['mongolian', 'mn'],
  ['монгол', 'mn'],
  ['all', 'all'],
  ['both', 'all'],
  ['бүх', 'all'],
]);

const OPERATOR = /^(?<name>\p{L}+):(?<value>\S+)$/u;
const HOST = /^(?:www\.)?(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/u;
const PERIOD = /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/u;

/** Reads one run of text as an operator with its value; undefined where it is none, or its value makes no sense. */
export function parseOperator(text: string): Operator | undefined {
  const { name = '', value = '' } = OPERATOR.exec(text.normalize('NFC').toLowerCase())?.groups ?? {};
  const kind = NAMES.get(name);
  switch (kind) {
    case 'source':
      return present('source', HOST.exec(value)?.groups?.['host']);
    case 'language':
      return present('language', LANGUAGE_NAMES.get(value));
    case 'after':
      return present('after', periodOf(value)?.first);
    case 'before':
      return present('before', periodOf(value)?.last);
    case undefined:
      return undefined;
    default:
      return kind satisfies never;
  }
}

function present<K extends keyof Operator>(key: K, value: Operator[K] | undefined): Operator | undefined {
  return value === undefined ? undefined : { [key]: value };
}

interface Period {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** The first and the last day of a day, a month or a year. */
function periodOf(value: string): Period | undefined {
  const { year, month, day } = PERIOD.exec(value)?.groups ?? {};
  if (year === undefined) return undefined;
  const first = calendarDate(year, month ?? '1', day ?? '1');
  const lastMonth = month ?? '12';
  // Day 0 of the next month is the last of this one.
  const lastDay = day ?? String(new Date(Date.UTC(Number(year), Number(lastMonth), 0)).getUTCDate());
  const last = calendarDate(year, lastMonth, lastDay);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function calendarDate(year: string, month: string, day: string): CalendarDate | undefined {
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
