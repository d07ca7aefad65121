import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { Update } from '../../src/sandbox/types.ts';

/** An update as it came to a webhook. */
interface Delivered {
  readonly update: Update;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A bot's server that takes updates. */
export interface WebhookServer {
  readonly url: string;
  readonly received: readonly Delivered[];
  /** The texts of what was received, in order. */
  readonly texts: () => readonly (string | undefined)[];
  /** Resolves when so many updates have come. */
  readonly count: (wanted: number) => Promise<void>;
}

/** How a server answers; "200 OK" with nothing in it unless told otherwise. */
type Respond = (response: ServerResponse, delivered: Delivered) => void;

/** Starts a bot's server; `closing` collects what ends it. */
export async function startWebhookServer(
  closing: (() => Promise<void>)[],
  respond: Respond = (response) => response.end(),
): Promise<WebhookServer> {
  const received: Delivered[] = [];
  const waiting = new Set<() => void>();
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const delivered = { update: JSON.parse(body) as Update, path: request.url ?? '', headers: request.headers };
    received.push(delivered);
    for (const check of waiting) check();
    respond(response, delivered);
  };
  const url = await listen(closing, (request, response) => void take(request, response));
  return {
    url,
    received,
    texts: () => received.map(({ update }) => update.message?.text),
    count: (wanted) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (received.length < wanted) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

/** Serves on a free port of loopback. */
export async function listen(closing: (() => Promise<void>)[], listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}
