import fc from 'fast-check';
import type { Story, StoryText } from '../../src/archive/story.ts';
import { storyId } from '../../src/archive/story-identity.ts';
import type { CalendarDate, Paragraph } from '../../src/digest/digest.ts';
import type { Language } from '../../src/language/language.ts';

export interface StoryParts {
  readonly language?: Language;
  readonly title: string;
  readonly source?: string | undefined;
  /** Left out: `2026-07-16`; undefined: undated. */
  readonly publishedOn?: string | undefined;
  readonly url?: string | undefined;
  /** Paragraphs; headings begin with `# `. */
  readonly text?: readonly string[];
  readonly byline?: string;
  readonly authorNote?: string;
}

/** A story of these parts, with the id that they give. */
export function makeStory(parts: StoryParts): Story {
  const { language = 'en', title, url, text } = parts;
  const source = 'source' in parts ? parts.source : 'www.news.example';
  const publishedOn = ('publishedOn' in parts ? parts.publishedOn : '2026-07-16') as CalendarDate | undefined;
  return {
    id: storyId({ language, title, source, publishedOn }),
    language,
    title,
    source,
    publishedOn,
    url,
    text: text && makeText(text, parts),
  };
}

/** A calendar date. */
export function day(text: string): CalendarDate {
  return text as CalendarDate;
}

function makeText(lines: readonly string[], { byline, authorNote }: StoryParts): StoryText {
  const paragraphs = lines.map(
    (line): Paragraph =>
      line.startsWith('# ') ? { kind: 'heading', text: line.slice(2) } : { kind: 'text', text: line },
  );
  return { paragraphs, byline, authorNote };
}

/** Stories that meet often: few titles, in capitals and mixed, few sources and days, some undated. */
export const storyArbitrary: fc.Arbitrary<Story> = fc
  .record({
    language: fc.constantFrom<Language>('en', 'mn'),
    title: fc.constantFrom('Wool prices rise', 'WOOL PRICES RISE', 'Зам нээгдэв', 'ЗАМ НЭЭГДЭВ', 'Ёлка Өдөр'),
    source: fc.constantFrom('www.news.example', 'www.other.example', undefined),
    publishedOn: fc.constantFrom('2026-07-16', '2026-08-01', undefined, undefined),
    url: fc.constantFrom(undefined, 'https://news.example/1', 'https://news.example/2'),
    text: fc.constantFrom(undefined, ['Short.'], ['A longer text.', '# Part'], ['Same long text', '# part']),
    byline: fc.constantFrom(undefined, 'B. Author'),
  })
  .map(({ text, byline, ...parts }) => makeStory({ ...parts, ...(text && { text }), ...(byline && { byline }) }));
