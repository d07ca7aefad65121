import type { CalendarDate } from '../digest/digest.ts';
import type { LanguageChoice } from '../language/language.ts';

/** The most headlines `/latest` shows at once. */
export const MAX_LATEST = 20;

export interface LatestArguments {
  readonly language: LanguageChoice | undefined;
  /** 1 to `MAX_LATEST`, or undefined for the usual page. */
  readonly count: number | undefined;
}

/** Reads `/latest [en|mn|all] [count]`, in either order; words it does not know change nothing. */
export function parseLatestArguments(argument: string): LatestArguments {
  const words = argument.toLowerCase().split(/\s+/u, 8);
  const digits = words.find((word) => /^\d+$/u.test(word));
  return {
    language: words.map(languageOf).find((language) => language !== undefined),
    count: digits === undefined ? undefined : Math.min(Math.max(Number(digits), 1), MAX_LATEST),
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
  if (YESTERDAY_WORDS.has(word)) return addDays(today, -1);
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

/** Tells the calendar date at an instant in a time zone (IANA name). */
export function dateIn(now: Date, timeZone: string): CalendarDate {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return format.format(now) as CalendarDate; // en-CA writes YYYY-MM-DD
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

function addDays(date: CalendarDate, days: number): CalendarDate {
  const shifted = new Date(`${date}T00:00:00Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  return shifted.toISOString().slice(0, 10) as CalendarDate;
}

function calendarDate(year = '', month = '', day = ''): CalendarDate | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${text}T00:00:00Z`);
  // 31 June would roll over to 1 July: only a day that exists comes back as it went in.
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
  return exists ? (text as CalendarDate) : undefined;
}
