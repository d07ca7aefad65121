import type { CalendarDate, Paragraph } from '../digest/digest.ts';
import type { Language } from '../language/language.ts';

/** 13 characters of Crockford base32, lower case: a hash of language, folded title, source and date. */
export type StoryId = string & { readonly __brand: 'StoryId' };

/** The full text of a story. */
export interface StoryText {
  readonly paragraphs: readonly Paragraph[];
  readonly byline: string | undefined;
  readonly authorNote: string | undefined;
}

/** One news item in one language: a headline, and its full text once the archive has it. */
export interface Story {
  readonly id: StoryId;
  readonly language: Language;
  /** For display: the mixed-case title of the article where there is one, else as printed. */
  readonly title: string;
  readonly source: string | undefined;
  readonly publishedOn: CalendarDate | undefined;
  readonly url: string | undefined;
  readonly text: StoryText | undefined;
}

/** A story as the archive keeps it: `seq` is given at first ingest and only grows. */
export interface ArchivedStory extends Story {
  readonly seq: number;
}
