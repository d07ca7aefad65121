import type { Analyzer, Token, WordKeys } from '../language/analyzer.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { type Clause, parseQuery, type Query, type QueryWord } from './query.ts';
import { isSameWord } from './same-word.ts';
import type { Story } from './story.ts';

/** What a keyword alert waits for; read once, held against every new story. */
export interface Alert {
  readonly query: Query;
  readonly neighbours: readonly Neighbours[];
}

/** Reads what a person typed, in the language of queries. */
export function readAlert(text: string, analyzer: Analyzer): Alert {
  const query = parseQuery(text, analyzer);
  return { query, neighbours: neighboursOf(query.wanted, analyzer) };
}

/** A story as alerts see it; read once for all of them. */
export interface ReadStory {
  readonly story: Story;
  /** Title and paragraphs: a phrase does not go from one into the next. */
  readonly lines: readonly (readonly Token[])[];
  readonly keys: ReadonlyMap<string, WordKeys>;
}

/** Reads a story for `matches`. */
export function readStory(story: Story, analyzer: Analyzer): ReadStory {
  const texts = [story.title, ...(story.text?.paragraphs.map(({ text }) => text) ?? [])];
  const lines = texts.map((text) => analyzer.analyze(text));
  const words = new Set(lines.flat().map(({ word }) => word));
  return { story, lines, keys: new Map(Array.from(words, (word) => [word, analyzer.keysOf(word)])) };
}

/**
 * Tells whether a story answers an alert: it has every word or phrase that is wanted, none that is not, and keeps the bounds. A word
 * counts in any of its forms and in both scripts; unlike in a search, neither its translation does nor what is only similar, since an
 * alert comes unasked. An alert that wants nothing matches nothing.
 */
export function matches({ query, neighbours }: Alert, read: ReadStory): boolean {
  if (query.wanted.length === 0 || !isWithin(query, read.story)) return false;
  const isJoined = (place: number): boolean =>
    neighbours.some(({ from, word }) => (place === from || place === from + 1) && hasWord(read, word));
  return (
    query.wanted.every((clause, place) => hasClause(read, clause) || isJoined(place)) &&
    !query.unwanted.some((clause) => hasClause(read, clause))
  );
}

function isWithin({ language, source, after, before }: Query, story: Story): boolean {
  const { publishedOn } = story;
  if (language !== undefined && language !== 'all' && language !== story.language) return false;
  if (source !== undefined && source !== story.source?.toLowerCase().replace(/^www\./u, '')) return false;
  if (after === undefined && before === undefined) return true;
  return publishedOn !== undefined && publishedOn >= (after ?? publishedOn) && publishedOn <= (before ?? publishedOn);
}

function hasClause(read: ReadStory, clause: Clause): boolean {
  if (clause.kind === 'word') return hasWord(read, clause.word);
  return (clause.joined !== undefined && hasWord(read, clause.joined)) || hasPhrase(read, clause.words);
}

function hasWord({ keys }: ReadStory, asked: QueryWord): boolean {
  for (const [word, ofWord] of keys) if (isSameWord(asked, { word, keys: ofWord })) return true;
  return false;
}

function hasPhrase({ lines, keys }: ReadStory, words: readonly QueryWord[]): boolean {
  const isAt = (tokens: readonly Token[], from: number): boolean =>
    words.every((asked, place) => {
      const token = tokens[from + place];
      const ofWord = token && keys.get(token.word);
      return token !== undefined && ofWord !== undefined && isSameWord(asked, { word: token.word, keys: ofWord });
    });
  return lines.some((line) => {
    const single = line.filter(({ joined }) => !joined);
    return single.some((_, from) => isAt(single, from));
  });
}
