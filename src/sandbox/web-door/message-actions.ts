import { createSandboxUser, type PeopleSettings } from '../control/sandbox-user.ts';
import { askInline, chooseResult } from '../people/inline-use.ts';
import { setBlocked, writeMessage } from '../people/people.ts';
import { pressButton } from '../people/presses.ts';
import type { Telegram } from '../telegram.ts';
import type { Action } from './action.ts';
import { numberOf, optionalNumber, textOf } from './body.ts';

/** Writing, pressing, asking inline, opening and blocking the bot. */
export function createMessageActions(telegram: Telegram, settings: PeopleSettings): ReadonlyMap<string, Action> {
  const timeoutMs = settings.answerTimeoutMs;
  return new Map<string, Action>([
    [
      '/api/send',
      (body) => ({
        message: writeMessage(telegram, numberOf(body, 'userId'), {
          chatId: numberOf(body, 'chatId'),
          text: textOf(body, 'text'),
          replyTo: optionalNumber(body, 'replyTo'),
          threadId: optionalNumber(body, 'threadId'),
        }),
      }),
    ],
    [
      '/api/press',
      async (body) => {
        const press = { chatId: numberOf(body, 'chatId'), messageId: numberOf(body, 'messageId') };
        const data = textOf(body, 'data');
        return { answer: await pressButton(telegram, numberOf(body, 'userId'), { ...press, data, timeoutMs }) };
      },
    ],
    [
      '/api/inline',
      async (body) => {
        const userId = numberOf(body, 'userId');
        const chatId = optionalNumber(body, 'chatId') ?? userId;
        const query = textOf(body, 'query');
        const offset = body['offset'] === undefined ? '' : textOf(body, 'offset');
        return { answer: await askInline(telegram, userId, { query, offset, chatId, timeoutMs }) };
      },
    ],
    [
      '/api/choose',
      (body) => {
        const choice = {
          chatId: numberOf(body, 'chatId'),
          queryId: textOf(body, 'queryId'),
          resultId: textOf(body, 'resultId'),
        };
        return { message: chooseResult(telegram, numberOf(body, 'userId'), choice, settings.inlineFeedback) };
      },
    ],
    [
      '/api/start',
      (body) => {
        const user = createSandboxUser(telegram, numberOf(body, 'userId'), settings);
        return { message: user.start(body['payload'] === undefined ? '' : textOf(body, 'payload')) };
      },
    ],
    [
      '/api/block',
      (body) => {
        setBlocked(telegram, numberOf(body, 'userId'), body['blocked'] === true);
        return {};
      },
    ],
  ]);
}
