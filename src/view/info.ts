import { FormattedString } from '@grammyjs/parse-mode';
import type { ArchiveStats } from '../archive/archive.ts';
import { latestButton } from './buttons.ts';
import type { MessageView } from './message.ts';
import { messagesFor } from './messages/messages-for.ts';
import type { Place } from './place.ts';

/** Renders what Medee can do, with examples that can be tapped. */
export function renderHelp(place: Place): MessageView {
  const { info, labels } = messagesFor(place.language);
  const syntax = info
    .helpSearch()
    .map(({ example, meaning }) => FormattedString.join([FormattedString.code(example), ` – ${meaning}`]));
  return {
    text: FormattedString.join(
      [
        titled(info.helpTitle(), info.helpLines()),
        titled(info.helpSearchTitle(), syntax),
        `${info.helpInline(place.botUsername)}\n${info.helpGroup()}`,
      ],
      '\n\n',
    ),
    keyboard: [
      [latestButton(place), { text: labels.sources, action: { kind: 'sources', page: 1 } }],
      [
        { text: labels.language, action: { kind: 'language' } },
        { text: labels.settings, action: { kind: 'settings' } },
      ],
      [
        { text: labels.about, action: { kind: 'about' } },
        { text: labels.privacy, action: { kind: 'privacy' } },
      ],
    ],
  };
}

/** Renders what Medee is, and what its archive holds. */
export function renderAbout(stats: ArchiveStats, place: Place): MessageView {
  const { info } = messagesFor(place.language);
  const { firstDay, lastDay, stories, withText, sources } = stats;
  const stock = [
    info.aboutStock({ counts: stories, withText, sources }),
    ...(firstDay === undefined || lastDay === undefined ? [] : [info.aboutDays({ first: firstDay, last: lastDay })]),
  ];
  return {
    text: FormattedString.join(
      [titled(info.aboutTitle(), [info.about()]), stock.join(' '), info.aboutSources()],
      '\n\n',
    ),
    keyboard: [[latestButton(place)]],
  };
}

/** Renders what is kept of a chat and how to have it deleted. */
export function renderPrivacy(place: Place): MessageView {
  const { info, labels } = messagesFor(place.language);
  return {
    text: titled(info.privacyTitle(), info.privacy()),
    keyboard: [[{ text: labels.forget, action: { kind: 'forget-confirm' } }]],
  };
}

function titled(title: string, lines: readonly (string | FormattedString)[]): FormattedString {
  return FormattedString.join([FormattedString.b(title), ...lines], '\n');
}
