import type { Analyzer } from '../../../language/analyzer.ts';
import type { Translator } from '../../../language/translations.ts';
import type { Clause, QueryWord } from '../../query.ts';
import type { Corpus } from './corpus.ts';
import type { SpanningWay } from './matching.ts';
import { TIER } from './tier.ts';
import { groupOf, NARROW, type WordGroup } from './word-group.ts';

/** A name of something in a query in the other language, or another in the same. */
export interface Translated extends SpanningWay {
  /** What is translated: offsets in the query. */
  readonly start: number;
  readonly end: number;
  /** As a person writes it. */
  readonly written: string;
}

/** What is needed to translate. */
export interface Dictionary {
  readonly corpus: Corpus;
  readonly analyzer: Analyzer;
  readonly translator: () => Translator;
}

/** Ways for one name; some things have a dozen of them. */
const MAX_WAYS = 8;

/** Finds what the things of a query are called in the other language, as far as the index has the words. */
export function translatedWays(dictionary: Dictionary, clauses: readonly Clause[]): readonly Translated[] {
  const words = clauses.flatMap((clause, place) => wordsOf(clause).map((word) => ({ word, place })));
  if (words.length === 0) return [];
  const translations = dictionary.translator().translationsOf(words.map(({ word }) => word.word));
  return translations.flatMap(({ from, to, phrases, written }) => {
    const first = words[from];
    const last = words[to - 1];
    // A part of a quoted phrase is not translated.
    const isWhole = first?.place !== words[from - 1]?.place && last?.place !== words[to]?.place;
    if (first === undefined || last === undefined || !isWhole) return [];
    const span = { from: first.place, to: last.place + 1, start: first.word.start, end: last.word.end };
    const share = 1 / (span.to - span.from);
    return phrases
      .flatMap((phrase, index) => {
        const groups = groupsOf(dictionary, phrase, first.word);
        const way = { groups, tier: TIER.translated, share };
        return groups.length === 0 ? [] : [{ ...span, way, written: written[index] ?? phrase.join(' ') }];
      })
      .slice(0, MAX_WAYS);
  });
}

function wordsOf(clause: Clause): readonly QueryWord[] {
  return clause.kind === 'word' ? [clause.word] : clause.words;
}

/** None where the index lacks one of the words. */
function groupsOf({ corpus, analyzer }: Dictionary, phrase: readonly string[], asked: QueryWord): readonly WordGroup[] {
  const groups = phrase.map((word) => groupOf(corpus, { ...asked, word, keys: analyzer.keysOf(word) }, NARROW));
  return groups.every(({ members }) => members.length > 0) ? groups : [];
}
