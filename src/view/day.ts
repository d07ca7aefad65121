import { FormattedString } from '@grammyjs/parse-mode';
import type { Day } from '../archive/archive.ts';
import type { CalendarDate } from '../digest/digest.ts';
import type { LanguageChoice } from '../language/language.ts';
import { keyboardOf, languageButtons, numberButtons } from './buttons.ts';
import { formatDate } from './dates.ts';
import { type Button, MAX_MESSAGE_LENGTH, type MessageView } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import type { Place } from './place.ts';
import { entryList, LIST_PAGE_SIZE } from './story-list.ts';

/** Renders the headlines of a day with the way to the neighbouring days that have news. */
export function renderDay(day: Day, { language }: { readonly language: LanguageChoice }, place: Place): MessageView {
  const { list } = messagesFor(place.language);
  const days = dayButtons(day, language, place);
  if (day.stories.length === 0) {
    return { text: new FormattedString(list.emptyDay({ date: day.date, choice: language })), keyboard: [days] };
  }
  const shown = day.stories.slice(0, LIST_PAGE_SIZE);
  const count = day.stories.length;
  const total = count === shown.length ? list.count(count) : list.countWithShown({ count, shown: shown.length });
  const heading = `${list.heading({ date: day.date, today: place.today })} · ${total}`;
  const body = entryList(shown, place, MAX_MESSAGE_LENGTH - heading.length - 1);
  return {
    text: FormattedString.join([FormattedString.b(heading), body], '\n'),
    keyboard: keyboardOf(...numberButtons(shown, place), moreButtons(day, language, place), days),
  };
}

/** What does not fit is the next page of the list of all headlines. */
function moreButtons(day: Day, language: LanguageChoice, place: Place): readonly Button[] {
  const last = day.stories[LIST_PAGE_SIZE - 1];
  if (last === undefined || day.stories.length <= LIST_PAGE_SIZE) return [];
  const action = { kind: 'list', language, from: { id: last.id, direction: 'older' } } as const;
  return [{ text: messagesFor(place.language).labels.more, action }];
}

function dayButtons(day: Day, language: LanguageChoice, place: Place): readonly Button[] {
  const styleOf = (date: CalendarDate) => (date.slice(0, 4) === day.date.slice(0, 4) ? 'day' : 'short');
  const step = (date: CalendarDate | undefined, label: (day: string) => string): readonly Button[] =>
    date === undefined
      ? []
      : [{ text: label(formatDate(date, styleOf(date), place.language)), action: { kind: 'day', date, language } }];
  return [
    ...step(day.previous, (name) => `‹ ${name}`),
    ...languageButtons(language, place, { action: (choice) => ({ kind: 'day', date: day.date, language: choice }) }),
    ...step(day.next, (name) => `${name} ›`),
  ];
}
