import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../errors.ts';
import { Described, type Method } from '../methods/method.ts';
import { findMethod } from '../methods/table.ts';
import type { Telegram } from '../telegram.ts';
import { type ReadRequest, readRequest } from './read-request.ts';

/** Answers the Bot API requests of one bot (rules, section 1). */
export interface BotDoor {
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  /** How many calls other than getUpdates are being answered. */
  busy(): number;
}

/** Creates the door that opens with a token; `changed` is told when a call begins or ends. */
export function createBotDoor(telegram: Telegram, token: string, changed: () => void): BotDoor {
  let busy = 0;

  const run = async (method: Method, input: ReadRequest, signal: AbortSignal): Promise<unknown> => {
    const complain = (rule: string, message: string): void =>
      telegram.traffic.violate({ rule, message, method: method.name });
    if (input.malformedJson) complain('malformed-json', 'the body is no JSON object');
    for (const name of input.values.keys()) {
      if (!method.parameters.includes(name))
        complain('unknown-parameter', `"${name}" is no parameter of ${method.name}`);
    }
    return method.run({ method: method.name, telegram, parameters: input, signal, complain });
  };

  const answerCall = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const [given, ...path] = splitPath(url.pathname);
    if (path.length === 0 || !url.pathname.startsWith('/bot')) throw new ApiError(404, 'Not Found');
    checkToken(given, token);
    const input = await readRequest(request, url);
    const name = path.filter((part) => part !== 'test').join('/') || (input.values.get('method') ?? '');
    const method = findMethod(name);
    if (!method) throw new ApiError(404, 'Not Found: method not found');

    const hangUp = new AbortController();
    response.once('close', () => hangUp.abort());
    const at = telegram.clock.now();
    const begun = performance.now();
    const record = (outcome: Outcome): void =>
      telegram.traffic.record({
        method: method.name,
        parameters: Object.fromEntries(input.values),
        at,
        ms: Math.round(performance.now() - begun),
        ...outcome,
      });
    const counts = method.name === 'getUpdates' ? 0 : 1;
    busy += counts;
    try {
      const result = await run(method, input, hangUp.signal);
      record({ ok: true, result: result instanceof Described ? result.result : result });
      answer(response, 200, success(result));
    } catch (error) {
      const refused = asApiError(error);
      record({ ok: false, errorCode: refused.code, description: refused.message });
      throw error;
    } finally {
      busy -= counts;
      changed();
    }
  };

  return {
    busy: () => busy,
    handle: async (request, response, url) => {
      try {
        await answerCall(request, response, url);
      } catch (error) {
        answerError(response, asApiError(error));
      }
    },
  };
}

type Outcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly errorCode: number; readonly description: string };

/** `/bot<token>/<method>` → token and the rest. */
function splitPath(pathname: string): readonly [token: string, ...rest: string[]] {
  const [token = '', ...rest] = pathname.slice('/bot'.length).replace(/%3A/iu, ':').split('/');
  return [token, ...rest];
}

function checkToken(given: string, token: string): void {
  if (given === token) return;
  const wellFormed = /^[1-9]\d*:/u.test(given) && given.length <= 80;
  throw new ApiError(401, wellFormed ? 'Unauthorized' : 'Unauthorized: invalid token specified');
}

function success(result: unknown): object {
  if (result instanceof Described) return { ok: true, result: result.result, description: result.description };
  return { ok: true, result };
}

function asApiError(error: unknown): ApiError {
  // A fault of the sandbox itself is shown as one, so that it is not taken for Telegram's behaviour.
  if (error instanceof ApiError) return error;
  return new ApiError(500, `Internal Server Error: ${error instanceof Error ? error.message : 'unknown'}`);
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
