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
  /** Asked at every request for `/health` or `/ready`; a rejection is answered as unwell. */
  readonly health: () => Promise<readonly HealthCheck[]>;
  /** Gets every request that is not for the door itself. Default: 404. */
  readonly fallback?: RequestListener;
}

interface DoorAddress {
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
  if (path === '/health' || path === '/ready') {
    const checking = request.method === 'GET' || request.method === 'HEAD' ? health() : undefined;
    void answerChecks({ request, response }, checking, path === '/ready');
  } else if (fallback === undefined) {
    send({ request, response }, { status: 404, body: { ok: false, error: 'not found' } });
  } else {
    fallback(request, response);
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answerChecks(
  exchange: Exchange,
  checking: Promise<readonly HealthCheck[]> | undefined,
  isReadyAsked: boolean,
): Promise<void> {
  if (checking === undefined) {
    exchange.response.setHeader('allow', 'GET, HEAD');
    send(exchange, { status: 405, body: { ok: false, error: 'method not allowed' } });
    return;
  }
  const all = await checking.catch((): undefined => undefined);
  const checks = all?.filter(({ needed }) => isReadyAsked || needed === 'alive') ?? [];
  const ok = all !== undefined && checks.every((check) => check.ok);
  const named = checks.map(({ name, ok: isOk, detail }) => [
    name,
    detail === undefined ? { ok: isOk } : { ok: isOk, detail },
  ]);
  send(exchange, { status: ok ? 200 : 503, body: { ok, checks: Object.fromEntries(named) } });
}

function send(
  { request, response }: Exchange,
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
