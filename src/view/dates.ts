import type { CalendarDate } from '../digest/digest.ts';
import type { Language } from '../language/language.ts';

/**
 * `full` with the week day, for headings; `long` without it; `short` for lines and lists; `day` for buttons.
 * The tables are our own, because those of `Intl` differ between versions of Node.
 */
export type DateStyle = 'full' | 'long' | 'short' | 'day';

/** Writes a calendar date as people of that language do. */
export function formatDate(date: CalendarDate, style: DateStyle, language: Language): string {
  const parts = partsOf(date);
  return language === 'mn' ? mongolian(parts, style) : english(parts, style);
}

/** Reads `YYYY-MM-DD`; undefined for anything else and for days that do not exist. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  return text as CalendarDate;
}

/** The calendar day before. */
export function dayBefore(date: CalendarDate): CalendarDate {
  const dayMs = 86_400_000;
  return new Date(Date.parse(`${date}T00:00:00Z`) - dayMs).toISOString().slice(0, 10) as CalendarDate;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekDay: number;
}

function partsOf(date: CalendarDate): DateParts {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day, weekDay: new Date(`${date}T00:00:00Z`).getUTCDay() };
}

const ENGLISH_WEEK_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONGOLIAN_WEEK_DAYS = ['Ням', 'Даваа', 'Мягмар', 'Лхагва', 'Пүрэв', 'Баасан', 'Бямба'];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function english({ year, month, day, weekDay }: DateParts, style: DateStyle): string {
  const name = ENGLISH_MONTHS[month - 1] ?? '';
  switch (style) {
    case 'full':
      return `${ENGLISH_WEEK_DAYS[weekDay]}, ${day} ${name} ${year}`;
    case 'long':
      return `${day} ${name} ${year}`;
    case 'short':
      return `${day} ${name.slice(0, 3)} ${year}`;
    case 'day':
      return `${day} ${name.slice(0, 3)}`;
    default:
      return style satisfies never;
  }
}

function mongolian({ year, month, day, weekDay }: DateParts, style: DateStyle): string {
  switch (style) {
    case 'full':
      return `${year} оны ${month}-р сарын ${day}, ${MONGOLIAN_WEEK_DAYS[weekDay]}`;
    case 'long':
      return `${year} оны ${month}-р сарын ${day}`;
    case 'short':
      return `${year}.${twoDigits(month)}.${twoDigits(day)}`;
    case 'day':
      return `${month}/${day}`;
    default:
      return style satisfies never;
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
