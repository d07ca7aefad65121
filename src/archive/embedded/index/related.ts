import type { Analyzer } from '../../../language/analyzer.ts';
import type { StoryId } from '../../story.ts';
import type { Searcher } from './answer.ts';
import type { Corpus } from './corpus.ts';
import { sizeOf } from './postings.ts';
import { rankTop } from './ranking.ts';
import { keep } from './scored.ts';
import { fieldsOf, unpackSequence } from './sequence.ts';
import { groupOf, NARROW, type WordGroup } from './word-group.ts';

/** Words that speak for a story: the rarest of it, those of its title preferred. */
const MAX_WORDS = 12;
const TITLE_ADVANTAGE = 3;
/** Words in more than this share of the documents relate nothing to anything. */
const MAX_SHARE = 0.1;
/** In a small archive a word may stand in so many documents and still tell something. */
const ALWAYS_TELLING = 5;

export interface RelatedRequest {
  /** Number of the document. */
  readonly document: number;
  readonly limit: number;
}

/** Finds documents of the same language that share the rarest words with one, best first. */
export function findRelated(
  { corpus, analyzer, relevance }: Searcher,
  { document, limit }: RelatedRequest,
): readonly StoryId[] {
  const { documents } = corpus;
  const scores = new Float64Array(documents.capacity);
  for (const group of tellingWords(corpus, analyzer, document)) {
    const { documents: having, weights } = relevance.weigh(group);
    for (let index = 0; index < having.length; index += 1) {
      const number = having[index] ?? 0;
      scores[number] = (scores[number] ?? 0) + relevance.score(group, weights[index] ?? 0);
    }
  }
  const language = documents.languageNumber(document);
  const everyone = {
    documents: Uint32Array.from(scores.keys()),
    scores,
    tiers: new Uint16Array(scores.length),
  };
  const others = keep(
    everyone,
    (number) => number !== document && scores[number] !== 0 && documents.languageNumber(number) === language,
  );
  return rankTop(others, documents, limit).flatMap(({ document: number }) => documents.at(number)?.id ?? []);
}

/** The rarest words first, each for all of its family. Only of those that are taken are the families looked up. */
function tellingWords(corpus: Corpus, analyzer: Analyzer, document: number): readonly WordGroup[] {
  const most = Math.max(ALWAYS_TELLING, corpus.documents.count * MAX_SHARE);
  const groups: WordGroup[] = [];
  const covered = new Set<string>();
  for (const word of rarestWords(corpus, document)) {
    if (groups.length >= MAX_WORDS) break;
    if (covered.has(word) || isStopWord(analyzer, word)) continue;
    const group = groupOf(corpus, { word, keys: analyzer.keysOf(word), capital: false, start: 0, end: 0 }, NARROW);
    for (const member of group.members) covered.add(member.word);
    if (group.size <= most) groups.push(group);
  }
  return groups;
}

function rarestWords({ documents, lexicon, postings }: Corpus, document: number): readonly string[] {
  const row = documents.at(document);
  if (row === undefined) return [];
  const { title, text } = fieldsOf(unpackSequence(row.sequence));
  const inTitle = new Set(title);
  return [...new Set([...title, ...text])]
    .map((number) => {
      const word = lexicon.wordOf(number);
      const size = sizeOf(postings.find(word) ?? { title: undefined, text: undefined });
      return { word, cost: size / (inTitle.has(number) ? TITLE_ADVANTAGE : 1) };
    })
    .toSorted((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
}

function isStopWord(analyzer: Analyzer, word: string): boolean {
  return analyzer.analyze(word)[0]?.stop ?? true;
}
