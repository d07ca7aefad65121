import { type OpenIndexOptions, openIndex } from '../../../src/archive/embedded/index/open-index.ts';
import type { IndexDocument, IndexRequest, SearchIndex } from '../../../src/archive/embedded/search-index.ts';
import type { StoryId } from '../../../src/archive/story.ts';
import type { CalendarDate } from '../../../src/digest/digest.ts';
import { builtModule } from '../../support/built.ts';

/** Opens an index in this thread, or in one of its own as the compiled program does: from source its start takes four times as long. */
export async function openIndexIn(options: OpenIndexOptions): Promise<SearchIndex> {
  if (options.thread === 'inline') return openIndex(options);
  const built = await import(builtModule('archive/embedded/index/open-index'));
  return (built as { readonly openIndex: typeof openIndex }).openIndex(options);
}

/** Makes a document for the index. Ids, changes and `seq` come from a counter that the caller holds, or are given. */
export function documentMaker(): (parts: DocumentParts) => IndexDocument {
  let made = 0;
  return ({ id, day, ...rest }) => {
    made += 1;
    return {
      change: made,
      seq: made,
      language: 'en',
      source: 'www.example.mn',
      title: '',
      text: '',
      ...rest,
      id: (id ?? `story-${made}`) as StoryId,
      publishedOn: day as CalendarDate | undefined,
    };
  };
}

export interface DocumentParts extends Partial<Omit<IndexDocument, 'id' | 'publishedOn'>> {
  readonly id?: string;
  readonly day?: string;
}

/** Makes a request for the first ten of both languages. */
export function requestOf(query: string, rest: Partial<IndexRequest> = {}): IndexRequest {
  const NO_BOUNDS = { source: undefined, after: undefined, before: undefined };
  return { query, offset: 0, limit: 10, typing: false, language: 'all', ...NO_BOUNDS, ...rest };
}
