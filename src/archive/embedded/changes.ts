import { mergeStories } from '../merge.ts';
import type { Story, StoryId } from '../story.ts';
import { type Entry, printOf } from './entry.ts';
import type { StoryRecord } from './record.ts';

/** What the archive has, as far as a page needs it. */
export interface Known {
  entry(id: StoryId): Entry | undefined;
  /** The records of these ids, where there are any. */
  record(id: StoryId): StoryRecord | undefined;
  readonly lastSeq: number;
}

/** Merges the stories of a page that are given twice; each stays where it stood first. */
export function mergeDuplicates(stories: readonly Story[]): readonly Story[] {
  const merged = new Map<StoryId, Story>();
  for (const story of stories) {
    const earlier = merged.get(story.id);
    merged.set(story.id, earlier ? mergeStories(earlier, story) : story);
  }
  return [...merged.values()];
}

/** Picks the stories whose records have to be read: those that are known, and say something that may be new. */
export function findDoubtful(stories: readonly Story[], known: Pick<Known, 'entry'>): readonly StoryId[] {
  return stories.filter((story) => mayChange(story, known.entry(story.id))).map(({ id }) => id);
}

/**
 * Computes the records that a page adds or changes, under the number of its change. Of the new ones the last in the
 * page gets the lowest `seq`, so that "newest first" shows a page in its own order.
 */
export function computeChanges(stories: readonly Story[], known: Known, change: number): readonly StoryRecord[] {
  const changed = stories.flatMap((story): readonly (Story & { seq?: number })[] => {
    const record = known.record(story.id);
    if (record === undefined) return known.entry(story.id) === undefined ? [story] : [];
    const merged = mergeStories(record, story);
    return printOf(merged) === printOf(record) ? [] : [merged];
  });
  let { lastSeq } = known;
  const numbered = changed.toReversed().map((story): StoryRecord => {
    const { id, language, title, source, publishedOn, url, text } = story;
    const seq = story.seq ?? ++lastSeq;
    return { id, seq, change, language, title, source, publishedOn, url, text };
  });
  return numbered.reverse();
}

function mayChange(story: Story, entry: Entry | undefined): boolean {
  return entry !== undefined && entry.print !== printOf(story);
}
