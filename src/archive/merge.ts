import type { Story, StoryText } from './story.ts';

/** What two pages can say differently of one story. */
type StoryContent = Pick<Story, 'title' | 'url' | 'text'>;

/**
 * Merges what two pages say of one story, field by field: a title in mixed case beats capitals, the longer text wins
 * (with its byline and note), a link beats none; what is equal in that is decided by the order of the strings.
 * Commutative, associative and idempotent for stories of one identity; otherwise the identity is the first one's.
 */
export function mergeStories<S extends Story>(story: S, other: StoryContent): S {
  return {
    ...story,
    title: better(story.title, other.title, titleWorth),
    url: better(story.url, other.url, urlWorth),
    text: better(story.text, other.text, textWorth),
  };
}

/** Everything that merging can change, as one string; equal for stories that merging has nothing to do for. */
export function contentOf({ title, url, text }: StoryContent): string {
  return JSON.stringify([title, url ?? null, text === undefined ? null : textKey(text)]);
}

/** Greater is better; equal only for equal values. */
type Worth = readonly [number, string];

function better<T>(one: T, other: T, worthOf: (value: T) => Worth): T {
  const [a, keyA] = worthOf(one);
  const [b, keyB] = worthOf(other);
  if (a !== b) return a > b ? one : other;
  return keyA <= keyB ? one : other;
}

function titleWorth(title: string): Worth {
  return [title === title.toUpperCase() ? 0 : 1, title];
}

function urlWorth(url: string | undefined): Worth {
  return url === undefined ? [0, ''] : [1, url];
}

function textWorth(text: StoryText | undefined): Worth {
  if (text === undefined) return [0, ''];
  const length = text.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 1);
  return [length, textKey(text)];
}

function textKey({ paragraphs, byline, authorNote }: StoryText): string {
  return JSON.stringify([paragraphs.map(({ kind, text }) => [kind, text]), byline ?? null, authorNote ?? null]);
}
