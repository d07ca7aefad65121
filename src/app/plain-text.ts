import type { ArchiveStats, SearchResult, SourceCount } from '../archive/archive.ts';
import type { Story } from '../archive/story.ts';
import type { CalendarDate, Digest, ParseIssue } from '../digest/digest.ts';
import { formatDate } from '../view/dates.ts';
import { plural } from '../view/messages/count.ts';

/** Lists stories for a terminal: numbered, under a line for each day. */
export function storyList(stories: readonly Story[]): string {
  if (stories.length === 0) return 'Nothing there.';
  const lines: string[] = [];
  let day: CalendarDate | 'undated' | undefined;
  for (const [index, story] of stories.entries()) {
    const storyDay = story.publishedOn ?? 'undated';
    if (storyDay !== day) {
      if (index > 0) lines.push('');
      lines.push(storyDay === 'undated' ? 'Undated' : formatDate(storyDay, 'full', 'en'));
      day = storyDay;
    }
    lines.push(`${String(index + 1).padStart(3)}. ${story.title}`, `     ${subline(story)}`);
  }
  return lines.join('\n');
}

/** Writes a whole story as a page of text. */
export function storyPage(story: Story): string {
  const { title, source, publishedOn, url, text } = story;
  const date = publishedOn === undefined ? undefined : formatDate(publishedOn, 'long', 'en');
  const head = [title, joined([source, date, text?.byline]), ...(url === undefined ? [] : [url])];
  if (text === undefined) return [...head, '', 'The archive has the headline of this story only.'].join('\n');
  const body = text.paragraphs.flatMap(({ kind, text: words }) => ['', kind === 'heading' ? `## ${words}` : words]);
  return [...head, ...body, ...(text.authorNote === undefined ? [] : ['', `— ${text.authorNote}`])].join('\n');
}

/** Lists what a search found, each with the words around the hit. */
export function searchResultList(query: string, result: SearchResult): string {
  const { hits, total, relaxed, translated, suggestions } = result;
  const meant = suggestions.map((each) => `Did you mean: ${each}`);
  if (total === 0) return [`Nothing for “${query}”.`, ...meant].join('\n');
  const also = translated.length === 0 ? [] : [`Also for ${translated.map(({ to }) => `“${to}”`).join(', ')}`];
  const heading = relaxed
    ? `No exact match for “${query}”; ${plural(total, 'story has', 'stories have')} some of the words`
    : `${total} for “${query}”`;
  const blocks = hits.map(({ story, snippet }, index) => {
    const excerpt = snippet.excerpt === undefined ? [] : [`     ${snippet.excerpt.text}`];
    const dated = story.publishedOn === undefined ? [] : [story.publishedOn];
    return [
      `${String(index + 1).padStart(3)}. ${story.title}`,
      `     ${joined([...dated, subline(story)])}`,
      ...excerpt,
    ].join('\n');
  });
  return [heading, ...blocks, ...also, ...meant].join('\n');
}

/** Shows what the parser made of a page. */
export function digestPage(digest: Digest, issues: readonly ParseIssue[]): string {
  const headlines = digest.headlines.map(({ language, rank, title, source, publishedOn }) =>
    joined([`${language} ${rank ?? '·'}`, title, source, publishedOn]),
  );
  const articles = digest.articles.map(({ language, title, source, publishedOn, paragraphs }) =>
    joined([language, title, source, publishedOn, plural(paragraphs.length, 'paragraph')]),
  );
  return [
    ...section('Headlines', headlines),
    ...section('Articles', articles),
    ...section(
      'Events',
      digest.events.map(({ text }) => text),
    ),
    ...section('Issues', issues.map(issueLine)),
  ].join('\n');
}

/** One line for one issue. */
export function issueLine({ line, column, code, message }: ParseIssue): string {
  return `${line}:${column} ${code}: ${message}`;
}

/** Lists sources with their numbers of stories. */
export function sourceList(sources: readonly SourceCount[]): string {
  if (sources.length === 0) return 'Nothing there.';
  const line = ({ source, stories: { en, mn } }: SourceCount) =>
    `${String(en + mn).padStart(7)}  ${source}  (en ${en}, mn ${mn})`;
  return sources.map(line).join('\n');
}

/** Shows the sums of the archive. */
export function statsPage(stats: ArchiveStats): string {
  const { stories, withText, undated, sources, firstDay, lastDay, indexed } = stats;
  const total = stories.en + stories.mn;
  return [
    `Stories      ${total} (en ${stories.en}, mn ${stories.mn})`,
    `Full text    ${withText}`,
    `Undated      ${undated}`,
    `Sources      ${sources}`,
    `Days         ${firstDay === undefined ? 'none' : `${firstDay} to ${lastDay ?? firstDay}`}`,
    `Index        ${indexed} of ${total}`,
  ].join('\n');
}

function subline({ id, source, text }: Story): string {
  return joined([source, text === undefined ? undefined : 'full text', id]);
}

function section(name: string, lines: readonly string[]): readonly string[] {
  return [`${name}: ${lines.length}`, ...lines.map((line) => `  ${line}`)];
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
