import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BotCommand, Update } from 'grammy/types';
import { onTestFinished } from 'vitest';
import { ME } from './conversation.ts';

interface Request {
  readonly method: string;
  readonly payload: {
    readonly offset?: number;
    readonly timeout?: number;
    readonly allowed_updates?: readonly string[];
    readonly text?: string;
    readonly scope?: { readonly type: string };
    readonly language_code?: string;
    readonly commands?: readonly BotCommand[];
  };
}

/** What a method answers instead: an error of the Bot API, or a connection that is cut. */
type Answer = { readonly error_code: number; readonly description: string; readonly parameters?: object } | 'cut';

/** The half of Telegram that a starting and stopping bot sees, over real HTTP: a queue of updates, menus, a webhook. */
export interface FakeTelegram {
  readonly apiRoot: string;
  readonly requests: Request[];
  /** Updates that the bot has not confirmed. */
  readonly pending: () => readonly number[];
  readonly deliver: (update: object) => number;
  /** The next calls of a method get these answers, one each. */
  readonly answerNext: (method: string, ...answers: readonly Answer[]) => void;
  readonly setWebhook: (url: string) => void;
}

export async function startFakeTelegram(): Promise<FakeTelegram> {
  const requests: Request[] = [];
  const answers = new Map<string, Answer[]>();
  const texts = new Map<string, unknown>();
  let queue: Update[] = [];
  let ids = 100;
  let webhook = '';
  let wake: () => void = () => undefined;

  async function run(method: string, payload: Request['payload']): Promise<unknown> {
    const language = payload.language_code ?? '';
    const key = `${method.replace(/^[gs]et/u, '')} ${JSON.stringify(payload.scope ?? '')} ${language}`;
    switch (method) {
      case 'getMe':
        return ME;
      case 'getWebhookInfo':
        return { url: webhook, has_custom_certificate: false, pending_update_count: 0 };
      case 'deleteWebhook':
        webhook = '';
        return true;
      case 'getUpdates':
        return getUpdates(payload.offset ?? 0, payload.timeout ?? 0);
      case 'getMyCommands':
        return texts.get(key) ?? [];
      case 'setMyCommands':
        texts.set(key, payload.commands);
        return true;
      case 'getMyDescription':
      case 'getMyShortDescription':
        return texts.get(key) ?? { description: '', short_description: '' };
      case 'setMyDescription':
      case 'setMyShortDescription':
        texts.set(key, payload);
        return true;
      default:
        return true;
    }
  }

  async function getUpdates(offset: number, timeout: number): Promise<readonly Update[]> {
    queue = queue.filter(({ update_id }) => update_id >= offset);
    if (queue.length === 0 && timeout > 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 200);
      });
    }
    return queue;
  }

  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const method = request.url?.split('/').at(-1) ?? '';
    const payload = body === '' ? {} : JSON.parse(body);
    requests.push({ method, payload });
    const planned = answers.get(method)?.shift();
    if (planned === 'cut') return void request.socket.destroy();
    const reply = planned === undefined ? { ok: true, result: await run(method, payload) } : { ok: false, ...planned };
    response.writeHead(planned?.error_code ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    pending: () => queue.map(({ update_id }) => update_id),
    deliver(update) {
      ids += 1;
      queue = [...queue, { update_id: ids, ...update } as Update];
      wake();
      return ids;
    },
    answerNext: (method, ...planned) => void answers.set(method, [...planned]),
    setWebhook(url) {
      webhook = url;
    },
  };
}
