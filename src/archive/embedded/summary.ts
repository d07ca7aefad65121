import type { CalendarDate } from '../../digest/digest.ts';
import type { ArchiveStats, SourceCount } from '../archive.ts';
import type { View } from './family.ts';

export interface Summary {
  readonly stats: Omit<ArchiveStats, 'indexed'>;
  readonly sources: readonly SourceCount[];
}

/** Counts the stories, newest first as they come. */
export function summarize(views: Iterable<View>): Summary {
  const stories = { en: 0, mn: 0 };
  const sources = new Map<string, { en: number; mn: number }>();
  let withText = 0;
  let undated = 0;
  let firstDay: CalendarDate | undefined;
  let lastDay: CalendarDate | undefined;
  for (const { language, source, publishedOn, hasText } of views) {
    stories[language] += 1;
    if (hasText) withText += 1;
    if (publishedOn === undefined) undated += 1;
    firstDay = publishedOn ?? firstDay;
    lastDay ??= publishedOn;
    if (source === undefined) continue;
    const counts = sources.get(source) ?? { en: 0, mn: 0 };
    counts[language] += 1;
    sources.set(source, counts);
  }
  return {
    stats: { stories, withText, undated, sources: sources.size, firstDay, lastDay },
    sources: [...sources].map(([source, counts]) => ({ source, stories: counts })).sort(mostStoriesFirst),
  };
}

function mostStoriesFirst(a: SourceCount, b: SourceCount): number {
  const difference = b.stories.en + b.stories.mn - a.stories.en - a.stories.mn;
  if (difference !== 0) return difference;
  return a.source < b.source ? -1 : 1;
}
