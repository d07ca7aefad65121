import type { CalendarDate } from './digest.ts';

const FEBRUARY = 2;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Length of a printed date, `YYYY/MM/DD` or `YYYY-MM-DD`, in UTF-16 units. */
export const DATE_LENGTH = 10;

/** Tells whether a text has the form of a printed date, whether or not there is such a day. */
export function isDateShaped(text: string): boolean {
  return /^\d{4}([/-])\d{2}\1\d{2}$/u.test(text);
}

/** Reads `YYYY-MM-DD` or `YYYY/MM/DD`; undefined for any other text and for days that do not exist. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!isDateShaped(text)) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (year < 1 || day < 1 || day > daysOfMonth(year, month)) return undefined;
  // The one place where a text becomes a calendar date.
  return `${text.slice(0, 4)}-${text.slice(5, 7)}-${text.slice(8)}` as CalendarDate;
}

/** Tells whether a text is a calendar date as Medee keeps it: `YYYY-MM-DD`, a day that exists. */
export function isCalendarDate(text: string): text is CalendarDate {
  return parseCalendarDate(text) === text;
}

function daysOfMonth(year: number, month: number): number {
  const leapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === FEBRUARY && leapYear ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}
