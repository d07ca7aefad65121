import type { CalendarDate, Paragraph } from '../../digest/digest.ts';
import type { Language } from '../../language/language.ts';
import type { ArchivedStory, StoryId, StoryText } from '../story.ts';

/** A story as it lies in a month file and in the journal: exactly what was put, before undated stories are joined. */
export interface StoryRecord extends ArchivedStory {
  /** Number of the change that made it as it is. */
  readonly change: number;
}

/** The shape in JSON: absent values are left out, a paragraph of text is a bare string. */
interface RecordJson {
  readonly id: string;
  readonly seq: number;
  readonly change: number;
  readonly language: string;
  readonly title: string;
  readonly source?: string;
  readonly publishedOn?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly authorNote?: string;
  readonly paragraphs?: readonly (string | { readonly heading: string })[];
}

/** Prepares a record for JSON. */
export function recordToJson(record: StoryRecord): RecordJson {
  const { text, source, publishedOn, url, ...rest } = record;
  return {
    id: rest.id,
    seq: rest.seq,
    change: rest.change,
    language: rest.language,
    title: rest.title,
    ...(source === undefined ? {} : { source }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(url === undefined ? {} : { url }),
    ...(text === undefined ? {} : textToJson(text)),
  };
}

/** Reads a record. Its line's checksum has been compared: what is in it was written by `recordToJson`, and is believed. */
export function recordFromJson(value: unknown): StoryRecord {
  const json = value as RecordJson;
  return {
    id: json.id as StoryId,
    seq: json.seq,
    change: json.change,
    language: json.language as Language,
    title: json.title,
    source: json.source,
    publishedOn: json.publishedOn as CalendarDate | undefined,
    url: json.url,
    text: json.paragraphs === undefined ? undefined : textFromJson(json, json.paragraphs),
  };
}

function textToJson({ paragraphs, byline, authorNote }: StoryText): Partial<RecordJson> {
  return {
    ...(byline === undefined ? {} : { byline }),
    ...(authorNote === undefined ? {} : { authorNote }),
    paragraphs: paragraphs.map(({ kind, text }) => (kind === 'heading' ? { heading: text } : text)),
  };
}

function textFromJson(json: RecordJson, paragraphs: NonNullable<RecordJson['paragraphs']>): StoryText {
  return {
    paragraphs: paragraphs.map(
      (each): Paragraph =>
        typeof each === 'string' ? { kind: 'text', text: each } : { kind: 'heading', text: each.heading },
    ),
    byline: json.byline,
    authorNote: json.authorNote,
  };
}
