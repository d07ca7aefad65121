import { mergeStories } from '../merge.ts';
import type { ArchivedStory } from '../story.ts';
import type { Entry } from './entry.ts';
import type { StoryRecord } from './record.ts';

/** A story as the archive shows it: one record, or a dated one that an undated one has joined. */
export interface View extends Entry {
  /** The undated entry that is shown as part of this one. */
  readonly joined?: Entry;
}

/**
 * Tells what is shown of the records that differ in their date only: an undated one joins the dated one where there is
 * exactly one. A function of the records alone, so that the order in which they came cannot matter.
 */
export function viewsOf(family: readonly Entry[]): readonly View[] {
  const undated = family.find((entry) => entry.publishedOn === undefined);
  const dated = family.filter((entry) => entry.publishedOn !== undefined);
  const [only] = dated;
  if (undated === undefined || only === undefined || dated.length > 1) return family;
  return [
    {
      ...only,
      // What has been delivered as the undated story is no news when its date becomes known.
      seq: Math.min(only.seq, undated.seq),
      change: Math.max(only.change, undated.change),
      hasText: only.hasText || undated.hasText,
      joined: undated,
    },
  ];
}

/** Makes the story of a view from its records. */
export function storyOf(view: View, record: StoryRecord, joined: StoryRecord | undefined): ArchivedStory {
  const { id, language, title, source, publishedOn, url, text } = joined ? mergeStories(record, joined) : record;
  return { id, seq: view.seq, language, title, source, publishedOn, url, text };
}
