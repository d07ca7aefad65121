import { STOP_WORDS } from '../../../language/stop-words.ts';
import type { QueryWord } from '../../query.ts';
import type { NearWord, Postings } from './postings.ts';

const MAX_SUGGESTIONS = 3;
/** Misspelt words that are looked after in one query: each costs a walk through the vocabulary. */
const MAX_WORDS = 3;
/** One letter more or less makes quite another word of a shorter one. */
const SHORTEST_MISSPELT = 4;
const SHORTEST_SUGGESTED = 3;
const HAS_DIGIT = /\p{N}/u;
/** From this length on two slips of the finger still leave a word recognisable. */
const TWO_EDITS_FROM = 6;

/**
 * Makes whole queries to try instead: each word that the archive lacks is replaced by one it has, one or two letters away.
 * Best first; whether they find anything is for the caller to see.
 */
export function suggestQueries(query: string, missing: readonly QueryWord[], postings: Postings): readonly string[] {
  const repairs = missing
    .slice(0, MAX_WORDS)
    .map((word) => ({ word, near: nearWords(word.word, postings) }))
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

/** The most frequent words one edit away, function words left out; two edits, which cost five times the walk, only where one leads nowhere. */
function nearWords(word: string, postings: Postings): readonly string[] {
  if (word.length < SHORTEST_MISSPELT || HAS_DIGIT.test(word)) return [];
  const oneEdit = mostFrequent(postings.near(word, 1));
  return oneEdit.length > 0 || word.length < TWO_EDITS_FROM ? oneEdit : mostFrequent(postings.near(word, 2));
}

function mostFrequent(words: Iterable<NearWord>): readonly string[] {
  return Array.from(words)
    .filter(({ word }) => word.length >= SHORTEST_SUGGESTED && !HAS_DIGIT.test(word) && !STOP_WORDS.has(word))
    .toSorted((a, b) => b.size - a.size || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map((near) => near.word);
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
