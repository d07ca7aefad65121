import type { Archive } from '../../src/archive/archive.ts';
import type { Story, StoryId } from '../../src/archive/story.ts';

/** The part of the archive that pages go to, kept in memory and slow where a test wants it so. */
export interface RememberingArchive extends Pick<Archive, 'put'> {
  /** What was put, a list a page, in the order of the calls. */
  readonly pages: readonly (readonly Story[])[];
  /** How many calls were under way at once, at most. */
  readonly mostAtOnce: number;
}

export function createRememberingArchive(before: (call: number) => Promise<void> = async () => {}): RememberingArchive {
  const pages: (readonly Story[])[] = [];
  const known = new Set<StoryId>();
  let underWay = 0;
  let mostAtOnce = 0;
  return {
    pages,
    get mostAtOnce() {
      return mostAtOnce;
    },
    async put(stories) {
      pages.push(stories);
      const added = stories.map(({ id }) => id).filter((id) => !known.has(id));
      for (const id of added) known.add(id);
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      await before(pages.length).finally(() => {
        underWay -= 1;
      });
      return { added, completed: [], unchanged: stories.length - added.length };
    },
  };
}
