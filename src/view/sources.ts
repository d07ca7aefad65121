import { FormattedString } from '@grammyjs/parse-mode';
import type { SourceCount } from '../archive/archive.ts';
import type { LanguageChoice } from '../language/language.ts';
import { inRows, keyboardOf, pageButtons } from './buttons.ts';
import { displaySource } from './display.ts';
import type { Button, MessageView } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import type { Place } from './place.ts';
import { sourceKey } from './source-key.ts';
import { LIST_PAGE_SIZE } from './story-list.ts';

/** Renders a page of the sources with their counts; a number opens the headlines of its source. */
export function renderSources(counts: readonly SourceCount[], pageNumber: number, place: Place): MessageView {
  const { list } = messagesFor(place.language);
  if (counts.length === 0) return { text: new FormattedString(list.noSources()), keyboard: [] };
  const pages = Math.ceil(counts.length / LIST_PAGE_SIZE);
  const page = Math.min(pages, Math.max(1, Math.trunc(pageNumber) || 1));
  const first = (page - 1) * LIST_PAGE_SIZE;
  const shown = counts.slice(first, first + LIST_PAGE_SIZE);
  const lines = shown.map(
    ({ source, stories }, index) => `${first + index + 1}. ${displaySource(source)} · ${list.sourceCounts(stories)}`,
  );
  const buttons = shown.map(
    ({ source, stories }, index): Button => ({
      text: String(first + index + 1),
      action: { kind: 'list', language: languageFor(stories, place), source: sourceKey(source) },
    }),
  );
  return {
    text: FormattedString.join([FormattedString.b(list.sources(counts.length)), ...lines], '\n'),
    keyboard: keyboardOf(
      ...inRows(buttons, 5),
      pageButtons(page, pages, (to) => ({ kind: 'sources', page: to })),
    ),
  };
}

/** The reader's language; both where the source has nothing in it, because a source that is listed must not open empty. */
function languageFor(stories: SourceCount['stories'], { newsLanguage = 'all' }: Place): LanguageChoice {
  return newsLanguage === 'all' || stories[newsLanguage] > 0 ? newsLanguage : 'all';
}
