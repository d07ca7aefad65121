import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../errors.ts';
import { strike } from '../faults/strike.ts';
import { findMethod } from '../methods/table.ts';
import type { Telegram } from '../telegram.ts';
import { asApiError, createCallRunner, type Reply } from './call-runner.ts';
import { sendBotFile } from './file-download.ts';
import { type Body, readRequest } from './read-request.ts';
import { readWebhookReply } from './webhook-reply.ts';

/** Answers the Bot API requests of one bot (rules, section 1). */
export interface BotDoor {
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  /** Makes the call that an answer to a webhook may hold; nobody learns what became of it. */
  takeReply(reply: Body): void;
  /** How many calls other than getUpdates are being answered. */
  busy(): number;
}

/** Creates the door that opens with a token; `changed` is told when a call begins or ends. */
export function createBotDoor(telegram: Telegram, token: string, changed: () => void): BotDoor {
  const runner = createCallRunner(telegram, changed);

  const answerCall = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const [given, ...path] = splitPath(url.pathname);
    if (path.length === 0 || !url.pathname.startsWith('/bot')) throw new ApiError(404, 'Not Found');
    checkToken(given, token);
    const input = await readRequest(request, url);
    const name = path.filter((part) => part !== 'test').join('/') || (input.values.get('method') ?? '');
    const method = findMethod(name);
    if (!method) throw new ApiError(404, 'Not Found: method not found');

    const hangUp = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) hangUp.abort();
    });
    sendReply(response, await runner.run(method, input, hangUp.signal));
  };

  /** A download counts as a call of "file" for what is to go wrong. */
  const answerDownload = async (response: ServerResponse, url: URL): Promise<void> => {
    const fault = telegram.faults.take('file');
    const struck = await strike(fault, telegram.clock);
    if (struck === 'cut' || fault?.kind === 'drop') response.destroy();
    else if (struck) throw struck;
    else sendBotFile(response, url, telegram.files, token);
  };

  return {
    takeReply: (reply) => {
      const call = readWebhookReply(reply);
      if (call) void runner.run(call.method, call.input, new AbortController().signal);
    },
    busy: () => runner.busy(),
    handle: async (request, response, url) => {
      try {
        if (url.pathname.startsWith('/file/')) await answerDownload(response, url);
        else await answerCall(request, response, url);
      } catch (error) {
        answerError(response, asApiError(error));
      }
    },
  };
}

/** `/bot<token>/<method>` → token and the rest. */
function splitPath(pathname: string): readonly [token: string, ...rest: string[]] {
  const [token = '', ...rest] = pathname.slice('/bot'.length).replace(/%3A/iu, ':').split('/');
  return [token, ...rest];
}

/** Ids are smaller than this. */
const MAX_USER_ID = 2n ** 54n;

function checkToken(given: string, token: string): void {
  if (given === token) return;
  const id = /^([1-9]\d*):/u.exec(given)?.[1];
  const wellFormed = id !== undefined && BigInt(id) < MAX_USER_ID && given.length <= 80;
  throw new ApiError(401, wellFormed ? 'Unauthorized' : 'Unauthorized: invalid token specified');
}

function sendReply(response: ServerResponse, reply: Reply): void {
  switch (reply.kind) {
    case 'cut':
      response.destroy();
      break;
    case 'error':
      answerError(response, reply.error);
      break;
    case 'result':
      answer(response, 200, { ok: true, result: reply.result, description: reply.description });
      break;
    default:
      reply satisfies never;
  }
}

function answerError(response: ServerResponse, { code, message, parameters }: ApiError): void {
  if (parameters?.retry_after !== undefined) response.setHeader('Retry-After', parameters.retry_after);
  answer(response, code, { ok: false, error_code: code, description: message, parameters });
}

function answer(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
