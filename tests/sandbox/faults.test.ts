import { afterEach, expect, test } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import { createFaults, type Fault } from '../../src/sandbox/faults/faults.ts';
import { createRandom } from '../../src/sandbox/random.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Update } from '../../src/sandbox/types.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const CUT: Fault = { kind: 'cut' };
const DROP: Fault = { kind: 'drop' };

/** How a call ends when there is no answer to it. */
const noAnswer = /fetch failed|socket|terminated/iu;

async function withReader(): Promise<Setting & { readonly chatId: number; readonly texts: () => readonly unknown[] }> {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  return { ...setting, chatId: emma.id, texts: () => emma.messages().map(({ text }) => text) };
}

/** The call itself, for its headers. */
function fetchCall({ sandbox, url }: Setting, path: string): Promise<Response> {
  return fetch(`${url}/bot${sandbox.token}/${path}`);
}

/** Puts the clock forward until a request is answered, which may not have come in yet. */
async function putForward({ clock }: Sandbox, ms: number, request: Promise<unknown>): Promise<void> {
  let isAnswered = false;
  void request.finally(() => {
    isAnswered = true;
  });
  await expect
    .poll(() => {
      clock.advance(ms);
      return isAnswered;
    })
    .toBe(true);
}

test('an error on demand is answered as such, and the call is not carried out', async () => {
  const { sandbox, call, chatId, texts } = await withReader();
  sandbox.faults.next('sendMessage', { kind: 'error', code: 500, description: 'Internal Server Error' });
  expect(await call('sendMessage', { chat_id: chatId, text: 'x' })).toEqual({
    ok: false,
    error_code: 500,
    description: 'Internal Server Error',
  });
  expect(texts()).toEqual(['/start']);
  expect(sandbox.calls().at(-1)).toMatchObject({ ok: false, errorCode: 500, fault: 'error' });
  expect((await call('sendMessage', { chat_id: chatId, text: 'x' })).ok).toBe(true);
  expect(sandbox.calls().at(-1)?.fault).toBeUndefined();
});

test('a 429 on demand has its wait in the header, too', async () => {
  const setting = await startSandbox(closing);
  const fault: Fault = { kind: 'error', code: 429, description: 'Too Many Requests: retry after 3', retryAfter: 3 };
  setting.sandbox.faults.next('getMe', fault);
  const response = await fetchCall(setting, 'getMe');
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '3']);
  expect(await response.json()).toMatchObject({ parameters: { retry_after: 3 } });
});

test('a delayed call is carried out once the clock is there', async () => {
  const { sandbox, call, chatId, texts } = await withReader();
  sandbox.faults.next('sendMessage', { kind: 'delay', ms: 60_000 });
  const sending = call('sendMessage', { chat_id: chatId, text: 'late' });
  expect((await call('getMe')).ok).toBe(true);
  expect(texts()).toEqual(['/start']);
  await putForward(sandbox, 60_000, sending);
  expect((await sending).ok).toBe(true);
  expect(texts()).toEqual(['/start', 'late']);
});

test.each([
  { name: 'cut before it was carried out', fault: CUT, expected: ['/start'], ok: false },
  { name: 'dropped after it was carried out', fault: DROP, expected: ['/start', 'x'], ok: true },
])('a call that is $name gets no answer', async ({ fault, expected, ok }) => {
  const { sandbox, call, chatId, texts } = await withReader();
  sandbox.faults.next('sendMessage', fault);
  await expect(call('sendMessage', { chat_id: chatId, text: 'x' })).rejects.toThrow(noAnswer);
  expect(texts()).toEqual(expected);
  expect(sandbox.calls().at(-1)).toMatchObject({ method: 'sendMessage', ok, fault: fault.kind });
});

test('updates whose answer is lost come again', async () => {
  const { sandbox, call, news } = await withReader();
  sandbox.faults.next('getUpdates', DROP);
  await expect(call('getUpdates')).rejects.toThrow(noAnswer);
  sandbox.clock.advance(4_000);
  expect((await news()).map(({ message }: Update) => message?.text)).toEqual(['/start']);
});

test('a bot that sends again after a lost answer sends twice, and it is noted', async () => {
  const { sandbox, call, chatId, texts, news } = await withReader();
  await news();
  sandbox.faults.next('sendMessage', DROP);
  const send = (): Promise<unknown> => call('sendMessage', { chat_id: chatId, text: 'Welcome' });
  await expect(send()).rejects.toThrow(noAnswer);
  await send();
  expect(texts()).toEqual(['/start', 'Welcome', 'Welcome']);
  expect(sandbox.violations().map(({ rule }) => rule)).toEqual(['repeated-text']);
});

test('faults strike as often as told, the method’s name in any case, or every method', async () => {
  const { sandbox, call } = await startSandbox(closing);
  const error: Fault = { kind: 'error', code: 502, description: 'Bad Gateway' };
  const codes = async (...methods: readonly string[]): Promise<unknown> => {
    const answers: (number | undefined)[] = [];
    for (const method of methods) answers.push((await call(method)).error_code);
    return answers;
  };
  sandbox.faults.next('GETME', error, 2);
  expect(await codes('getMe', 'getMyName', 'getMe', 'getMe')).toEqual([502, undefined, 502, undefined]);
  sandbox.faults.next('*', error, 2);
  expect(await codes('getMe', 'getMyName', 'getMe')).toEqual([502, 502, undefined]);
  const end = sandbox.faults.rate('getMe', error, 1);
  expect(await codes('getMe', 'getMe')).toEqual([502, 502]);
  end();
  expect(await codes('getMe')).toEqual([undefined]);
  sandbox.faults.next('getMe', error);
  sandbox.faults.clear();
  expect(await codes('getMe')).toEqual([undefined]);
});

test('a share of all calls goes wrong, the same ones with the same seed', () => {
  const struck = (seed: number): readonly boolean[] => {
    const faults = createFaults(createRandom(seed));
    faults.rate('*', CUT, 0.3);
    return Array.from({ length: 1_000 }, () => faults.take('sendMessage') !== undefined);
  };
  const first = struck(7);
  expect(first.filter(Boolean).length).toBeGreaterThan(250);
  expect(first.filter(Boolean).length).toBeLessThan(350);
  expect(struck(7)).toEqual(first);
  expect(struck(8)).not.toEqual(first);
});

test('with the same seed the same happens: the ids of updates and of queries, and which calls go wrong', async () => {
  const play = async (seed: number): Promise<unknown> => {
    const { sandbox, news, call } = await startSandbox(closing, { seed });
    const emma = startedReader(sandbox);
    void emma.inline('snow').catch(() => undefined);
    const ids = (await news()).map(({ update_id, inline_query: query }) => [update_id, query?.id]);
    sandbox.faults.rate('getMe', { kind: 'error', code: 502, description: 'Bad Gateway' }, 0.5);
    const answers: unknown[] = [];
    for (let i = 0; i < 20; i += 1) answers.push((await call('getMe')).ok);
    return { ids, answers };
  };
  const first = await play(7);
  expect(await play(7)).toEqual(first);
  expect(await play(8)).not.toEqual(first);
});

test('the download of a file can go wrong', async () => {
  const { sandbox, url } = await startSandbox(closing);
  const download = (): Promise<Response> => fetch(`${url}/file/bot${sandbox.token}/documents/none.txt`);
  sandbox.faults.next('file', { kind: 'error', code: 502, description: 'Bad Gateway' });
  expect((await download()).status).toBe(502);
  sandbox.faults.next('file', CUT);
  await expect(download()).rejects.toThrow(noAnswer);
  sandbox.faults.next('file', DROP);
  await expect(download()).rejects.toThrow(noAnswer);
  sandbox.faults.next('file', { kind: 'delay', ms: 5_000 });
  const late = download();
  await putForward(sandbox, 5_000, late);
  expect((await late).status).toBe(404);
});

async function post({ url }: Setting, path: string, body: object): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

test('the page puts the clock forward, and everybody who watches hears of it', async () => {
  const setting = await startSandbox(closing, { clock: createClock({ frozenAt: 1_000 }) });
  const heard: unknown[] = [];
  setting.sandbox.subscribe((event) => heard.push(event));
  expect(await post(setting, '/api/clock', { advanceMs: 500 })).toEqual({
    status: 200,
    body: { ok: true, now: 1_500 },
  });
  expect(setting.sandbox.clock.now()).toBe(1_500);
  expect(heard).toEqual([{ type: 'clock', now: 1_500 }]);
});

test('the page makes calls go wrong', async () => {
  const setting = await startSandbox(closing);
  const error = { kind: 'error', code: 429, description: 'Too Many Requests: retry after 3', retryAfter: 3 };
  const plan = (body: object): Promise<unknown> => post(setting, '/api/faults', body);
  const done = { status: 200, body: { ok: true } };
  expect(await plan({ method: 'getMe', fault: error, times: 2 })).toEqual(done);
  expect(await setting.call('getMe')).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
  expect(await plan({ clear: true })).toEqual(done);
  expect((await setting.call('getMe')).ok).toBe(true);
  expect(await plan({ method: '*', fault: { kind: 'cut' }, rate: 1 })).toEqual(done);
  await expect(setting.call('getMe')).rejects.toThrow(noAnswer);
});

test.each([
  ['/api/clock', { advanceMs: -1 }, '"advanceMs" must be at least 0'],
  ['/api/clock', { advanceMs: 8_640_000_000_000_000 }, 'the clock cannot go beyond the last date there is'],
  ['/api/clock', {}, '"advanceMs" must be a whole number'],
  ['/api/faults', { fault: CUT }, '"method" must be a text'],
  ['/api/faults', { method: 'dance', fault: CUT }, 'there is no method "dance"'],
  ['/api/faults', { method: '*' }, '"fault" must be an object'],
  ['/api/faults', { method: '*', fault: { kind: 'fire' } }, '"kind" must be "error", "delay", "cut" or "drop"'],
  ['/api/faults', { method: '*', fault: { kind: 'delay', ms: -1 } }, '"ms" must be at least 0'],
  [
    '/api/faults',
    { method: '*', fault: { kind: 'error', code: 200, description: '' } },
    '"code" must be from 400 to 599',
  ],
  ['/api/faults', { method: '*', fault: { kind: 'error', code: 500 } }, '"description" must be a text'],
  ['/api/faults', { method: '*', fault: CUT, times: 0 }, '"times" must be at least 1'],
  ['/api/faults', { method: '*', fault: CUT, rate: 2 }, '"rate" must be a number from 0 to 1'],
  ['/api/faults', { method: '*', fault: CUT, rate: 1, times: 1 }, '"rate" and "times" cannot be given together'],
])('%s %j is refused', async (path, body, error) => {
  const setting = await startSandbox(closing);
  expect(await post(setting, path, body)).toEqual({ status: 400, body: { ok: false, error } });
});
