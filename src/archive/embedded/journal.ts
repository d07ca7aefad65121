import { recordFromJson, recordToJson, type StoryRecord } from './record.ts';

/** One `put` as the journal has it: the records it added or changed, as they were after it. */
export interface Change {
  readonly n: number;
  readonly stories: readonly StoryRecord[];
}

/** Prepares a change for the journal. */
export function changeToJson({ n, stories }: Change): unknown {
  return { n, stories: stories.map(recordToJson) };
}

/** Reads a change. Its line's checksum has been compared: it was written by `changeToJson`, and is believed. */
export function changeFromJson(value: unknown): Change {
  const { n, stories } = value as { readonly n: number; readonly stories: readonly unknown[] };
  return { n, stories: stories.map(recordFromJson) };
}
