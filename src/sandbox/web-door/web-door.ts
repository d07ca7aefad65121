import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PeopleSettings } from '../control/sandbox-user.ts';
import { ApiError, SandboxError } from '../errors.ts';
import { readBody } from '../http/read-request.ts';
import { isObject, type JsonObject, parseJson } from '../parameters/json.ts';
import type { Telegram } from '../telegram.ts';
import { createActions } from './actions.ts';
import { streamEvents } from './event-stream.ts';
import { downloadDocument, receiveDocument } from './file-actions.ts';
import { createHostCheck } from './host-check.ts';
import { sendJson } from './send-json.ts';
import { describeState, describeTraffic, visibleCommands } from './state.ts';
import { serveFile } from './static-files.ts';

/** The web chat's door: its page, its JSON endpoints and its events. */
export interface WebDoor {
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  /** Lets browsers address the server by one more host name. */
  allowHost(host: string): void;
}

const MAX_BODY_BYTES = 64 * 1024;

const STATUS: Readonly<Record<SandboxError['code'], number>> = {
  'wrong-request': 400,
  'not-found': 404,
  'not-possible': 409,
  timeout: 504,
};

/** Creates the door for the people of a sandbox; `hostNames` are names of the machine beside loopback's. */
export function createWebDoor(
  telegram: Telegram,
  { hostNames, ...settings }: PeopleSettings & { readonly hostNames: readonly string[] },
): WebDoor {
  const hosts = createHostCheck(hostNames);
  const actions = createActions(telegram, settings);

  const get = (response: ServerResponse, url: URL): Promise<void> => {
    switch (url.pathname) {
      case '/api/state':
        return sendJson(response, 200, describeState(telegram));
      case '/api/commands':
        return sendJson(response, 200, { ok: true, commands: visibleCommands(telegram, url.searchParams) });
      case '/api/traffic':
        return sendJson(response, 200, { ok: true, ...describeTraffic(telegram) });
      case '/api/events':
        return streamEvents(telegram, response);
      case '/api/file':
        return downloadDocument(telegram, response, url);
      default:
        return serveFile(response, url.pathname);
    }
  };

  const post = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (url.pathname === '/api/document') {
      return sendJson(response, 200, { ok: true, message: await receiveDocument(telegram, request, url) });
    }
    const action = actions.get(url.pathname);
    if (!action) throw new SandboxError('not-found', 'there is nothing here');
    const answer = await action(await readJsonBody(request));
    await sendJson(response, 200, { ok: true, ...answer });
  };

  return {
    allowHost: (host) => hosts.allow(host),
    handle: async (request, response, url) => {
      try {
        const refusal = hosts.refusal(request);
        if (refusal !== undefined) await sendJson(response, 403, { ok: false, error: refusal });
        else if (request.method === 'POST') await post(request, response, url);
        else if (request.method === 'GET' || request.method === 'HEAD') await get(response, url);
        else await sendJson(response, 405, { ok: false, error: 'only GET and POST are known here' });
      } catch (error) {
        await refuse(response, error);
      }
    },
  };
}

async function readJsonBody(request: IncomingMessage): Promise<JsonObject> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) {
    throw new SandboxError('wrong-request', 'the content type must be application/json');
  }
  const body = parseJson((await readBody(request, MAX_BODY_BYTES)).toString('utf8'));
  if (!isObject(body)) throw new SandboxError('wrong-request', 'the body must be a JSON object');
  return body;
}

function refuse(response: ServerResponse, error: unknown): Promise<void> {
  if (error instanceof SandboxError) {
    const { code, message, reason } = error;
    return sendJson(response, STATUS[code], { ok: false, error: message, reason });
  }
  if (error instanceof ApiError) return sendJson(response, error.code, { ok: false, error: error.message });
  throw error;
}
