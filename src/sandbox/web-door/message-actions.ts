import type { PeopleSettings } from '../control/sandbox-user.ts';
import { askInline, chooseResult } from '../people/inline-use.ts';
import { editMessage, setBlocked, startBot, writeMessage } from '../people/people.ts';
import { pressButton, sendPress } from '../people/presses.ts';
import { react } from '../people/reactions.ts';
import type { Telegram } from '../telegram.ts';
import type { Action } from './action.ts';
import { numberOf, optionalNumber, optionalText, textOf } from './body.ts';

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
          sendAs: optionalNumber(body, 'sendAs'),
        }),
      }),
    ],
    [
      '/api/edit',
      (body) => ({
        message: editMessage(telegram, numberOf(body, 'userId'), {
          chatId: numberOf(body, 'chatId'),
          messageId: numberOf(body, 'messageId'),
          text: textOf(body, 'text'),
        }),
      }),
    ],
    [
      '/api/react',
      (body) => {
        react(telegram, numberOf(body, 'userId'), {
          chatId: numberOf(body, 'chatId'),
          messageId: numberOf(body, 'messageId'),
          emoji: textOf(body, 'emoji'),
        });
        return {};
      },
    ],
    [
      '/api/press',
      async (body) => {
        const place = { chatId: numberOf(body, 'chatId'), messageId: numberOf(body, 'messageId') };
        const press = body['stale'] === true ? sendPress : pressButton;
        const data = textOf(body, 'data');
        return { answer: await press(telegram, numberOf(body, 'userId'), { ...place, data, timeoutMs }) };
      },
    ],
    [
      '/api/inline',
      async (body) => {
        const userId = numberOf(body, 'userId');
        const chatId = optionalNumber(body, 'chatId') ?? userId;
        const query = textOf(body, 'query');
        const offset = optionalText(body, 'offset') ?? '';
        return { answer: await askInline(telegram, userId, { query, offset, chatId, timeoutMs }) };
      },
    ],
    [
      '/api/choose',
      (body) => {
        const choice = {
          chatId: numberOf(body, 'chatId'),
          threadId: optionalNumber(body, 'threadId'),
          queryId: textOf(body, 'queryId'),
          resultId: textOf(body, 'resultId'),
        };
        return { message: chooseResult(telegram, numberOf(body, 'userId'), choice, settings.inlineFeedback) };
      },
    ],
    [
      '/api/start',
      (body) => ({ message: startBot(telegram, numberOf(body, 'userId'), optionalText(body, 'payload')) }),
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
