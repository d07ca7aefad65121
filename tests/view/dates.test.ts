import { expect, test } from 'vitest';
import { dayBefore, formatDate, parseCalendarDate } from '../../src/view/dates.ts';
import { date } from './samples.ts';

test.each([
  ['2025-07-16', 'full', 'Wednesday, 16 July 2025', '2025 оны 7-р сарын 16, Лхагва'],
  ['2024-02-29', 'full', 'Thursday, 29 February 2024', '2024 оны 2-р сарын 29, Пүрэв'],
  ['1999-12-05', 'full', 'Sunday, 5 December 1999', '1999 оны 12-р сарын 5, Ням'],
  ['2025-07-16', 'long', '16 July 2025', '2025 оны 7-р сарын 16'],
  ['2025-07-06', 'short', '6 Jul 2025', '2025.07.06'],
  ['2025-07-06', 'day', '6 Jul', '7/6'],
] as const)('%s, %s', (day, style, english, mongolian) => {
  expect([formatDate(date(day), style, 'en'), formatDate(date(day), style, 'mn')]).toEqual([english, mongolian]);
});

test.each(['2025-02-29', '2025-13-01', '2025-7-1', '2025-07-16T00:00', 'today', ''])('%j is not a date', (text) => {
  expect(parseCalendarDate(text)).toBeUndefined();
});

test.each([
  ['2025-03-01', '2025-02-28'],
  ['2024-03-01', '2024-02-29'],
  ['2025-01-01', '2024-12-31'],
])('the day before %s is %s', (day, before) => {
  expect(dayBefore(date(day))).toBe(before);
});
