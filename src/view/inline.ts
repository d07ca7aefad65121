import { FormattedString } from '@grammyjs/parse-mode';
import type { Hit } from '../archive/archive.ts';
import type { Story } from '../archive/story.ts';
import { storyFacts } from './article.ts';
import { display, shorten } from './display.ts';
import { safeUrl, sourceUrl } from './links.ts';
import type { MessageView } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import { type Place, storyLink } from './place.ts';
import { displayTitle, storyMeta } from './story-list.ts';

const CARD_TITLE = 120; // UTF-16 units of the title among the inline results
const CARD_DESCRIPTION = 160;
const CARD_EXCERPT = 500; // of the text in the message that is sent

/** An inline result: how it looks in the list, and the message it becomes. */
export interface InlineCard {
  /** The story's id; unique among the results and at most 64 bytes. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly message: MessageView;
  /** The source's page, where it is known. */
  readonly url?: string;
}

/** Renders a story, or a hit of a search, as a card; its message also serves where a whole article would flood a group. */
export function inlineCard(item: Story | Hit, place: Place): InlineCard {
  const story = 'story' in item ? item.story : item;
  const excerpt = 'story' in item ? item.snippet.excerpt?.text : undefined;
  const lead = display(story.text?.paragraphs.find(({ kind }) => kind === 'text')?.text ?? '');
  const url = safeUrl(story.url);
  const description = [storyMeta(story, place), display(excerpt ?? lead)].filter((part) => part !== '').join('\n');
  return {
    id: story.id,
    title: displayTitle(story, place, CARD_TITLE),
    description: shorten(description, CARD_DESCRIPTION),
    message: cardMessage(story, lead, place),
    ...(url !== undefined && { url }),
  };
}

function cardMessage(story: Story, lead: string, place: Place): MessageView {
  const { labels } = messagesFor(place.language);
  const source = safeUrl(story.url) ?? sourceUrl(story.source);
  const link = storyLink(story.id, place);
  const title = FormattedString.a(FormattedString.b(displayTitle(story, place)), link);
  const head = FormattedString.join([title, storyFacts(story, place)], '\n');
  return {
    text: FormattedString.join([head, ...(lead === '' ? [] : [shorten(lead, CARD_EXCERPT)])], '\n\n'),
    keyboard: [
      [
        { text: story.text === undefined ? labels.openStory : labels.read, url: link },
        ...(source === undefined ? [] : [{ text: labels.source, url: source }]),
      ],
    ],
  };
}
