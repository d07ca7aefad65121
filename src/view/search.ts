import { FormattedString } from '@grammyjs/parse-mode';
import type { Hit, SearchResult } from '../archive/archive.ts';
import type { QueryToken } from '../chats/chat-store.ts';
import { LANGUAGES, type LanguageChoice } from '../language/language.ts';
import type { Action } from './action.ts';
import { keyboardOf, languageButtons, latestButton, numberButtons, pageButtons } from './buttons.ts';
import { display, shorten } from './display.ts';
import { marksBold } from './marks.ts';
import type { Button, Keyboard, MessageView } from './message.ts';
import { formatCount } from './messages/count.ts';
import { messagesFor } from './messages/messages-for.ts';
import { type Place, storyLink } from './place.ts';
import { storyMeta } from './story-list.ts';

/** Hits of one result message: a row of numbers. */
export const SEARCH_PAGE_SIZE = 5;

const LONGEST_QUERY = 80; // UTF-16 units of the query in the answer
const LONGEST_HIT_TITLE = 250;
const LONGEST_EXCERPT = 300;
const MAX_MARKS = 8; // bold words of one text: 5 hits of two texts stay under 100 entities
const LONGEST_SUGGESTION = 60;
const MAX_TRANSLATIONS = 4;

export interface SearchView {
  /** As typed. */
  readonly query: string;
  /** What the buttons carry; the query itself is too long for them. */
  readonly token: QueryToken;
  /** From 1. */
  readonly page: number;
  readonly language: LanguageChoice;
  /** Tokens of `SearchResult.suggestions`, in their order: each becomes a button that searches for it. */
  readonly suggestionTokens?: readonly QueryToken[];
}

/** How many pages of results there are; 0 when nothing was found. */
export function searchPages(total: number): number {
  return Math.ceil(total / SEARCH_PAGE_SIZE);
}

/** Tells whether a text is our question for the words of a search, in any language. */
export function isSearchQuestion(text: string): boolean {
  return LANGUAGES.some((language) => messagesFor(language).search.ask() === text);
}

/** Renders a page of results: the total, the hits in bold, and what to try when there are none. */
export function renderSearch(result: SearchResult, view: SearchView, place: Place): MessageView {
  const hits = result.hits.slice(0, SEARCH_PAGE_SIZE);
  return result.total === 0 ? nothingFound(result, view, place) : found(result, hits, view, place);
}

function found(result: SearchResult, hits: readonly Hit[], view: SearchView, place: Place): MessageView {
  const { search } = messagesFor(place.language);
  const stories = hits.map((hit) => hit.story);
  const pages = searchPages(result.total);
  const heading = (result.relaxed ? search.relaxed : search.found)({ query: shownQuery(view), total: result.total });
  const notes = result.complete ? [] : [search.incomplete()];
  const top = FormattedString.join([FormattedString.b(heading), ...notes], '\n');
  const lines = hits.map((hit, index) => renderHit(hit, index + 1, place));
  return {
    text: FormattedString.join([top, ...lines, ...footer(result, hits, view, place)], '\n\n'),
    keyboard: keyboardOf(
      ...suggestionButtons(result, view),
      ...numberButtons(stories, place, { token: view.token, page: view.page, language: view.language }),
      hits.length === 0 ? wayBack(pages, view, place) : resultPages(pages, view),
      languageFilter(result, view, place),
    ),
  };
}

/** What else was looked for, and what may have been meant. */
function footer(
  result: SearchResult,
  hits: readonly Hit[],
  view: SearchView,
  place: Place,
): readonly (string | FormattedString)[] {
  const { search } = messagesFor(place.language);
  if (hits.length === 0) return [];
  const words = [...new Set(result.translated.map(({ to }) => shorten(display(to), LONGEST_SUGGESTION)))];
  const also = words.length === 0 ? [] : [search.alsoFor(words.slice(0, MAX_TRANSLATIONS))];
  if (result.suggestions.length === 0) return also;
  return [...also, FormattedString.join([search.didYouMean(), ...writtenSuggestions(result, view)], '\n')];
}

function resultPages(pages: number, view: SearchView): readonly Button[] {
  return pageButtons(Math.min(view.page, pages), pages, (page) => searchAction(view, page, view.language));
}

/** From a page behind the last one to the last one. */
function wayBack(pages: number, view: SearchView, place: Place): readonly Button[] {
  return [{ text: messagesFor(place.language).labels.back, action: searchAction(view, pages, view.language) }];
}

/** `1. Title`, `16 Jul 2025 · reuters.com · full text`, `… the words around the hit …` */
function renderHit({ story, snippet }: Hit, number: number, place: Place): FormattedString {
  const title = marksBold(snippet.title, LONGEST_HIT_TITLE, MAX_MARKS);
  const shown = title.rawText === '' ? messagesFor(place.language).list.untitled() : title;
  const link = FormattedString.a(shown, storyLink(story.id, place));
  const excerpt = snippet.excerpt && marksBold(snippet.excerpt, LONGEST_EXCERPT, MAX_MARKS);
  return FormattedString.join([
    `${number}. `,
    link,
    `\n${storyMeta(story, place)}`,
    ...(excerpt === undefined || excerpt.rawText === '' ? [] : ['\n', excerpt]),
  ]);
}

function nothingFound(result: SearchResult, view: SearchView, place: Place): MessageView {
  const { search } = messagesFor(place.language);
  const query = shownQuery(view);
  const elsewhere = result.totals.en + result.totals.mn > 0 && isLanguageOpen(result, view.language);
  const lines = [
    view.language !== 'all' && elsewhere ? search.nothingIn({ query, choice: view.language }) : search.nothing(query),
    ...(result.complete ? [] : [search.incomplete()]),
    ...(result.suggestions.length > 0 ? [search.didYouMean()] : []),
    ...(result.suggestions.length > 0 || elsewhere ? [] : [search.tryThis()]),
  ];
  return {
    text: FormattedString.join([...lines, ...writtenSuggestions(result, view)], '\n'),
    keyboard: keyboardOf(
      ...suggestionButtons(result, view),
      elsewhere ? languageFilter(result, view, place) : [],
      result.suggestions.length > 0 || elsewhere ? [] : [latestButton(place)],
    ),
  };
}

/** Suggestions that no button can carry, to be tapped and copied. */
function writtenSuggestions({ suggestions }: SearchResult, view: SearchView): readonly FormattedString[] {
  return suggestions
    .filter((_, index) => view.suggestionTokens?.[index] === undefined)
    .map((suggestion) => FormattedString.code(shorten(display(suggestion), LONGEST_SUGGESTION)));
}

/** Suggested queries, a row each. */
function suggestionButtons({ suggestions }: SearchResult, view: SearchView): Keyboard {
  return suggestions.flatMap((suggestion, index) => {
    const token = view.suggestionTokens?.[index];
    const text = shorten(display(suggestion), LONGEST_SUGGESTION);
    if (token === undefined || text === '') return [];
    return [[{ text, action: searchAction({ token }, 1, view.language) }]];
  });
}

function languageFilter(result: SearchResult, view: SearchView, place: Place): readonly Button[] {
  const totals = totalsOf(result);
  if (!isLanguageOpen(result, view.language)) return [];
  return languageButtons(view.language, place, {
    action: (language) => searchAction(view, 1, language),
    label: (choice, name) => `${name} ${formatCount(totals[choice])}`,
  });
}

/** Tells whether buttons can change the language: not where the words themselves name one (`lang:mn`), which goes before. */
function isLanguageOpen(result: SearchResult, language: LanguageChoice): boolean {
  return result.total === totalsOf(result)[language];
}

function totalsOf({ totals }: SearchResult): Readonly<Record<LanguageChoice, number>> {
  return { ...totals, all: totals.en + totals.mn };
}

function searchAction({ token }: Pick<SearchView, 'token'>, page: number, language: LanguageChoice): Action {
  return { kind: 'search', token, page, language };
}

function shownQuery({ query }: SearchView): string {
  return shorten(display(query), LONGEST_QUERY);
}
