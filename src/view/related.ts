import { FormattedString } from '@grammyjs/parse-mode';
import type { Story } from '../archive/story.ts';
import type { ArticlePage } from './action.ts';
import { keyboardOf, numberButtons, openButton } from './buttons.ts';
import { MAX_MESSAGE_LENGTH, type MessageView } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import type { Place } from './place.ts';
import { datedList, displayTitle, LIST_PAGE_SIZE } from './story-list.ts';

const HEADING_TITLE = 100; // UTF-16 units of the title in the heading

/** Renders the stories that are close to one, with the way back to the page it was left at. */
export function renderRelated(
  story: Story,
  related: readonly Story[],
  { page, results }: Omit<ArticlePage, 'id'>,
  place: Place,
): MessageView {
  const { article, labels } = messagesFor(place.language);
  const back = [openButton({ id: story.id, page, ...(results && { results }) }, labels.back, place)];
  const title = displayTitle(story, place, HEADING_TITLE);
  if (related.length === 0) return { text: new FormattedString(article.noneRelated(title)), keyboard: [back] };
  const shown = related.slice(0, LIST_PAGE_SIZE);
  const heading = article.relatedTo(title);
  const list = datedList(shown, place, MAX_MESSAGE_LENGTH - heading.length - 2);
  return {
    text: FormattedString.join([FormattedString.b(heading), list], '\n\n'),
    keyboard: keyboardOf(...numberButtons(shown, place, results), back),
  };
}
