import { createPace } from '../../storage/pace.ts';
import { StorageError } from '../../storage/storage-error.ts';
import type { ArchivedStory, StoryId } from '../story.ts';
import type { ArchiveLog } from './archive-log.ts';
import { type View, viewsOf } from './family.ts';
import type { IndexDocument } from './search-index.ts';
import type { Store } from './store.ts';

export interface IndexChanges {
  readonly put: readonly IndexDocument[];
  readonly remove: readonly StoryId[];
}

/** Reads what the index is to have of some families, and names what it is to have no longer: records that have joined another. */
export async function readIndexChanges(
  store: Pick<Store, 'catalog' | 'read'>,
  families: readonly string[],
  log: ArchiveLog,
): Promise<IndexChanges> {
  const pace = createPace();
  const put: IndexDocument[] = [];
  const remove: StoryId[] = [];
  for (const key of families) {
    for (const view of viewsOf(store.catalog.family(key))) {
      if (view.joined) remove.push(view.joined.id);
      const story = await readIfWhole(store, view, log);
      if (story) put.push(documentOf(story, view.change));
      await pace();
    }
  }
  return { put, remove };
}

/** One damaged month must not keep all others from being found. */
async function readIfWhole(
  store: Pick<Store, 'read'>,
  view: View,
  log: ArchiveLog,
): Promise<ArchivedStory | undefined> {
  try {
    return await store.read(view);
  } catch (error) {
    if (!(error instanceof StorageError && error.code === 'corrupt')) throw error;
    log.error({ err: error, id: view.id }, 'a damaged story is left out of the search index');
    return undefined;
  }
}

function documentOf(story: ArchivedStory, change: number): IndexDocument {
  const { id, seq, language, source, publishedOn, title } = story;
  const text = story.text?.paragraphs.map((paragraph) => paragraph.text).join('\n') ?? '';
  return { id, change, seq, language, source, publishedOn, title, text };
}
