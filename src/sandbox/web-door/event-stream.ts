import type { ServerResponse } from 'node:http';
import type { Telegram } from '../telegram.ts';

/** A comment now and then keeps proxies and browsers from giving up. */
const HEARTBEAT_MS = 25_000;
/** A page that sleeps is cut off before it fills our memory; once awake, it comes back and asks for what it missed. */
const MAX_UNREAD_BYTES = 8 * 1024 * 1024;

/** Sends what happens as server-sent events, until the page is closed. */
export async function streamEvents({ events }: Telegram, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': open\n\n');
  const unsubscribe = events.subscribe((event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
    if (response.writableLength > MAX_UNREAD_BYTES) response.destroy();
  });
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  response.once('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
