import type { ArchiveStats, Hit, SearchResult, SourceCount } from '../archive/archive.ts';
import type { Story } from '../archive/story.ts';
import type { Article, Digest, Headline, ParseIssue } from '../digest/digest.ts';

/** A story as the command line prints it; the three last fields only where there is a text. */
export interface StoryJson {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly source: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly hasText: boolean;
  readonly paragraphs?: readonly string[];
  readonly byline?: string | null;
  readonly authorNote?: string | null;
}

/** A story of an export: `subheadings` are the indexes of the paragraphs that are headings. */
export interface ExportedStoryJson extends StoryJson {
  readonly subheadings?: readonly number[];
}

/** Shapes a story for `read`, `latest` and `day`. */
export function storyJson(story: Story): StoryJson {
  const { id, language, title, source, publishedOn, url, text } = story;
  const head = {
    id,
    language,
    title,
    source: source ?? null,
    publishedOn: publishedOn ?? null,
    url: url ?? null,
    hasText: text !== undefined,
  };
  if (text === undefined) return head;
  return {
    ...head,
    paragraphs: text.paragraphs.map((paragraph) => paragraph.text),
    byline: text.byline ?? null,
    authorNote: text.authorNote ?? null,
  };
}

/** Shapes a story for `export`, so that nothing of it is lost. */
export function exportedStoryJson(story: Story): ExportedStoryJson {
  if (story.text === undefined) return storyJson(story);
  const headings = story.text.paragraphs.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  return { ...storyJson(story), subheadings: headings };
}

/** Shapes a search's result; the snippet is the excerpt, or the title where there is no text. */
export function searchJson(query: string, result: SearchResult): object {
  const { total, totals, hits, relaxed, translated, suggestions, complete } = result;
  return { query, total, hits: hits.map(hitJson), totals, relaxed, translated, suggestions, complete };
}

function hitJson({ story, score, snippet }: Hit): object {
  const { paragraphs: _, ...head } = storyJson(story);
  return { ...head, score, snippet: (snippet.excerpt ?? snippet.title).text };
}

/** Shapes what the parser read from a page. */
export function digestJson(digest: Digest, issues: readonly ParseIssue[]): object {
  return {
    headlines: digest.headlines.map(headlineJson),
    articles: digest.articles.map(articleJson),
    events: digest.events.map(({ text }) => ({ text })),
    issues: issues.map(issueJson),
  };
}

function headlineJson({ language, rank, title, source, publishedOn }: Headline): object {
  return { language, rank: rank ?? null, title, source: source ?? null, publishedOn: publishedOn ?? null };
}

function articleJson({ language, title, source, publishedOn, paragraphs, byline, authorNote }: Article): object {
  return {
    language,
    title,
    source: source ?? null,
    publishedOn: publishedOn ?? null,
    paragraphs: paragraphs.map(({ text }) => text),
    byline: byline ?? null,
    authorNote: authorNote ?? null,
  };
}

/** Shapes an issue of a page. */
export function issueJson({ code, line, column, message }: ParseIssue): object {
  return { code, line, column, message };
}

/** Shapes a source with its numbers of stories. */
export function sourceJson({ source, stories }: SourceCount): object {
  return { source, stories, total: stories.en + stories.mn };
}

/** Shapes the sums of the archive. */
export function statsJson({ stories, firstDay, lastDay, ...rest }: ArchiveStats): object {
  const total = stories.en + stories.mn;
  return { stories, total, ...rest, firstDay: firstDay ?? null, lastDay: lastDay ?? null };
}
