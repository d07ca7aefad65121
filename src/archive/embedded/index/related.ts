import type { Analyzer } from '../../../language/analyzer.ts';
import type { StoryId } from '../../story.ts';
import type { Searcher } from './answer.ts';
import type { Corpus } from './corpus.ts';
import { rankTop } from './ranking.ts';
import { keep } from './scored.ts';
import { fieldsOf, unpackSequence } from './sequence.ts';
import { type Family, familyOf } from './word-group.ts';

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

function tellingWords(corpus: Corpus, analyzer: Analyzer, document: number): readonly Family[] {
  const { documents, lexicon } = corpus;
  const row = documents.at(document);
  if (row === undefined) return [];
  const { title, text } = fieldsOf(unpackSequence(row.sequence));
  const inTitle = new Set(title);
  const byStem = new Map<number, { readonly group: Family; readonly cost: number }>();
  for (const number of new Set([...title, ...text])) {
    const [stem = number] = lexicon.families.stems.keysOf(number);
    if (byStem.has(stem) || isStopWord(analyzer, lexicon.wordOf(number))) continue;
    const group = familyOf(corpus, number);
    byStem.set(stem, { group, cost: group.size / (inTitle.has(number) ? TITLE_ADVANTAGE : 1) });
  }
  const most = Math.max(ALWAYS_TELLING, documents.count * MAX_SHARE);
  return Array.from(byStem.values())
    .filter(({ group }) => group.size <= most)
    .toSorted((a, b) => a.cost - b.cost || (wordOf(a.group) < wordOf(b.group) ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map(({ group }) => group);
}

function wordOf({ members: [best] }: Family): string {
  return best?.word ?? '';
}

function isStopWord(analyzer: Analyzer, word: string): boolean {
  return analyzer.analyze(word)[0]?.stop ?? true;
}
