import type { Analyzer } from '../../../language/analyzer.ts';
import type { StoryId } from '../../story.ts';
import type { IndexAnswer, IndexDocument, IndexRequest } from '../search-index.ts';
import { answer } from './answer.ts';
import { type DocumentRow, DocumentTable, dayOf, hostOf, UNDATED } from './documents.ts';
import { Lexicon } from './lexicon.ts';
import { LivePostings } from './live-postings.ts';
import { findRelated } from './related.ts';
import { packSequence, unpackSequence } from './sequence.ts';

/** The parts of an index that go into a snapshot. */
export interface IndexParts {
  readonly postings: LivePostings;
  readonly documents: DocumentTable;
  readonly lexicon: Lexicon;
}

/** Creates the parts of an empty index. */
export function createParts(): IndexParts {
  return { postings: new LivePostings(), documents: new DocumentTable(), lexicon: new Lexicon() };
}

/** The index in memory: its three parts, which always speak of the same documents. */
export class MemoryIndex {
  readonly #parts: IndexParts;
  readonly #analyzer: Analyzer;

  constructor(analyzer: Analyzer, parts: IndexParts) {
    this.#analyzer = analyzer;
    this.#parts = parts;
  }

  get size(): number {
    return this.#parts.documents.count;
  }

  get parts(): IndexParts {
    return this.#parts;
  }

  /** Adds a document, or replaces an older state of it. */
  put(document: IndexDocument): void {
    const { postings, documents, lexicon } = this.#parts;
    const known = postings.numberOf(document.id);
    if (known !== undefined && (documents.at(known)?.change ?? 0) > document.change) return;
    this.remove(document.id);
    const title = this.#analyzer.analyze(document.title);
    const paragraphs = document.text.split('\n').map((paragraph) => this.#analyzer.analyze(paragraph));
    const text = paragraphs.flat();
    postings.add({
      id: document.id,
      title: title.map(({ word }) => word).join('\n'),
      text: text.map(({ word }) => word).join('\n'),
    });
    documents.set(postings.numbersGiven - 1, {
      ...rowOf(document),
      titleLength: title.filter(({ joined }) => !joined).length,
      textLength: text.filter(({ joined }) => !joined).length,
      sequence: packSequence({ title, text: paragraphs }, lexicon),
    });
  }

  /** Removes a document; one that is not there is not missed. */
  remove(id: StoryId): void {
    const { postings, documents, lexicon } = this.#parts;
    const number = postings.numberOf(id);
    const row = number === undefined ? undefined : documents.at(number);
    if (number === undefined || row === undefined) return;
    const { title, text } = unpackSequence(row.sequence);
    const words = (numbers: readonly number[]): string => numbers.map((one) => lexicon.wordOf(one)).join('\n');
    postings.remove({ id, title: words(title), text: words(text) });
    documents.delete(number);
  }

  search(request: IndexRequest): IndexAnswer {
    return answer(this.#parts, this.#analyzer, request);
  }

  /** Finds stories of the same language that share the rarest words, best first. */
  related(id: StoryId, limit: number): readonly StoryId[] {
    const number = this.#parts.postings.numberOf(id);
    return number === undefined ? [] : findRelated(this.#parts, this.#analyzer, { document: number, limit });
  }
}

function rowOf({
  id,
  change,
  seq,
  language,
  source,
  publishedOn,
}: IndexDocument): Omit<DocumentRow, 'titleLength' | 'textLength' | 'sequence'> {
  return {
    id,
    change,
    seq,
    language,
    host: source === undefined ? '' : hostOf(source),
    day: publishedOn === undefined ? UNDATED : dayOf(publishedOn),
  };
}
