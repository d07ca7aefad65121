import type { Story } from '../archive/story.ts';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../language/language.ts';
import type { Action, ArticlePage, ResultsPage } from './action.ts';
import type { Button, Keyboard } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import { type Place, storyLink } from './place.ts';

const NUMBERS_IN_ROW = 5;

/**
 * Numbers that open the stories of a list: in place in a private chat, by a link to the private chat elsewhere.
 * With `results` the opened story leads back there.
 */
export function numberButtons(stories: readonly Story[], place: Place, results?: ResultsPage): Keyboard {
  const buttons = stories.map((story, index) =>
    openButton({ id: story.id, page: 1, ...(results && { results }) }, String(index + 1), place),
  );
  return inRows(buttons, NUMBERS_IN_ROW);
}

/** A button that opens a story from where one is. */
export function openButton(article: ArticlePage, text: string, place: Place): Button {
  if (place.kind !== 'private') return { text, url: storyLink(article.id, place) };
  return { text, action: { kind: 'article', ...article } };
}

/** Cuts buttons into rows. */
export function inRows(buttons: readonly Button[], perRow: number): Keyboard {
  const rows = Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) => row * perRow);
  return rows.map((start) => buttons.slice(start, start + perRow));
}

/** The three languages of news as buttons, the current one marked; `label` may add a count. */
export function languageButtons(
  current: LanguageChoice,
  place: Place,
  {
    action,
    label,
  }: {
    readonly action: (choice: LanguageChoice) => Action;
    readonly label?: (choice: LanguageChoice, name: string) => string;
  },
): readonly Button[] {
  const names = messagesFor(place.language).labels.choice;
  return LANGUAGE_CHOICES.map((choice) => {
    const text = label?.(choice, names[choice]) ?? names[choice];
    return { text: marked(text, choice === current), action: action(choice) };
  });
}

/** Marks the choice that holds now. */
export function marked(text: string, isCurrent: boolean): string {
  return isCurrent ? `• ${text}` : text;
}

/** `‹`, `2 / 4`, `›`: nothing for one page; the counter does nothing, and an end has no arrow. */
export function pageButtons(page: number, pages: number, action: (page: number) => Action): readonly Button[] {
  if (pages <= 1) return [];
  return [
    ...(page > 1 ? [{ text: '‹', action: action(page - 1) }] : []),
    { text: `${page} / ${pages}`, action: { kind: 'nothing' } },
    ...(page < pages ? [{ text: '›', action: action(page + 1) }] : []),
  ];
}

/** Drops rows without buttons, which Telegram refuses. */
export function keyboardOf(...rows: readonly (readonly Button[])[]): Keyboard {
  return rows.filter((row) => row.length > 0);
}

/** The button that leads to the newest headlines from anywhere. */
export function latestButton(place: Place): Button {
  const text = messagesFor(place.language).labels.latest;
  return { text, action: { kind: 'list', language: place.newsLanguage ?? 'all' } };
}
