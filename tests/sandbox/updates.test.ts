import { afterEach, expect, test } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import type { Update } from '../../src/sandbox/types.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function updates({ call }: Setting, parameters: object = {}): Promise<readonly Update[]> {
  return (await call('getUpdates', parameters)).result as readonly Update[];
}

test('a long poll waits for something to happen, and answers at once when it does', async () => {
  const setting = await startSandbox(closing);
  const emma = setting.sandbox.user({ firstName: 'Emma', languageCode: 'en' });
  const begun = performance.now();
  const poll = updates(setting, { timeout: 30 });
  setTimeout(() => emma.send(undefined, 'hello'), 300);
  expect((await poll).map(({ message }) => message?.text)).toEqual(['hello']);
  expect(performance.now() - begun).toBeGreaterThan(290);
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('a long poll without news ends empty after its time', async () => {
  const setting = await startSandbox(closing);
  const begun = performance.now();
  expect(await updates(setting, { timeout: 1 })).toEqual([]);
  expect(performance.now() - begun).toBeGreaterThan(990);
});

test('updates stay until a larger offset confirms them', async () => {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  emma.send(undefined, 'two');
  emma.send(undefined, 'three');
  const [first, second, third] = await updates(setting);
  expect([first, second, third].map((update) => update?.message?.text)).toEqual(['/start', 'two', 'three']);
  expect(second?.update_id).toBe((first?.update_id ?? 0) + 1);
  expect(await updates(setting, { offset: second?.update_id })).toEqual([second, third]);
  expect(await updates(setting, { offset: -1 })).toEqual([third]);
  expect((await setting.call('getWebhookInfo')).result).toMatchObject({ pending_update_count: 1 });
});

test('a second poll takes over, and the first one learns of it', async () => {
  const setting = await startSandbox(closing);
  const first = setting.call('getUpdates', { timeout: 30 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const second = setting.call('getUpdates', { timeout: 1, offset: 5 });
  expect(await first).toEqual({
    ok: false,
    error_code: 409,
    description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
  expect((await second).ok).toBe(true);
});

test('a poll that was hung up does not swallow updates', async () => {
  const setting = await startSandbox(closing);
  const hangUp = new AbortController();
  const url = `${setting.url}/bot${setting.sandbox.token}/getUpdates?timeout=30`;
  const poll = fetch(url, { signal: hangUp.signal }).catch(() => 'hung up');
  await new Promise((resolve) => setTimeout(resolve, 100));
  hangUp.abort();
  expect(await poll).toBe('hung up');
  await new Promise((resolve) => setTimeout(resolve, 50));
  startedReader(setting.sandbox);
  expect(await updates(setting)).toHaveLength(1);
});

test('a press waits 150 s for the bot, a message a day', async () => {
  const clock = createClock({ frozenAt: 1_763_700_000_000 });
  const setting = await startSandbox(closing, { clock });
  const emma = startedReader(setting.sandbox);
  const press = emma.pressStale(emma.id, 1, 'x').catch((error: Error) => error.message);
  clock.advance(149_000);
  expect((await updates(setting)).map((update) => Object.keys(update)[1])).toEqual(['message', 'callback_query']);
  clock.advance(2000);
  expect((await updates(setting, { offset: 1 })).map((update) => Object.keys(update)[1])).toEqual(['message']);
  clock.advance(24 * 60 * 60 * 1000);
  expect(await updates(setting, { offset: 2, timeout: 1 })).toEqual([]);
  expect(await press).toBe('the bot did not answer the press within 1000 ms');
});

test('kinds that are not asked for are not kept', async () => {
  const setting = await startSandbox(closing);
  await updates(setting, { allowed_updates: ['callback_query'], offset: 1, timeout: 0 });
  const emma = startedReader(setting.sandbox);
  await updates(setting, { allowed_updates: [], offset: 2 });
  emma.send(undefined, 'now');
  expect((await updates(setting, { offset: 3 })).map(({ message }) => message?.text)).toEqual(['now']);
});

test('idle() says what the bot has left undone', async () => {
  const { sandbox } = await startSandbox(closing);
  startedReader(sandbox);
  await expect(sandbox.idle({ timeoutMs: 50 })).rejects.toThrow(
    'the bot is not idle after 50 ms: 1 updates are not fetched and confirmed',
  );
});
