import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { unzipSync } from 'node:zlib';
import type { WebhookTarget } from './webhook-settings.ts';

/** What the bot's server made of an update. */
export type WebhookAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly reason: string;
      /** In seconds; 0 when the server did not ask for a pause. */
      readonly retryAfter: number;
      readonly contentType: string;
      readonly bytes: Buffer;
      readonly address: string | undefined;
    }
  /** No answer; `message` as `getWebhookInfo` tells it. */
  | { readonly kind: 'failed'; readonly message: string };

/** The connections to one webhook. */
export interface WebhookClient {
  /** Posts a JSON text; never rejects. `signal` ends it. */
  post(json: string, signal: AbortSignal): Promise<WebhookAnswer>;
  /** Closes the connections that are left open. */
  close(): void;
}

/** More than this is no answer to an update, in bytes. */
const MAX_ANSWER_BYTES = 52 * 1024 * 1024;

const FAILURES: ReadonlyMap<string | undefined, string> = new Map([
  ['ECONNREFUSED', 'Connection refused'],
  ['ECONNRESET', 'Webhook connection closed'],
  ['EPIPE', 'Webhook connection closed'],
  ['ENOTFOUND', 'Failed to resolve host: Name or service not known'],
  ['EAI_AGAIN', 'Failed to resolve host: Temporary failure in name resolution'],
  ['EHOSTUNREACH', 'No route to host'],
  ['ETIMEDOUT', 'Connection timed out'],
]);

/** Opens the way to a webhook; connections are kept for the next update. */
export function createWebhookClient(webhook: WebhookTarget): WebhookClient {
  const { target, certificate, ipAddress, maxConnections } = webhook;
  const isPlain = target.protocol === 'http:';
  const pool = { keepAlive: true, maxSockets: maxConnections };
  const ca = certificate ? Buffer.from(certificate) : undefined;
  const agent = isPlain ? new HttpAgent(pool) : new HttpsAgent({ ...pool, ...(ca && { ca }) });

  const failed = (error: NodeJS.ErrnoException, { aborted }: AbortSignal): WebhookAnswer => {
    const known = aborted ? 'Read timeout expired' : FAILURES.get(error.code);
    return { kind: 'failed', message: known ?? (isPlain ? error.message : `SSL error {${error.message}}`) };
  };

  const open = (json: string, signal: AbortSignal): ClientRequest =>
    (isPlain ? httpRequest : httpsRequest)(target, {
      method: 'POST',
      agent,
      signal,
      ...(ipAddress !== '' && { hostname: ipAddress, servername: target.hostname }),
      headers: headersOf(webhook, json),
    });

  const attempt = (json: string, signal: AbortSignal, isSecond: boolean): Promise<WebhookAnswer> =>
    new Promise((resolve) => {
      const request = open(json, signal);
      request.once('response', (response) => {
        readAnswer(response).then(resolve, (error: NodeJS.ErrnoException) => resolve(failed(error, signal)));
      });
      request.once('error', (error: NodeJS.ErrnoException) => {
        // The server had closed the connection kept from the last update: that says nothing of this one.
        const wasStale = request.reusedSocket && error.code === 'ECONNRESET' && !isSecond;
        resolve(wasStale ? attempt(json, signal, true) : failed(error, signal));
      });
      request.end(json);
    });

  return { post: (json, signal) => attempt(json, signal, false), close: () => agent.destroy() };
}

function headersOf({ target, secretToken }: WebhookTarget, json: string): Record<string, string | number> {
  return {
    Host: target.host,
    ...(secretToken !== '' && { 'X-Telegram-Bot-Api-Secret-Token': secretToken }),
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(json),
    'Accept-Encoding': 'gzip, deflate',
  };
}

async function readAnswer(response: IncomingMessage): Promise<WebhookAnswer> {
  const address = response.socket.remoteAddress;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes: Buffer = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_ANSWER_BYTES) return { kind: 'failed', message: 'Webhook connection closed' };
    chunks.push(bytes);
  }
  const body = Buffer.concat(chunks);
  const isPacked = /gzip|deflate/iu.test(response.headers['content-encoding'] ?? '');
  return {
    kind: 'answered',
    status: response.statusCode ?? 0,
    reason: response.statusMessage ?? '',
    retryAfter: Number(/^\d+/u.exec(response.headers['retry-after'] ?? '')?.[0] ?? 0),
    contentType: response.headers['content-type'] ?? '',
    bytes: isPacked && size > 0 ? unzipSync(body, { maxOutputLength: MAX_ANSWER_BYTES }) : body,
    address,
  };
}
