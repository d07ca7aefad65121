import type { SeenMessage } from './transcript.ts';

/** What `GET /api/events` of the sandbox tells, as far as tests care. */
export type LiveEvent =
  | { readonly type: 'message' | 'edit'; readonly chatId: number; readonly message: SeenMessage }
  | { readonly type: 'delete'; readonly chatId: number; readonly messageIds: readonly number[] }
  | {
      readonly type: 'callback';
      readonly userId: number;
      readonly messageId: number;
      readonly text: string;
      readonly showAlert: boolean;
    }
  | { readonly type: 'other' };

/** The events of a running web chat as they come. */
export interface LiveEvents {
  /** How many have come so far. */
  readonly count: number;
  /** Called for each new event. */
  onEvent: (event: LiveEvent) => void;
  /** Resolves with the first event from number `from` on that is wanted; rejects when none comes in time. */
  until<Wanted extends LiveEvent>(
    isWanted: (event: LiveEvent) => event is Wanted,
    options: { readonly from: number; readonly what: string },
  ): Promise<Wanted>;
  close(): void;
}

const PATIENCE_MS = 10_000;

/** Listens to the web chat at this address. */
export async function listenTo(url: string): Promise<LiveEvents> {
  const closing = new AbortController();
  const response = await fetch(`${url}/api/events`, { signal: closing.signal });
  const seen: LiveEvent[] = [];
  const waiting = new Set<() => void>();
  const events: LiveEvents = {
    get count() {
      return seen.length;
    },
    onEvent: () => undefined,
    until(isWanted, { from, what }) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const found = seen.slice(from).find(isWanted);
          if (found === undefined) return;
          end();
          resolve(found);
        };
        const timer = setTimeout(() => {
          end();
          reject(new Error(`within ${PATIENCE_MS} ms there was no ${what}`));
        }, PATIENCE_MS);
        const end = (): void => {
          clearTimeout(timer);
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      });
    },
    close: () => closing.abort(),
  };
  const take = (line: string): void => {
    // Calls hold whole articles and are nobody's business here.
    if (!line.startsWith('data: ') || line.startsWith('data: {"type":"call"')) return;
    const event = JSON.parse(line.slice('data: '.length)) as LiveEvent;
    seen.push(event);
    events.onEvent(event);
    for (const look of waiting) look();
  };
  readLines(response, take).catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  return events;
}

async function readLines(response: Response, take: (line: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  }
}
