import { FormattedString } from '@grammyjs/parse-mode';
import type { Story, StoryText } from '../archive/story.ts';
import type { Action, ArticlePage, ResultsPage } from './action.ts';
import { keyboardOf, pageButtons } from './buttons.ts';
import { display, displaySource, shorten } from './display.ts';
import { safeUrl, sourceUrl } from './links.ts';
import type { Button, MessageView } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import { BLOCK_GAP, type Block, paginate } from './paging.ts';
import { type Place, storyLink, storyPayload } from './place.ts';
import { displayTitle } from './story-list.ts';

const READING_LENGTH = 3000; // UTF-16 units of text on a page that reads well on a telephone
const FULL_LENGTH = 3400; // a text up to this length is one page; the longest header (about 630) still fits a message
const LONGEST_BYLINE = 120;
const RUNNING_TITLE = 100; // the title above the second and later pages
const MAX_COPY_LENGTH = 256; // characters, Bot API CopyTextButton

/**
 * Renders one page of a story with its buttons; a page number out of range is brought into it.
 * A story that was found leads back to the results, another one to the headlines around it.
 */
export function renderArticle(story: Story, pageNumber: number, place: Place, results?: ResultsPage): MessageView {
  const pages = articlePages(story, place);
  const page = Math.min(pages.length, Math.max(1, Math.trunc(pageNumber) || 1));
  const here: ArticlePage = { id: story.id, page, ...(results && { results }) };
  const turn = pageButtons(page, pages.length, (to) => ({ kind: 'article', ...here, page: to }));
  const text = pages[page - 1] ?? new FormattedString(displayTitle(story, place));
  // What Medee cannot show, Telegram can give a glimpse of.
  const preview = story.text === undefined ? safeUrl(story.url) : undefined;
  return {
    text,
    keyboard: keyboardOf(turn, linkButtons(story, place), wayButtons(story, here, place)),
    ...(preview !== undefined && { preview }),
  };
}

/**
 * The pages of a story, at least one: title, source, date and byline, then the paragraphs, sub-headings in bold, and at the
 * end the author's note in an expandable quote. Each has at most 4,096 UTF-16 units; later ones repeat the title.
 */
export function articlePages(story: Story, place: Place): readonly FormattedString[] {
  const pages = paginate(blocksOf(story.text), { target: READING_LENGTH, most: FULL_LENGTH });
  if (pages.length === 0) return [headlineOnly(story, place)];
  return pages.map((blocks, index) => {
    const header = index === 0 ? firstHeader(story, place) : runningHeader(story, place);
    return FormattedString.join([header, ...blocks.map((block) => renderBlock(block))], BLOCK_GAP);
  });
}

function blocksOf(text: StoryText | undefined): readonly Block[] {
  if (text === undefined) return [];
  const note: Block[] = text.authorNote === undefined ? [] : [{ kind: 'note', text: text.authorNote }];
  const all: readonly Block[] = [...text.paragraphs, ...note];
  return all.map((block) => ({ kind: block.kind, text: display(block.text) })).filter((block) => block.text !== '');
}

function renderBlock({ kind, text }: Block): FormattedString {
  if (kind === 'heading') return FormattedString.b(text);
  return kind === 'note' ? FormattedString.expandableBlockquote(text) : new FormattedString(text);
}

function firstHeader(story: Story, place: Place): FormattedString {
  return FormattedString.join([FormattedString.b(displayTitle(story, place, 400)), storyFacts(story, place)], '\n');
}

function runningHeader(story: Story, place: Place): FormattedString {
  return FormattedString.b(displayTitle(story, place, RUNNING_TITLE));
}

/** `thediplomat.com · 16 July 2025 · Bolor Lkhaajav` */
export function storyFacts(story: Story, place: Place): string {
  const { article, list } = messagesFor(place.language);
  const date = story.publishedOn === undefined ? article.undated() : list.longDate(story.publishedOn);
  const byline = display(story.text?.byline ?? '');
  const source = story.source === undefined ? '' : displaySource(story.source);
  return [source, date, shorten(byline, LONGEST_BYLINE)].filter((fact) => fact !== '').join(' · ');
}

function headlineOnly(story: Story, place: Place): FormattedString {
  const source = story.source === undefined ? undefined : displaySource(story.source);
  const note = messagesFor(place.language).article.headlineOnly(source);
  return FormattedString.join([firstHeader(story, place), note], BLOCK_GAP);
}

function linkButtons(story: Story, place: Place): readonly Button[] {
  const { labels } = messagesFor(place.language);
  const source = safeUrl(story.url) ?? sourceUrl(story.source);
  const link = safeUrl(story.url) ?? storyLink(story.id, place);
  return [
    ...(source === undefined ? [] : [{ text: labels.source, url: source }]),
    { text: labels.share, switchInline: storyPayload(story.id) },
    ...(link.length > MAX_COPY_LENGTH ? [] : [{ text: labels.copyLink, copy: link }]),
  ];
}

/** Where one goes from here: stories like this one, and back to where one came from. */
function wayButtons(story: Story, here: ArticlePage, place: Place): readonly Button[] {
  const { labels } = messagesFor(place.language);
  const related: Button = { text: labels.related, action: { kind: 'related', ...here } };
  if (here.results !== undefined)
    return [{ text: labels.results, action: { kind: 'search', ...here.results } }, related];
  const language = place.newsLanguage ?? story.language;
  const back: Action = { kind: 'list', language, from: { id: story.id, direction: 'at' } };
  return [related, { text: labels.headlines, action: back }];
}
