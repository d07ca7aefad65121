import { expect, test } from 'vitest';
import { dateTimeText, labelsIn } from './page-modules.ts';

const at = (year: number, month: number, day: number, hour: number, minute: number, second: number): number =>
  new Date(year, month - 1, day, hour, minute, second).getTime() / 1000;
const MOMENT = at(2025, 7, 16, 9, 5, 7);

test.each([
  ['w', 'Wednesday', 'Лхагва'],
  ['d', '16/07/2025', '2025.07.16'],
  ['D', '16 July 2025', '2025 оны 7-р сарын 16'],
  ['t', '09:05', '09:05'],
  ['T', '09:05:07', '09:05:07'],
  ['wDt', 'Wednesday, 16 July 2025, 09:05', 'Лхагва, 2025 оны 7-р сарын 16, 09:05'],
])('the format %s shows the moment in the reader’s language', (format, english, mongolian) => {
  expect(dateTimeText(MOMENT, format, { nowSeconds: MOMENT, labels: labelsIn('en') })).toBe(english);
  expect(dateTimeText(MOMENT, format, { nowSeconds: MOMENT, labels: labelsIn('mn') })).toBe(mongolian);
});

test.each([
  [0, 'just now', 'дөнгөж сая'],
  [-59, '59 seconds ago', '59 секундын өмнө'],
  [-60, '1 minute ago', '1 минутын өмнө'],
  [-7200, '2 hours ago', '2 цагийн өмнө'],
  [5 * 60, 'in 5 minutes', '5 минутын дараа'],
  [3 * 86_400, 'in 3 days', '3 өдрийн дараа'],
  [-400 * 86_400, '1 year ago', '1 жилийн өмнө'],
])('a distance of %i seconds', (seconds, english, mongolian) => {
  const nowSeconds = MOMENT - seconds;
  expect(dateTimeText(MOMENT, 'r', { nowSeconds, labels: labelsIn('en') })).toBe(english);
  expect(dateTimeText(MOMENT, 'r', { nowSeconds, labels: labelsIn('mn') })).toBe(mongolian);
});

test.each(['', 'x', 'tw', 'rr'])('the format %j leaves the bot’s own words', (format) => {
  expect(dateTimeText(MOMENT, format, { nowSeconds: MOMENT, labels: labelsIn('en') })).toBeUndefined();
});
