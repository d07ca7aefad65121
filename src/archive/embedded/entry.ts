import type { CalendarDate } from '../../digest/digest.ts';
import type { Language } from '../../language/language.ts';
import { contentOf } from '../merge.ts';
import type { StoryId } from '../story.ts';
import { familyKey, fingerprint } from '../story-identity.ts';
import type { StoryRecord } from './record.ts';

/** What is kept in memory of every record: enough to list, count and join, without its file. */
export interface Entry {
  readonly id: StoryId;
  readonly seq: number;
  readonly change: number;
  readonly publishedOn: CalendarDate | undefined;
  readonly language: Language;
  readonly source: string | undefined;
  readonly hasText: boolean;
  /** Names the stories that differ in their date only. */
  readonly family: string;
  /** Of all that merging can change: an equal one means that there is nothing to merge, without reading the record. */
  readonly print: number;
}

/** An entry in the first line of a month file. */
export type EntryRow = readonly [
  id: string,
  seq: number,
  change: number,
  publishedOn: string | null,
  language: string,
  source: string | null,
  hasText: 0 | 1,
  family: string,
  print: number,
];

/** Describes a record. */
export function entryOf(record: StoryRecord): Entry {
  const { id, seq, change, publishedOn, language, source } = record;
  return {
    id,
    seq,
    change,
    publishedOn,
    language,
    source,
    hasText: record.text !== undefined,
    family: familyKey(record),
    print: printOf(record),
  };
}

/** Computes an entry's `print`. */
export function printOf(content: Parameters<typeof contentOf>[0]): number {
  return fingerprint(contentOf(content));
}

/** Prepares an entry for the first line of a month file. */
export function entryToRow(entry: Entry): EntryRow {
  const { id, seq, change, publishedOn, language, source, hasText, family, print } = entry;
  return [id, seq, change, publishedOn ?? null, language, source ?? null, hasText ? 1 : 0, family, print];
}

/** Reads a row. The line's checksum has been compared: it was written by `entryToRow`, and is believed. */
export function entryFromRow(row: EntryRow): Entry {
  const [id, seq, change, publishedOn, language, source, hasText, family, print] = row;
  return {
    id: id as StoryId,
    seq,
    change,
    publishedOn: (publishedOn ?? undefined) as CalendarDate | undefined,
    language: language as Language,
    source: source ?? undefined,
    hasText: hasText === 1,
    family,
    print,
  };
}

/** The month file of a record: `2025-07`, or `undated`. */
export type MonthKey = string;
export const UNDATED: MonthKey = 'undated';

/** Tells in which month file a story is. */
export function monthOf({ publishedOn }: Pick<Entry, 'publishedOn'>): MonthKey {
  return publishedOn === undefined ? UNDATED : publishedOn.slice(0, 7);
}
