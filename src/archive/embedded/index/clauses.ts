import { neighboursOf } from '../../neighbours.ts';
import type { Clause, Query, QueryWord } from '../../query.ts';
import type { Corpus } from './corpus.ts';
import type { GroupClause, SpanningWay, Way } from './matching.ts';
import { TIER, type Tier } from './tier.ts';
import { type Dictionary, type Translated, translatedWays } from './translated-ways.ts';
import { groupOf, NARROW, nearGroupOf, type Reach, type WordGroup } from './word-group.ts';

/** What is asked of the index. */
export interface AskedClauses {
  readonly wanted: readonly GroupClause[];
  readonly unwanted: readonly GroupClause[];
  readonly translated: readonly Translated[];
}

/**
 * Finds for each clause of a query all the ways in which a document may have it: as it was asked, written as one word with its
 * neighbour, in the other language; and, for a word that the archive has in none of these ways, by words of similar spelling.
 * What is not wanted is taken at its word.
 */
export function clausesOf(dictionary: Dictionary, query: Query, typing: boolean): AskedClauses {
  const { corpus } = dictionary;
  const last = query.wanted.at(-1);
  const asked = query.wanted.map((clause) => {
    const unfinished = typing && query.unfinished && clause === last;
    const isAlone = query.wanted.length === 1;
    return waysOf(clause, (word) => groupOf(corpus, word, { unfinished, sounds: soundsOf(clause, word, isAlone) }));
  });
  const joined = joinedWays(dictionary, query.wanted);
  const translated = translatedWays(dictionary, query.wanted);
  const wanted = asked.map(([first, ...others], place): GroupClause => {
    const more = [...joined, ...translated].filter(({ from, to }) => from <= place && place < to);
    const ways = [first, ...others, ...more.map(({ way }) => way)] as const;
    const known = ways.some(({ groups }) => groups.every(({ members }) => members.length > 0));
    return { ways: known ? ways : [withNearWords(corpus, first), ...others] };
  });
  const unwanted = query.unwanted.map((clause) => ({ ways: waysOf(clause, (word) => groupOf(corpus, word, NARROW)) }));
  return { wanted, unwanted, translated };
}

function waysOf(clause: Clause, find: (word: QueryWord) => WordGroup): readonly [Way, ...Way[]] {
  if (clause.kind === 'word') return [toWay([find(clause.word)])];
  const whole = clause.joined === undefined ? [] : [toWay([find(clause.joined)])];
  return [toWay(clause.words.map(find)), ...whole];
}

/** A way as good as the words it is made of, for one clause. */
function toWay(groups: readonly WordGroup[], tier: Tier = TIER.word): Way {
  return { groups, tier, share: 1 };
}

function withNearWords(corpus: Corpus, way: Way): Way {
  return {
    ...way,
    groups: way.groups.map((group) => (group.members.length > 0 ? group : nearGroupOf(corpus, group.asked))),
  };
}

/**
 * Beside other words, or as a name, even a short word means something by its sound: Рио Тинто, Увс. But US is no ус (water), and the
 * words of a phrase are meant as they are written.
 */
function soundsOf({ kind }: Clause, { capital, word }: QueryWord, isAlone: boolean): Reach['sounds'] {
  if (kind === 'phrase') return 'strong';
  return !isAlone || (capital && word.length >= SHORTEST_NAME) ? 'all' : 'strong';
}

const SHORTEST_NAME = 3;

/** `Таван толгой` is also written as one word. */
function joinedWays({ corpus, analyzer }: Dictionary, clauses: readonly Clause[]): readonly SpanningWay[] {
  return neighboursOf(clauses, analyzer).flatMap(({ from, word }) => {
    const group = groupOf(corpus, word, { unfinished: false, sounds: 'strong' });
    return group.members.length === 0 ? [] : [{ from, to: from + 2, way: { ...toWay([group]), share: 1 / 2 } }];
  });
}
