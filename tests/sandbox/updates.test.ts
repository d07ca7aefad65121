import { afterEach, expect, test, vi } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import { getUpdates } from '../../src/sandbox/methods/updates.ts';
import type { Telegram } from '../../src/sandbox/telegram.ts';
import type { Update } from '../../src/sandbox/types.ts';
import { readAllowedUpdates, toldAllowedUpdates } from '../../src/sandbox/updates/allowed-updates.ts';
import { createUpdateQueue } from '../../src/sandbox/updates/update-queue.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];
const START = 1_763_700_000_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const TAKEN_OVER = {
  ok: false,
  error_code: 409,
  description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
};

afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0).toReversed()) await close();
});

async function updates({ call }: Setting, parameters: object = {}): Promise<readonly Update[]> {
  return (await call('getUpdates', parameters)).result as readonly Update[];
}

/** The texts of what is fetched, oldest first. */
function texts(fetched: readonly Update[]): readonly (string | undefined)[] {
  return fetched.map(({ message }) => message?.text);
}

/** A sandbox whose time stands still. */
async function startFrozen(): Promise<Setting & { advance: (ms: number) => void }> {
  const clock = createClock({ frozenAt: START });
  const setting = await startSandbox(closing, { clock });
  return { ...setting, advance: (ms) => setting.sandbox.clock.advance(ms) };
}

/** The queue and its method without HTTP, on machine time that the test moves. */
function bareQueue(): {
  readonly write: (text: string) => void;
  readonly poll: (parameters?: Record<string, number | string>) => Promise<readonly Update[]>;
} {
  vi.useFakeTimers({ now: START });
  const queue = createUpdateQueue({
    clock: createClock(),
    random: () => 0,
    maxUpdateAgeMs: undefined,
    localWebhooks: true,
    sending: () => undefined,
    answered: () => undefined,
    changed: () => undefined,
  });
  const chat = { id: 7, type: 'private' } as const;
  return {
    write: (text) => queue.push('message', { message_id: 1, date: 1, chat, text }),
    poll: (parameters = {}) =>
      getUpdates.run({
        method: 'getUpdates',
        telegram: { updates: queue } as Telegram,
        parameters: {
          values: new Map(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
          files: new Map(),
        },
        signal: new AbortController().signal,
        complain: () => undefined,
      }) as Promise<readonly Update[]>,
  };
}

test('a long poll waits for something to happen, and brings what happened in one moment at once', async () => {
  const setting = await startSandbox(closing);
  const emma = setting.sandbox.user({ firstName: 'Emma', languageCode: 'en' });
  const poll = updates(setting, { timeout: 30 });
  await setting.sandbox.idle();
  emma.send(undefined, 'one');
  emma.send(undefined, 'two');
  expect(texts(await poll)).toEqual(['one', 'two']);
});

test.each([
  { timeout: 1, seconds: 1 },
  { timeout: 49, seconds: 49 },
  { timeout: 50, seconds: 50 },
  { timeout: 51, seconds: 50 },
  { timeout: 1_000_000, seconds: 50 },
])('a long poll with a timeout of $timeout s and no news ends empty after $seconds s', async ({ timeout, seconds }) => {
  const { poll } = bareQueue();
  const ended = vi.fn();
  const answer = poll({ timeout }).then(ended);
  await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await answer;
  expect(ended).toHaveBeenCalledWith([]);
});

test.each([{ timeout: 0 }, { timeout: -5 }, { timeout: 'soon' }])(
  'a timeout of $timeout does not wait',
  async ({ timeout }) => {
    const { poll } = bareQueue();
    expect(await poll({ timeout })).toEqual([]);
  },
);

test.each([
  { limit: undefined, count: 100 },
  { limit: 0, count: 1 },
  { limit: -3, count: 1 },
  { limit: 1, count: 1 },
  { limit: 99, count: 99 },
  { limit: 100, count: 100 },
  { limit: 101, count: 100 },
])('a limit of $limit brings $count of 101 updates', async ({ limit, count }) => {
  const { write, poll } = bareQueue();
  for (let i = 0; i <= 100; i += 1) write(String(i));
  const found = await poll(limit === undefined ? {} : { limit });
  expect(found).toHaveLength(count);
  expect(found[0]?.message?.text).toBe('0');
});

test('updates are numbered in their order and stay until a larger offset confirms them', async () => {
  const setting = await startFrozen();
  const emma = startedReader(setting.sandbox);
  emma.send(undefined, 'two');
  emma.send(undefined, 'three');
  const [first, second, third] = await updates(setting);
  const id = first?.update_id ?? 0;
  expect(texts([first, second, third] as Update[])).toEqual(['/start', 'two', 'three']);
  expect([second?.update_id, third?.update_id]).toEqual([id + 1, id + 2]);
  expect(id).toBeGreaterThan(100_000_000);
  setting.advance(3000);
  expect(await updates(setting)).toHaveLength(3);
  expect(await updates(setting, { offset: id + 1 })).toEqual([second, third]);
  expect((await setting.call('getWebhookInfo')).result).toMatchObject({ pending_update_count: 2 });
  setting.advance(3000);
  expect(await updates(setting, { offset: id })).toEqual([second, third]);
  expect(await updates(setting, { offset: id + 3 })).toEqual([]);
  expect((await setting.call('getWebhookInfo')).result).toMatchObject({ pending_update_count: 0 });
  emma.send(undefined, 'four');
  expect((await updates(setting, { offset: id + 2 }))[0]?.update_id).toBe(id + 3);
});

test('a negative offset keeps only the newest, and an offset far ahead confirms nothing', async () => {
  const { write, poll } = bareQueue();
  for (const text of ['a', 'b', 'c', 'd']) write(text);
  const id = (await poll())[0]?.update_id ?? 0;
  expect(texts(await poll({ offset: -6 }))).toEqual(['a', 'b', 'c', 'd']);
  expect(texts(await poll({ offset: -2 }))).toEqual(['c', 'd']);
  expect(texts(await poll({ offset: id + 100 }))).toEqual(['c', 'd']);
  expect(texts(await poll({ offset: 5 }))).toEqual(['c', 'd']);
  expect(texts(await poll({ offset: -1 }))).toEqual(['d']);
  expect(await poll({ offset: id + 4 })).toEqual([]);
});

test('a poll repeated with the same offset within half a second brings one update', async () => {
  const { write, poll } = bareQueue();
  for (const text of ['a', 'b', 'c']) write(text);
  expect(await poll()).toHaveLength(3);
  vi.advanceTimersByTime(499);
  expect(await poll()).toHaveLength(1);
  vi.advanceTimersByTime(500);
  expect(await poll()).toHaveLength(3);
  expect(await poll({ offset: 1 })).toHaveLength(3);
});

test('a poll without a timeout that is repeated within three seconds waits for three', async () => {
  const { poll } = bareQueue();
  expect(await poll()).toEqual([]);
  vi.advanceTimersByTime(2999);
  const ended = vi.fn();
  const answer = poll().then(ended);
  await vi.advanceTimersByTimeAsync(2999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await answer;
  expect(ended).toHaveBeenCalledWith([]);
  expect(await poll()).toEqual([]);
});

test('a second long poll takes over; further conflicts are told three seconds late', async () => {
  const setting = await startFrozen();
  const polls = [1, 2, 3].map((offset) => async () => {
    const answer = setting.call('getUpdates', { timeout: 30, offset });
    await setting.sandbox.idle();
    return { answer };
  });
  const [first, second, third] = [await polls[0]?.(), await polls[1]?.(), await polls[2]?.()];
  expect(await first?.answer).toEqual(TAKEN_OVER);
  const told = vi.fn();
  const late = second?.answer.then(told);
  setting.advance(2999);
  expect((await setting.call('getMe')).ok).toBe(true);
  expect(told).not.toHaveBeenCalled();
  setting.advance(1);
  await late;
  expect(told).toHaveBeenCalledWith(TAKEN_OVER);
  startedReader(setting.sandbox);
  expect(await third?.answer).toMatchObject({ ok: true, result: [{ message: { text: '/start' } }] });
});

test('a short poll takes nothing over', async () => {
  const setting = await startSandbox(closing);
  const long = updates(setting, { timeout: 30, offset: 1 });
  await setting.sandbox.idle();
  expect(await updates(setting, { offset: 2 })).toEqual([]);
  startedReader(setting.sandbox);
  expect(texts(await long)).toEqual(['/start']);
});

test('a poll that was hung up does not swallow updates', async () => {
  const setting = await startSandbox(closing);
  const hangUp = new AbortController();
  const url = `${setting.url}/bot${setting.sandbox.token}/getUpdates?timeout=30`;
  const poll = fetch(url, { signal: hangUp.signal }).catch(() => 'hung up');
  await setting.sandbox.idle();
  hangUp.abort();
  expect(await poll).toBe('hung up');
  startedReader(setting.sandbox);
  expect(await updates(setting, { offset: 1 })).toHaveLength(1);
});

test.each([
  { kind: 'callback_query', lifetimeMs: 150_000 },
  { kind: 'inline_query', lifetimeMs: 30_000 },
  { kind: 'chosen_inline_result', lifetimeMs: 600_000 },
  { kind: 'message', lifetimeMs: DAY_MS },
  { kind: 'edited_message', lifetimeMs: DAY_MS },
  { kind: 'channel_post', lifetimeMs: DAY_MS },
  { kind: 'edited_channel_post', lifetimeMs: DAY_MS },
  { kind: 'my_chat_member', lifetimeMs: DAY_MS },
  { kind: 'chat_member', lifetimeMs: DAY_MS },
  { kind: 'message_reaction', lifetimeMs: DAY_MS },
] as const)('a $kind waits $lifetimeMs ms for the bot', async ({ kind, lifetimeMs }) => {
  const clock = createClock({ frozenAt: START });
  const queue = createUpdateQueue({
    clock,
    random: () => 0,
    maxUpdateAgeMs: undefined,
    localWebhooks: true,
    sending: () => undefined,
    answered: () => undefined,
    changed: () => undefined,
  });
  const { signal } = new AbortController();
  await queue.poll({ offset: 0, limit: 1, timeout: 0, signal, allowed: readAllowedUpdates(JSON.stringify([kind])) });
  const payload = { from: { id: 1 }, chat: { id: 2 }, new_chat_member: { user: { id: 3 } } } as never;
  queue.push(kind, payload);
  clock.advance(lifetimeMs - 1);
  expect(queue.pending()).toBe(1);
  clock.advance(1);
  expect(queue.pending()).toBe(0);
});

test('a sandbox can have shorter lives for all', async () => {
  const { sandbox, call } = await startSandbox(closing, {
    clock: createClock({ frozenAt: START }),
    maxUpdateAgeMs: 5000,
  });
  startedReader(sandbox);
  sandbox.clock.advance(4999);
  expect((await call('getWebhookInfo')).result).toMatchObject({ pending_update_count: 1 });
  sandbox.clock.advance(1);
  expect((await call('getWebhookInfo')).result).toMatchObject({ pending_update_count: 0 });
});

test('the kinds that were asked for count when something happens, not when it is fetched', async () => {
  const setting = await startSandbox(closing);
  await updates(setting, { allowed_updates: ['callback_query', 'unheard_of'], offset: 1 });
  expect((await setting.call('getWebhookInfo')).result).toMatchObject({ allowed_updates: ['callback_query'] });
  const emma = startedReader(setting.sandbox);
  await updates(setting, { allowed_updates: [], offset: 2 });
  emma.send(undefined, 'now');
  expect(texts(await updates(setting, { allowed_updates: ['callback_query'], offset: 3 }))).toEqual(['now']);
  expect((await setting.call('getWebhookInfo')).result).toMatchObject({ allowed_updates: ['callback_query'] });
});

test.each([
  { text: '', kept: true },
  { text: 'null', kept: true },
  { text: '{"message":true}', kept: true },
  { text: '["message"', kept: true },
  { text: '["message",5]', kept: true },
  { text: '["Message","POLL"]', told: ['message', 'poll'] },
  { text: '["poll","message","message"]', told: ['message', 'poll'] },
  { text: '["message_reaction","chat_member"]', told: ['chat_member', 'message_reaction'] },
  { text: '["message","unheard_of"]', told: ['message'] },
  { text: '[]', told: undefined },
  { text: '["unheard_of"]', told: undefined },
])('allowed_updates $text', ({ text, kept, told }) => {
  const read = readAllowedUpdates(text);
  if (kept) expect(read).toBeUndefined();
  else expect(toldAllowedUpdates(read ?? new Set())).toEqual(told);
});

test('by default a bot gets everything but other members and reactions', () => {
  const kinds = [...(readAllowedUpdates('[]') ?? [])];
  expect(kinds).toEqual(
    expect.arrayContaining(['message', 'edited_channel_post', 'my_chat_member', 'chat_join_request', 'guest_message']),
  );
  for (const kind of ['chat_member', 'message_reaction', 'message_reaction_count']) expect(kinds).not.toContain(kind);
});

test('an answer ends before 4 MiB, with letters beyond ASCII counted as Telegram writes them', async () => {
  const { write, poll } = bareQueue();
  for (let i = 0; i < 100; i += 1) write('ө'.repeat(14_000));
  const [first] = await poll({ limit: 1 });
  const found = await poll({ offset: 1 });
  const size = JSON.stringify(first).length + 14_000 * 5 + 50;
  expect(found).toHaveLength(Math.floor((4 * 1024 * 1024 - 1) / size));
  expect(await poll({ offset: (found.at(-1)?.update_id ?? 0) + 1 })).toHaveLength(
    found.length === 49 ? 49 : 100 - found.length,
  );
});

test('idle() says what the bot has left undone', async () => {
  const { sandbox } = await startSandbox(closing);
  await expect(sandbox.idle({ timeoutMs: 20 })).rejects.toThrow('the bot is not idle after 20 ms: it does not poll');
  startedReader(sandbox);
  await expect(sandbox.idle({ timeoutMs: 20 })).rejects.toThrow(
    'the bot is not idle after 20 ms: 1 updates are not fetched and confirmed',
  );
});
