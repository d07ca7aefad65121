import { FormattedString } from '@grammyjs/parse-mode';
import { latestButton } from './buttons.ts';
import { display, shorten } from './display.ts';
import type { MessageView } from './message.ts';
import type { CommandName, Failure, Messages } from './messages/messages.ts';
import { messagesFor } from './messages/messages-for.ts';
import type { Place } from './place.ts';

/** The length that a toast may have: characters, Bot API answerCallbackQuery. */
export const MAX_TOAST_LENGTH = 200;

/** Renders one sentence of `Messages` with the way to the headlines: for refusals, mistakes and failures. */
export function renderNotice(sentence: (messages: Messages) => string, place: Place): MessageView {
  return { text: new FormattedString(sentence(messagesFor(place.language))), keyboard: [[latestButton(place)]] };
}

/** Renders the apology for something that failed. */
export function renderFailure(failure: Failure, place: Place): MessageView {
  return renderNotice((messages) => messages.notices.failed(failure), place);
}

/** Renders the answer to a command that does not exist, given the known one that is nearest. */
export function renderUnknownCommand(command: string, nearest: CommandName | undefined, place: Place): MessageView {
  const shown = shorten(display(command), 32);
  return renderNotice((messages) => messages.notices.unknownCommand({ command: shown, nearest }), place);
}

/** Renders the answer to a day that cannot be read. */
export function renderBadDate(text: string, place: Place): MessageView {
  const shown = shorten(display(text), 60);
  return renderNotice((messages) => messages.notices.badDate(shown), place);
}
