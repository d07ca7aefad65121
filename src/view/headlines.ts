import { FormattedString } from '@grammyjs/parse-mode';
import type { PageFrom, StoryPage } from '../archive/archive.ts';
import type { Story } from '../archive/story.ts';
import type { LanguageChoice } from '../language/language.ts';
import { type Action, MAX_LIST_SIZE } from './action.ts';
import { keyboardOf, languageButtons, numberButtons } from './buttons.ts';
import { displaySource } from './display.ts';
import { type Button, MAX_MESSAGE_LENGTH, type MessageView } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import type { Place } from './place.ts';
import { sourceKey } from './source-key.ts';
import { storyList } from './story-list.ts';

export interface HeadlinesOptions {
  readonly language: LanguageChoice;
  /** The host whose stories these are. */
  readonly source?: string;
  /** How many stories were asked for, where that is not the usual page; the other pages are as long. */
  readonly count?: number | undefined;
  /** `source` names the source above the list; `welcome` greets in one line. */
  readonly heading: 'latest' | 'source' | 'welcome';
}

/** Renders a page of the newest headlines, of all sources or of one. */
export function renderHeadlines(page: StoryPage, options: HeadlinesOptions, place: Place): MessageView {
  const stories = page.stories.slice(0, MAX_LIST_SIZE);
  const shown: StoryPage = { ...page, stories, hasOlder: page.hasOlder || stories.length < page.stories.length };
  const heading = stories.length === 0 && options.heading === 'source' ? '' : headingOf(options, place);
  const room = MAX_MESSAGE_LENGTH - heading.length - 2;
  const body = stories.length === 0 ? emptyText(page, options, place) : storyList(stories, place, room);
  return {
    text: heading === '' ? FormattedString.join([body]) : FormattedString.join([heading, body], '\n\n'),
    keyboard: keyboardOf(...numberButtons(stories, place), navigation(shown, options, place)),
  };
}

/** Greets in one line and shows the latest at once. */
export function renderWelcome(page: StoryPage, language: LanguageChoice, place: Place): MessageView {
  return renderHeadlines(page, { language, heading: 'welcome' }, place);
}

function headingOf({ heading, source }: HeadlinesOptions, place: Place): string {
  const { list } = messagesFor(place.language);
  if (heading === 'welcome') return list.welcome(place.kind === 'private' ? 'private' : 'shared');
  return heading === 'source' && source !== undefined ? list.fromSource(displaySource(source)) : '';
}

function emptyText(page: StoryPage, { language, source }: HeadlinesOptions, place: Place): string {
  const { list } = messagesFor(place.language);
  if (source !== undefined) return list.emptySource({ source: displaySource(source), choice: language });
  return language === 'all' && !page.hasNewer ? list.emptyArchive() : list.empty(language);
}

/** One row: newer, the languages, older. With both neighbours there is room for arrows only. */
function navigation(page: StoryPage, options: HeadlinesOptions, place: Place): readonly Button[] {
  const { labels } = messagesFor(place.language);
  const arrowsOnly = page.hasNewer && page.hasOlder;
  const [first, last] = [page.stories.at(0), page.stories.at(-1)];
  const step = (story: Story | undefined, direction: PageFrom['direction'], text: string): readonly Button[] =>
    story === undefined ? [] : [{ text, action: listAction(options, { id: story.id, direction }) }];
  // The place in the list is kept when the language changes; the newest page stays the newest.
  const here: PageFrom | undefined = page.hasNewer && first ? { id: first.id, direction: 'at' } : undefined;
  return [
    ...(page.hasNewer ? step(first, 'newer', arrowsOnly ? '‹' : labels.newer) : []),
    ...languageButtons(options.language, place, { action: (language) => listAction({ ...options, language }, here) }),
    ...(page.hasOlder ? step(last, 'older', arrowsOnly ? '›' : labels.older) : []),
  ];
}

function listAction({ language, source, count }: HeadlinesOptions, from: PageFrom | undefined): Action {
  return {
    kind: 'list',
    language,
    ...(from && { from }),
    ...(source !== undefined && { source: sourceKey(source) }),
    ...(count !== undefined && { count }),
  };
}
