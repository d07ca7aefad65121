import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCalendarDate, parseCalendarDate } from '../../src/digest/date.ts';

test.each([
  ['2025/07/16', '2025-07-16'],
  ['2025-07-16', '2025-07-16'],
  ['2024-02-29', '2024-02-29'],
  ['2000/02/29', '2000-02-29'],
  ['2025/02/29', undefined],
  ['1900/02/29', undefined],
  ['2025/13/01', undefined],
  ['2025/00/10', undefined],
  ['2025/04/31', undefined],
  ['2025/04/00', undefined],
  ['0000/01/01', undefined],
  ['2025/7/1', undefined],
  ['2025/07-16', undefined],
  ['2025.07.16', undefined],
  [' 2025-07-16', undefined],
  ['2025-07-16T00:00', undefined],
  ['', undefined],
])('reads %j as %j', (text, expected) => {
  expect(parseCalendarDate(text)).toBe(expected);
});

test('takes only the dashed form for a kept date', () => {
  expect([isCalendarDate('2025-07-16'), isCalendarDate('2025/07/16'), isCalendarDate('2025-02-30')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('agrees with the calendar of Date on every day', () => {
  const days = fc.tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  );
  fc.assert(
    fc.property(days, ([year, month, day]) => {
      const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
        '-',
      );
      const date = new Date(`${text}T00:00:00Z`);
      const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
      expect(parseCalendarDate(text)).toBe(real ? text : undefined);
    }),
  );
});
