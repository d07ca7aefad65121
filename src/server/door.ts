import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One thing that has to be well. */
export interface HealthCheck {
  readonly name: string;
  readonly ok: boolean;
  /** `alive`: without it a restart is wanted; `ready`: without it some answers are not complete yet. */
  readonly needed: 'alive' | 'ready';
  readonly detail?: string;
}

export interface DoorOptions {
  /** Asked at every request; has to be quick. */
  readonly health: () => readonly HealthCheck[];
  /** Gets every request that is not for the door itself. Default: 404. */
  readonly fallback?: RequestListener;
}

export interface DoorAddress {
  /** 0: any free port. */
  readonly port: number;
  /** Default: all addresses of the machine. */
  readonly host?: string;
}

/** The HTTP door: `/health` and `/ready` for whoever watches over the process. */
export interface Door {
  /** Resolves with the port. Rejects with the system's error, such as `EADDRINUSE`. */
  listen(address: DoorAddress): Promise<number>;
  /** Closes at once, also connections that wait for an answer. Idempotent. */
  close(): Promise<void>;
}

/** Creates the door; it opens with `listen`. */
export function createDoor(options: DoorOptions): Door {
  const server = createServer((request, response) => answer(options, request, response));
  return {
    listen: (address) => listen(server, address),
    close: () => close(server),
  };
}

function answer({ health, fallback }: DoorOptions, request: IncomingMessage, response: ServerResponse): void {
  const path = request.url?.split('?', 1)[0];
  if (path === '/health')
    return answerChecks(
      request,
      response,
      health().filter(({ needed }) => needed === 'alive'),
    );
  if (path === '/ready') return answerChecks(request, response, health());
  if (fallback !== undefined) return fallback(request, response);
  send(request, response, { status: 404, body: { ok: false, error: 'not found' } });
}

function answerChecks(request: IncomingMessage, response: ServerResponse, checks: readonly HealthCheck[]): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    send(request, response, { status: 405, body: { ok: false, error: 'method not allowed' } });
    return;
  }
  const ok = checks.every((check) => check.ok);
  const named = checks.map(({ name, ok: isOk, detail }) => [
    name,
    { ok: isOk, ...(detail === undefined ? {} : { detail }) },
  ]);
  send(request, response, { status: ok ? 200 : 503, body: { ok, checks: Object.fromEntries(named) } });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body }: { readonly status: number; readonly body: object },
): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

function listen(server: Server, { port, host }: DoorAddress): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve(portOf(server.address()));
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('the server listens on no port');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
