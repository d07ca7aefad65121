import type { Analyzer, Token } from '../../../language/analyzer.ts';
import { createTranslator, type Translator } from '../../../language/translations.ts';
import type { StoryId } from '../../story.ts';
import type { IndexAnswer, IndexDocument, IndexRequest } from '../search-index.ts';
import { answer, type Searcher } from './answer.ts';
import { type DocumentRow, DocumentTable, dayOf, hostOf, UNDATED } from './documents.ts';
import { Lexicon } from './lexicon.ts';
import { LivePostings } from './live-postings.ts';
import { findRelated } from './related.ts';
import { createRelevance, type Relevance } from './relevance.ts';
import { fieldsOf, numberWords, packSequence, unpackSequence } from './sequence.ts';

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
  #translator: Translator | undefined;
  /** Worked out for the documents as they were after so many changes. */
  #relevance: { readonly changes: number; readonly value: Relevance } | undefined;

  /** Without a translator one is created by the first search that needs it. */
  constructor(analyzer: Analyzer, parts: IndexParts, translator?: Translator) {
    this.#translator = translator;
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
    const text = document.text.split('\n').map((paragraph) => this.#analyzer.analyze(paragraph));
    const numbers = numberWords({ title, text }, (word) => lexicon.learn(word, this.#analyzer.keysOf));
    documents.set(postings.addDocument(document.id, fieldsOf(numbers), lexicon), {
      ...rowOf(document),
      titleLength: lengthOf(title),
      textLength: text.reduce((sum, paragraph) => sum + lengthOf(paragraph), 0),
      sequence: packSequence(numbers),
    });
  }

  /** Removes a document; one that is not there is not missed. */
  remove(id: StoryId): void {
    const { postings, documents, lexicon } = this.#parts;
    const number = postings.numberOf(id);
    const row = number === undefined ? undefined : documents.at(number);
    if (number === undefined || row === undefined) return;
    postings.removeDocument(id, fieldsOf(unpackSequence(row.sequence)), lexicon);
    documents.delete(number);
  }

  search(request: IndexRequest): IndexAnswer {
    return answer(this.#searcher(), request);
  }

  /** Finds stories of the same language that share the rarest words, best first. */
  related(id: StoryId, limit: number): readonly StoryId[] {
    const number = this.#parts.postings.numberOf(id);
    return number === undefined ? [] : findRelated(this.#searcher(), { document: number, limit });
  }

  #searcher(): Searcher {
    const { documents } = this.#parts;
    if (this.#relevance?.changes !== documents.changes) {
      this.#relevance = { changes: documents.changes, value: createRelevance(documents) };
    }
    const translator = (): Translator => (this.#translator ??= createTranslator(this.#analyzer));
    return { corpus: this.#parts, analyzer: this.#analyzer, translator, relevance: this.#relevance.value };
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

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { joined }) => sum + (joined ? 0 : 1), 0);
}
