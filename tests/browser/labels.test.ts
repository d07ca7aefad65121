import { expect, test } from 'vitest';
import { dayHeading, labelsIn, pageLanguage } from './page-modules.ts';

const at = (year: number, month: number, day: number): number => new Date(year, month - 1, day, 12).getTime() / 1000;
const NOW = at(2026, 11, 21);

test.each([
  ['mn', 'mn'],
  ['mn-MN', 'mn'],
  ['MN', 'mn'],
  ['en-GB', 'en'],
  ['de', 'en'],
  [undefined, 'en'],
])('a person whose language is %s reads the page in %s', (code, language) => {
  const user = { id: 1, is_bot: false, first_name: 'A', ...(code ? { language_code: code } : {}) };
  expect(pageLanguage(user)).toBe(language);
});

/** The fixed texts among the labels, also those in groups, by their path. */
function fixedTexts(labels: object, path = ''): [string, string][] {
  return Object.entries(labels).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${name}`, value]];
    return typeof value === 'object' && value !== null ? fixedTexts(value, `${path}${name}.`) : [];
  });
}

/** Names of keys, and units of measure, are written alike. */
const SAME_IN_BOTH = /^(?:commandHint\.[02]|fileUnits\.\d)$/u;

test('no sentence of the Mongolian page is left in English', () => {
  const english = new Map(fixedTexts(labelsIn('en')));
  const mongolian = fixedTexts(labelsIn('mn')).filter(([path]) => !SAME_IN_BOTH.test(path));
  expect(mongolian.filter(([path, text]) => text === english.get(path) || /[a-z]/iu.test(text))).toEqual([]);
});

test.each([
  ['today', at(2026, 11, 21), 'Today', 'Өнөөдөр'],
  ['yesterday', at(2026, 11, 20), 'Yesterday', 'Өчигдөр'],
  ['this year', at(2026, 7, 16), 'Thursday, 16 July', '7-р сарын 16, Пүрэв'],
  ['an earlier year', at(2025, 7, 16), '16 July 2025', '2025 оны 7-р сарын 16'],
])('the heading of a day: %s', (_, moment, english, mongolian) => {
  expect(dayHeading(moment, NOW, labelsIn('en'))).toBe(english);
  expect(dayHeading(moment, NOW, labelsIn('mn'))).toBe(mongolian);
});
