import { FormattedString } from '@grammyjs/parse-mode';
import type { Preferences } from '../chats/chat.ts';
import { LANGUAGE_CHOICES, LANGUAGES } from '../language/language.ts';
import { marked } from './buttons.ts';
import type { Button, MessageView } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import type { Place } from './place.ts';

/** Renders what a chat has chosen, with the ways to change it. */
export function renderSettings(preferences: Preferences, place: Place): MessageView {
  const { labels, settings } = messagesFor(place.language);
  return {
    text: FormattedString.join([FormattedString.b(settings.title()), chosen(preferences, place)], '\n'),
    keyboard: [
      [
        { text: labels.language, action: { kind: 'language' } },
        { text: labels.sources, action: { kind: 'sources', page: 1 } },
      ],
      [
        { text: labels.help, action: { kind: 'help' } },
        { text: labels.forget, action: { kind: 'forget-confirm' } },
      ],
    ],
  };
}

/** Renders the choice of languages: a row for the interface, a row for the news. */
export function renderLanguage(preferences: Preferences, place: Place): MessageView {
  const { labels, settings } = messagesFor(place.language);
  const interfaceRow = LANGUAGES.map(
    (language): Button => ({
      text: marked(settings.languageName[language], language === preferences.interfaceLanguage),
      action: { kind: 'interface-language', language },
    }),
  );
  const newsRow = LANGUAGE_CHOICES.map(
    (choice): Button => ({
      text: marked(labels.choice[choice], choice === preferences.newsLanguage),
      action: { kind: 'news-language', choice },
    }),
  );
  return {
    text: FormattedString.join([chosen(preferences, place), settings.chooseLanguage()], '\n\n'),
    keyboard: [interfaceRow, newsRow, [{ text: labels.settings, action: { kind: 'settings' } }]],
  };
}

function chosen({ interfaceLanguage, newsLanguage }: Preferences, place: Place): FormattedString {
  const { settings } = messagesFor(place.language);
  return FormattedString.join([
    `${settings.interfaceLanguage()}: `,
    FormattedString.b(settings.languageName[interfaceLanguage]),
    `\n${settings.newsLanguage()}: `,
    FormattedString.b(settings.choiceName[newsLanguage]),
  ]);
}

/** Asks before what is kept of a chat is deleted. */
export function renderForgetQuestion(place: Place): MessageView {
  const { labels, settings } = messagesFor(place.language);
  return {
    text: new FormattedString(settings.forgetQuestion()),
    keyboard: [
      [
        { text: labels.confirmForget, action: { kind: 'forget' } },
        { text: labels.keep, action: { kind: 'cancel' } },
      ],
    ],
  };
}

/** Says that what was kept of a chat is deleted. */
export function renderForgotten(place: Place): MessageView {
  return { text: new FormattedString(messagesFor(place.language).settings.forgotten()), keyboard: [] };
}

/** Says that nothing was deleted. */
export function renderKept(place: Place): MessageView {
  const { labels, settings } = messagesFor(place.language);
  return {
    text: new FormattedString(settings.kept()),
    keyboard: [[{ text: labels.settings, action: { kind: 'settings' } }]],
  };
}
