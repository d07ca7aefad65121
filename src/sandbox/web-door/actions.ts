import { createSandboxUser, type PeopleSettings } from '../control/sandbox-user.ts';
import { SandboxError } from '../errors.ts';
import type { JsonObject } from '../parameters/json.ts';
import { askInline, chooseResult } from '../people/inline-use.ts';
import { setBlocked, writeMessage } from '../people/people.ts';
import { pressButton } from '../people/presses.ts';
import type { Telegram } from '../telegram.ts';

/** What a POST of the page does; the answer goes beside `ok`. */
type Action = (body: JsonObject) => object | Promise<object>;

/** The page's POST endpoints by path (README). */
export function createActions(telegram: Telegram, settings: PeopleSettings): ReadonlyMap<string, Action> {
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

function numberOf(body: JsonObject, name: string): number {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new SandboxError('wrong-request', `"${name}" must be a whole number`);
  }
  return value;
}

function optionalNumber(body: JsonObject, name: string): number | undefined {
  return body[name] === undefined || body[name] === null ? undefined : numberOf(body, name);
}

function textOf(body: JsonObject, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new SandboxError('wrong-request', `"${name}" must be a text`);
  return value;
}
