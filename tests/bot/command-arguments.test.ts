import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, parseDay, parseLatestArguments } from '../../src/bot/command-arguments.ts';
import type { CalendarDate } from '../../src/digest/digest.ts';

const today = '2025-07-16' as CalendarDate;

describe('/latest', () => {
  test.each([
    { argument: '', language: undefined, count: undefined },
    { argument: 'mn', language: 'mn', count: undefined },
    { argument: 'mn 5', language: 'mn', count: 5 },
    { argument: '5 EN', language: 'en', count: 5 },
    { argument: 'монгол 3', language: 'mn', count: 3 },
    { argument: 'both', language: 'all', count: undefined },
    { argument: '0', language: undefined, count: 1 },
    { argument: '99999999999999999999', language: undefined, count: 20 },
    { argument: '-5 please', language: undefined, count: undefined },
  ])('“$argument” asks for $count in $language', ({ argument, language, count }) => {
    expect(parseLatestArguments(argument)).toEqual({ language, count });
  });
});

describe('/day', () => {
  test.each([
    { argument: '2025-07-16', date: '2025-07-16' },
    { argument: '2024.2.29', date: '2024-02-29' },
    { argument: '2025/7/1', date: '2025-07-01' },
    { argument: '2025 07 01', date: '2025-07-01' },
    { argument: '2025 оны 7-р сарын 1', date: '2025-07-01' },
    { argument: '2025 оны 7 сарын 15-нд', date: '2025-07-15' },
    { argument: '7-16', date: '2025-07-16' },
    { argument: '7-р сарын 10', date: '2025-07-10' },
    { argument: '7-17', date: '2024-07-17' },
    { argument: '12.31', date: '2024-12-31' },
    { argument: '2-29', date: '2024-02-29' },
    { argument: 'Today', date: '2025-07-16' },
    { argument: 'yesterday', date: '2025-07-15' },
    { argument: 'өнөөдөр', date: '2025-07-16' },
    { argument: 'Өчигдөр', date: '2025-07-15' },
    { argument: '2025-06-31', date: undefined },
    { argument: '2025-13-01', date: undefined },
    { argument: '13-40', date: undefined },
    { argument: '2025', date: undefined },
    { argument: 'next week', date: undefined },
    { argument: '', date: undefined },
  ])('“$argument” on 16 July 2025 is $date', ({ argument, date }) => {
    expect(parseDay(argument, today)).toBe(date);
  });

  test('any text at all is read without an exception, to a day that exists or to none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-. ]\d{1,2}[-. ]?\d{0,2}$/u)), (text) => {
        const date = parseDay(text, today);
        if (date !== undefined) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});

test('the day changes at midnight of the place, not of the world', () => {
  const instant = new Date('2025-07-15T16:30:00Z');
  expect(calendarOf('Asia/Ulaanbaatar')(instant)).toBe('2025-07-16');
  expect(calendarOf('UTC')(instant)).toBe('2025-07-15');
});
