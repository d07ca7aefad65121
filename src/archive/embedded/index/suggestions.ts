import type { Analyzer } from '../../../language/analyzer.ts';
import type { QueryWord } from '../../query.ts';
import { areOfOneScript } from '../../same-word.ts';
import type { WordGroup } from './word-group.ts';

const MAX_SUGGESTIONS = 3;
/** Misspelt words that are looked after in one query: each costs a walk through the vocabulary. */
const MAX_WORDS = 3;
/** One letter, or one vowel, makes quite another word of a shorter one. */
const SHORTEST_MISSPELT = 4;

/**
 * Makes whole queries to try instead: each word that the archive lacks is replaced by one it has, one or two letters (or a sound) away.
 * Best first; whether they find anything is for the caller to see.
 */
export function suggestQueries(query: string, missing: readonly WordGroup[], analyzer: Analyzer): readonly string[] {
  const isTelling = (word: string): boolean => analyzer.analyze(word).every(({ stop }) => !stop);
  const repairs = missing
    .filter(({ asked }) => asked.word.length >= SHORTEST_MISSPELT)
    .slice(0, MAX_WORDS)
    .map((group) => ({
      word: group.asked,
      near: similarTo(group)
        .map(({ word }) => word)
        .filter(isTelling)
        .slice(0, MAX_SUGGESTIONS),
    }))
    .filter(({ near }) => near.length > 0);
  const attempts = Array.from({ length: MAX_SUGGESTIONS }, (_, rank) =>
    // The first misspelt word gets its other readings; a second one keeps its best.
    repairs.map(({ word, near }, place) => ({ word, by: place === 0 ? near[rank] : near[0] })),
  );
  return attempts.flatMap((replacements) => {
    const known = replacements.flatMap(({ word, by }) => (by === undefined ? [] : [{ word, by }]));
    return known.length > 0 && known.length === replacements.length ? [replaceWords(query, known)] : [];
  });
}

/** What a misspelt word may have meant; short words, which many others are similar to, were not looked for in the search. */
function similarTo({ asked, members }: WordGroup): readonly { readonly word: string }[] {
  return members.filter(({ word }) => areOfOneScript(word, asked.word));
}

function replaceWords(
  query: string,
  replacements: readonly { readonly word: QueryWord; readonly by: string }[],
): string {
  let text = query;
  for (const { word, by } of replacements.toSorted((a, b) => b.word.start - a.word.start)) {
    text = text.slice(0, word.start) + by + text.slice(word.end);
  }
  return text.replaceAll(/\s+/gu, ' ').trim();
}
