import type { CalendarDate } from '../digest/digest.ts';
import type { LanguageChoice } from '../language/language.ts';
import { MAX_LIST_SIZE } from '../view/action.ts';
import { dayBefore, parseCalendarDate } from '../view/dates.ts';

export interface LatestArguments {
  readonly language: LanguageChoice | undefined;
  /** 1 to `MAX_LIST_SIZE`, or undefined for the usual page. */
  readonly count: number | undefined;
}

/** Reads `/latest [en|mn|all] [count]`, in either order; words it does not know change nothing. */
export function parseLatestArguments(argument: string): LatestArguments {
  const words = argument.toLowerCase().split(/\s+/u, 8);
  const digits = words.find((word) => /^\d+$/u.test(word));
  return {
    language: words.map(languageOf).find((language) => language !== undefined),
    count: digits === undefined ? undefined : Math.min(Math.max(Number(digits), 1), MAX_LIST_SIZE),
  };
}

/** Reads the language that somebody named in either language, `en` and `англи` alike. */
export function languageOf(word: string): LanguageChoice | undefined {
  return LANGUAGE_WORDS.get(word.toLowerCase());
}

const LANGUAGE_WORDS: ReadonlyMap<string, LanguageChoice> = new Map([
  ...['en', 'eng', 'english', 'англи', 'англиар'].map((word) => [word, 'en'] as const),
  ...['mn', 'mon', 'mongolian', 'монгол', 'монголоор', 'мн'].map((word) => [word, 'mn'] as const),
  ...['all', 'both', 'бүгд', 'хоёулаа', 'хоёул'].map((word) => [word, 'all'] as const),
]);

/**
 * Reads the day that somebody asked for: `2025-07-16` (also with dots, slashes or blanks, or as «2025 оны 7-р сарын 16»),
 * `7-16` (the last such day up to today), `today`, `yesterday`, `өнөөдөр`, `өчигдөр`. Undefined for anything else.
 */
export function parseDay(argument: string, today: CalendarDate): CalendarDate | undefined {
  const word = argument.trim().toLowerCase();
  if (TODAY_WORDS.has(word)) return today;
  if (YESTERDAY_WORDS.has(word)) return dayBefore(today);
  const full =
    /^(?<y>\d{4})(?:\s*[-./]\s*|\s+(?:оны\s+)?)(?<m>\d{1,2})(?:\s*[-./]\s*|\s+|-?р?\s*сарын\s+)(?<d>\d{1,2})(?:-?нд|-?ны|-?ний)?$/u.exec(
      word,
    );
  if (full?.groups !== undefined) return calendarDate(full.groups['y'], full.groups['m'], full.groups['d']);
  const short = /^(?<m>\d{1,2})(?:\s*[-./]\s*|\s+|-?р?\s*сарын\s+)(?<d>\d{1,2})(?:-?нд|-?ны|-?ний)?$/u.exec(word);
  return short?.groups === undefined ? undefined : lastSuchDay(short.groups['m'], short.groups['d'], today);
}

const TODAY_WORDS: ReadonlySet<string> = new Set(['today', 'өнөөдөр', 'өнөөдрийн']);
const YESTERDAY_WORDS: ReadonlySet<string> = new Set(['yesterday', 'өчигдөр', 'өчигдрийн']);

/**
 * Makes what tells the calendar date at an instant in a time zone (IANA name). It is to be kept: making it costs as much as
 * all else of a small update.
 */
export function calendarOf(timeZone: string): (now: Date) => CalendarDate {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (now) => format.format(now) as CalendarDate; // en-CA writes YYYY-MM-DD
}

/** 29 February may be up to eight years back (1904 follows 1896). */
function lastSuchDay(month = '', day = '', today: CalendarDate): CalendarDate | undefined {
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year >= thisYear - 8; year -= 1) {
    const date = calendarDate(String(year), month, day);
    if (date !== undefined && date <= today) return date;
  }
  return undefined;
}

function calendarDate(year = '', month = '', day = ''): CalendarDate | undefined {
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
