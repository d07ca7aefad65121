import { expect, test } from 'vitest';
import { createClock, type MovableClock } from '../../src/sandbox/clock.ts';
import type { Update } from '../../src/sandbox/types.ts';
import { createDelivery, type Delivery } from '../../src/sandbox/updates/delivery.ts';
import { createRetries } from '../../src/sandbox/updates/retries.ts';
import { createWaitingUpdates, type WaitingUpdates } from '../../src/sandbox/updates/waiting-updates.ts';
import type { WebhookAnswer } from '../../src/sandbox/updates/webhook-call.ts';

const START = 1_763_700_000_000;
const HOUR_MS = 60 * 60 * 1000;

/** What a bot's server answers: a status, a status with a pause in seconds, or that it cannot be reached. */
type Scripted = number | readonly [status: number, retryAfter: number] | string;

interface Post {
  readonly name: string;
  /** Ms since the start. */
  readonly at: number;
  readonly answer: (answer: Scripted) => Promise<void>;
}

interface Bench {
  readonly clock: MovableClock;
  readonly updates: WaitingUpdates;
  readonly delivery: Delivery;
  readonly posts: Post[];
  readonly complaints: string[];
  readonly state: { gone: boolean; taken: number };
  /** An update of a queue, by a name such as `a1`: the first letter is the queue. */
  readonly add: (name: string, lifetimeMs?: number) => void;
  /** Answers the last post. */
  readonly answer: (answer: Scripted) => Promise<void>;
  readonly names: () => readonly string[];
}

function answered(scripted: number | readonly [number, number]): WebhookAnswer {
  const [status, retryAfter] = typeof scripted === 'number' ? [scripted, 0] : scripted;
  return {
    kind: 'answered',
    status,
    reason: status === 200 ? 'OK' : 'Bad Gateway',
    retryAfter,
    contentType: '',
    bytes: Buffer.alloc(0),
    address: undefined,
  };
}

/** A delivery on a clock that stands still, to a server that answers when it is told to. */
function bench({ maxConnections = 40, waiting = [] as string[] } = {}): Bench {
  const clock = createClock({ frozenAt: START });
  const updates = createWaitingUpdates({ clock, firstId: 1, changed: () => undefined });
  const posts: Post[] = [];
  const complaints: string[] = [];
  const state = { gone: false, taken: 0 };
  const keep = (name: string, lifetimeMs = 24 * HOUR_MS): ReturnType<WaitingUpdates['add']> =>
    updates.add({ content: { name } as Partial<Update>, queueKey: name.charAt(0), lifetimeMs });
  for (const name of waiting) keep(name);
  const client = {
    post: (json: string, signal: AbortSignal) =>
      new Promise<WebhookAnswer>((resolve) => {
        const fail = (message: string): void => resolve({ kind: 'failed', message });
        signal.addEventListener('abort', () => fail('Read timeout expired'));
        posts.push({
          name: (JSON.parse(json) as { name: string }).name,
          at: clock.now() - START,
          answer: async (scripted) => {
            if (typeof scripted === 'string') fail(scripted);
            else resolve(answered(scripted));
            await settled();
          },
        });
      }),
    close: () => undefined,
  };
  const delivery = createDelivery({
    clock,
    random: () => 0,
    updates,
    client,
    maxConnections,
    sending: () => undefined,
    answered: () => {
      state.taken += 1;
    },
    failed: (message) => void complaints.push(message),
    gone: () => {
      state.gone = true;
      delivery.close();
    },
  });
  return {
    clock,
    updates,
    delivery,
    posts,
    complaints,
    state,
    add: (name, lifetimeMs) => {
      const added = keep(name, lifetimeMs);
      if (added) delivery.add(added);
    },
    answer: async (scripted) => posts.at(-1)?.answer(scripted),
    names: () => posts.map(({ name }) => name),
  };
}

/** Lets what has been answered be dealt with. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test.each([
  { random: 0, seconds: [0, 2, 4, 8, 16, 32, 60, 60, 60] },
  { random: 0.5, seconds: [0, 2, 4, 8, 16, 32, 64, 90, 90] },
  { random: 0.999_999, seconds: [0, 2, 4, 8, 16, 32, 64, 120, 120] },
])('what fails is tried again at once, then in pauses of $seconds s (chance $random)', ({ random, seconds }) => {
  const retries = createRetries(() => random);
  expect(seconds.map(() => retries.nextDelayMs(0) / 1000)).toEqual(seconds);
});

test('a pause that the webhook asks for comes instead of the usual one, up to an hour', () => {
  const retries = createRetries(() => 0);
  expect([7, 0, 0, 3600, 3601, 0].map((asked) => retries.nextDelayMs(asked) / 1000)).toEqual([7, 2, 4, 3600, 3600, 8]);
});

test('an update is posted again on this schedule until it is taken, and a later one of its queue waits', async () => {
  const { clock, posts, add, answer, names, updates, complaints } = bench();
  add('a1');
  add('a2');
  await answer(500);
  await answer('Connection refused');
  clock.advance(1999);
  expect(names()).toEqual(['a1', 'a1']);
  clock.advance(1);
  await answer([503, 30]);
  clock.advance(29_999);
  expect(posts).toHaveLength(3);
  clock.advance(1);
  await answer(404);
  clock.advance(4000);
  expect(names()).toEqual(['a1', 'a1', 'a1', 'a1', 'a1']);
  await answer(204);
  expect(posts.map(({ at }) => at)).toEqual([0, 0, 2000, 32_000, 36_000, 36_000]);
  expect(names().at(-1)).toBe('a2');
  await answer(200);
  expect(updates.size()).toBe(0);
  expect(complaints).toEqual([
    'Wrong response from the webhook: 500 Bad Gateway',
    'Connection refused',
    'Wrong response from the webhook: 503 Bad Gateway',
    'Wrong response from the webhook: 404 Bad Gateway',
  ]);
});

test('a queue that fails holds up no other queue, and the pauses of the next update begin anew', async () => {
  const { clock, posts, add, names } = bench();
  for (const name of ['a1', 'b1', 'a2', 'b2']) add(name);
  expect(names()).toEqual(['a1', 'b1']);
  await posts[0]?.answer(500);
  await posts[2]?.answer(500);
  await posts[1]?.answer(200);
  expect(names()).toEqual(['a1', 'b1', 'a1', 'b2']);
  clock.advance(2000);
  await posts[4]?.answer(200);
  await posts[5]?.answer(500);
  expect(names()).toEqual(['a1', 'b1', 'a1', 'b2', 'a1', 'a2', 'a2']);
});

test('no more updates are on their way than connections are allowed', async () => {
  const { posts, add, names } = bench({ maxConnections: 2 });
  for (const name of ['a1', 'b1', 'c1', 'd1']) add(name);
  expect(names()).toEqual(['a1', 'b1']);
  await posts[1]?.answer(200);
  expect(names()).toEqual(['a1', 'b1', 'c1']);
  await posts[0]?.answer(500);
  expect(names()).toEqual(['a1', 'b1', 'c1', 'd1']);
  await posts[2]?.answer(200);
  expect(names()).toEqual(['a1', 'b1', 'c1', 'd1', 'a1']);
});

test('what waited before the webhook was set is delivered first', async () => {
  const { add, answer, names } = bench({ waiting: ['a1', 'a2'] });
  add('a3');
  await answer(200);
  await answer(200);
  expect(names()).toEqual(['a1', 'a2', 'a3']);
});

test('an update is dropped when its life would end before the next try', async () => {
  const { clock, updates, add, answer, names, state } = bench();
  add('a1', 30_000);
  add('a2', HOUR_MS);
  await answer([500, 30]);
  expect(names()).toEqual(['a1']);
  clock.advance(30_000);
  expect(names()).toEqual(['a1', 'a2']);
  await answer([500, 3600]);
  clock.advance(HOUR_MS - 30_000);
  expect([names(), updates.size(), state.taken]).toEqual([['a1', 'a2'], 0, 0]);

  add('b1', 30_000);
  await answer([500, 31]);
  expect(updates.size()).toBe(0);
  add('b2');
  expect(names().at(-1)).toBe('b2');
});

test('an update whose life ends while it waits for another one is never sent', async () => {
  const { clock, add, answer, names } = bench();
  add('a1');
  add('a2', 1000);
  add('a3');
  clock.advance(1000);
  await answer(200);
  expect(names()).toEqual(['a1', 'a3']);
});

test('a webhook that does not answer for a minute has failed', async () => {
  const { clock, add, names, complaints } = bench();
  add('a1');
  clock.advance(59_999);
  await settled();
  expect(complaints).toEqual([]);
  clock.advance(1);
  await settled();
  expect(complaints).toEqual(['Read timeout expired']);
  expect(names()).toEqual(['a1', 'a1']);
});

test.each([
  { between: 410, gone: true },
  { between: 'Connection refused', gone: true },
  { between: 500, gone: false },
])('a webhook that says "gone" for more than 23 hours, with $between between, is removed: $gone', async (row) => {
  const { clock, add, answer, state } = bench();
  add('a1', 48 * HOUR_MS);
  await answer(410);
  await answer([410, 3600]);
  clock.advance(HOUR_MS);
  if (typeof row.between === 'number') await answer([row.between, 3600]);
  else {
    await answer(row.between);
    clock.advance(2000);
    await answer([410, 3600]);
  }
  for (let hour = 2; hour <= 22; hour += 1) {
    clock.advance(HOUR_MS);
    await answer([410, 3600]);
  }
  expect(state.gone).toBe(false);
  clock.advance(HOUR_MS);
  await answer([410, 3600]);
  clock.advance(HOUR_MS);
  await answer([410, 3600]);
  expect(state.gone).toBe(row.gone);
});

test('after the end nothing is sent, and what was under way keeps waiting', async () => {
  const { clock, updates, delivery, add, posts, names, state } = bench();
  add('a1');
  add('a2');
  add('b1');
  await posts[1]?.answer(500);
  delivery.close();
  await posts[0]?.answer(200);
  add('c1');
  clock.advance(HOUR_MS);
  expect([names(), updates.size(), state.taken]).toEqual([['a1', 'b1', 'b1'], 4, 0]);
});
