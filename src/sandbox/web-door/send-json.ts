import type { ServerResponse } from 'node:http';

/** Sends a JSON answer that nobody keeps. */
export async function sendJson(response: ServerResponse, status: number, body: object): Promise<void> {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
