// @ts-check

/** @import { SandboxEvent } from './types.d.ts' */

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/**
 * Listens to the server for as long as the page lives, and comes back after every break.
 * @param {object} listeners
 * @param {() => void} listeners.opened connected, for the first time or again: what happened meanwhile must be asked for
 * @param {() => void} listeners.lost
 * @param {(event: SandboxEvent) => void} listeners.received
 */
export function listen({ opened, lost, received }) {
  let retryMs = FIRST_RETRY_MS;
  const connect = () => {
    const source = new EventSource('/api/events');
    source.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS;
      opened();
    });
    source.addEventListener('message', (event) => received(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      lost();
      // The browser's own retry gives up on an HTTP error and is slow in some browsers, so it is not left to it.
      source.close();
      setTimeout(connect, retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    });
  };
  connect();
}
