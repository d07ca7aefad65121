import type { StoryId } from '../archive/story.ts';
import type { CalendarDate } from '../digest/digest.ts';
import type { Language, LanguageChoice } from '../language/language.ts';
import { parseStoryId } from './action.ts';

/** Where a message is shown, and to whom. */
export interface Place {
  /** The language of the interface. */
  readonly language: Language;
  readonly kind: 'private' | 'group' | 'channel' | 'inline';
  /** Without the `@`. */
  readonly botUsername: string;
  /** In the reader's time zone. */
  readonly today: CalendarDate;
  /** The language of the news here; a story's way back to the headlines keeps it. Default: the story's own. */
  readonly newsLanguage?: LanguageChoice;
}

/** The link that opens a story in the private chat with the bot. */
export function storyLink(id: StoryId, place: Place): string {
  return `https://t.me/${place.botUsername}?start=${storyPayload(id)}`;
}

/** A story as payload of a deep link; typed inline after the bot's name, it finds exactly that story. */
export function storyPayload(id: StoryId): string {
  return `a_${id}`;
}

/** Reads `storyPayload` again, from `/start` or from an inline query. */
export function parseStoryPayload(payload: string): StoryId | undefined {
  return payload.startsWith('a_') ? parseStoryId(payload.slice(2)) : undefined;
}
