import { FormattedString } from '@grammyjs/parse-mode';
import type { Story } from '../archive/story.ts';
import type { CalendarDate } from '../digest/digest.ts';
import { display, displaySource, shorten } from './display.ts';
import { MAX_MESSAGE_LENGTH } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import { type Place, storyLink } from './place.ts';

/** Stories of one list message: two rows of numbers. */
export const LIST_PAGE_SIZE = 10;

const LONGEST_TITLE = 300; // UTF-16 units
const LINE_OVERHEAD = 16; // number, period, blanks, indent and line ends of an entry

/** A story's title for display, at most `limit` UTF-16 units; never empty. */
export function displayTitle(story: Pick<Story, 'title'>, place: Place, limit: number = LONGEST_TITLE): string {
  return shorten(display(story.title) || messagesFor(place.language).list.untitled(), limit);
}

/**
 * Renders stories as a numbered list under a heading for each day.
 * Titles are links that open the article; they are shortened so that the list takes at most `room` UTF-16 units.
 */
export function storyList(stories: readonly Story[], place: Place, room: number = MAX_MESSAGE_LENGTH): FormattedString {
  const days = groupByDay(stories);
  const headings = days.map((day) => dayHeading(day.date, place));
  const titleLimit = titleRoom(
    [...headings, ...stories.map((story) => sourceLine(story, place))],
    stories.length,
    room,
  );
  const blocks = days.map((day, index) => {
    const lines = day.stories.map(({ story, number }) => entry(story, number, place, titleLimit));
    return FormattedString.join([FormattedString.b(headings[index] ?? ''), ...lines], '\n');
  });
  return FormattedString.join(blocks, '\n\n');
}

/** Renders stories of one day as a numbered list, without a heading. */
export function entryList(stories: readonly Story[], place: Place, room: number = MAX_MESSAGE_LENGTH): FormattedString {
  const titleLimit = titleRoom(
    stories.map((story) => sourceLine(story, place)),
    stories.length,
    room,
  );
  return FormattedString.join(
    stories.map((story, index) => entry(story, index + 1, place, titleLimit)),
    '\n',
  );
}

/** Renders stories as a numbered list, each with its own date; for lists that are not in order of time. */
export function datedList(stories: readonly Story[], place: Place, room: number = MAX_MESSAGE_LENGTH): FormattedString {
  const titleLimit = titleRoom(
    stories.map((story) => storyMeta(story, place)),
    stories.length,
    room,
  );
  const lines = stories.map((story, index) =>
    FormattedString.join([
      `${index + 1}. `,
      FormattedString.a(displayTitle(story, place, titleLimit), storyLink(story.id, place)),
      `\n   ${storyMeta(story, place)}`,
    ]),
  );
  return FormattedString.join(lines, '\n');
}

/** Date and source of a story with the mark for its text, as one line. */
export function storyMeta(story: Story, place: Place): string {
  const messages = messagesFor(place.language);
  const date = story.publishedOn === undefined ? messages.article.undated() : shortDate(story.publishedOn, place);
  return [date, sourceLine(story, place)].filter((part) => part !== '').join(' · ');
}

function shortDate(date: CalendarDate, place: Place): string {
  return messagesFor(place.language).list.date(date);
}

/** What each of the titles may take, given the lines around them. */
function titleRoom(lines: readonly string[], titles: number, room: number): number {
  const taken = lines.reduce((sum, line) => sum + line.length + LINE_OVERHEAD, 0);
  return Math.min(LONGEST_TITLE, Math.floor((room - taken) / Math.max(1, titles)));
}

function entry(story: Story, number: number, place: Place, titleLimit: number): FormattedString {
  const source = sourceLine(story, place);
  const title = FormattedString.a(displayTitle(story, place, titleLimit), storyLink(story.id, place));
  return FormattedString.join([`${number}. `, title, source === '' ? '' : `\n   ${source}`]);
}

/** `thediplomat.com · full text`, or `omfif.org ↗` when only the source has the text. */
function sourceLine(story: Story, place: Place): string {
  const source = story.source === undefined ? '' : displaySource(story.source);
  if (story.text === undefined) return source === '' ? '' : `${source} ↗`;
  const mark = messagesFor(place.language).list.fullText();
  return source === '' ? mark : `${source} · ${mark}`;
}

interface DayGroup {
  readonly date: CalendarDate | undefined;
  readonly stories: readonly { readonly story: Story; readonly number: number }[];
}

function groupByDay(stories: readonly Story[]): readonly DayGroup[] {
  const groups: { date: CalendarDate | undefined; stories: { story: Story; number: number }[] }[] = [];
  for (const [index, story] of stories.entries()) {
    const last = groups.at(-1);
    const numbered = { story, number: index + 1 };
    if (last !== undefined && last.date === story.publishedOn) last.stories.push(numbered);
    else groups.push({ date: story.publishedOn, stories: [numbered] });
  }
  return groups;
}

function dayHeading(date: CalendarDate | undefined, place: Place): string {
  const messages = messagesFor(place.language);
  return date === undefined ? messages.list.undated() : messages.list.heading({ date, today: place.today });
}
