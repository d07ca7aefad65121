import { LANGUAGES, type Language } from '../../language/language.ts';

/** Writes a count with a comma between thousands, as both languages do: 12345 → 12,345. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** Writes an English count with its word: `1 story`, `12,345 stories`. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Writes how much there is in each language, without what there is nothing of: `English 12 · Mongolian 3`. */
export function writeCounts(
  counts: Readonly<Record<Language, number>>,
  names: Readonly<Record<Language, string>>,
): string {
  const some = LANGUAGES.filter((language) => counts[language] > 0);
  return some.map((language) => `${names[language]} ${formatCount(counts[language])}`).join(' · ');
}
