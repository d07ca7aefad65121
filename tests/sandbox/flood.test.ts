import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import { ApiError } from '../../src/sandbox/errors.ts';
import { createFloodControl, type FloodRequest } from '../../src/sandbox/flood/flood-control.ts';
import { USUAL_LIMITS } from '../../src/sandbox/flood/flood-limits.ts';
import { createBurstMeter, createWindowMeter } from '../../src/sandbox/flood/meters.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A sandbox whose clock stands still. */
function startFrozen(options: SandboxOptions = {}): Promise<Setting> {
  return startSandbox(closing, { clock: createClock({ frozenAt: 1_700_000_000_000 }), ...options });
}

/** A flood control by itself, at a time that stands still. */
function control() {
  const clock = createClock({ frozenAt: 0 });
  const violations: string[] = [];
  const flood = createFloodControl({
    now: clock.now,
    traffic: { violate: ({ rule }) => violations.push(rule) },
    limits: {},
  });
  /** Takes one more; the seconds to wait, or 0 when it passed. */
  const ask = (request: Partial<FloodRequest> = {}): number =>
    secondsOf(() =>
      flood.take({ method: 'sendMessage', chatId: 1, isPrivate: true, kind: 'send', paid: false, ...request }),
    );
  const change = (slot: string): number => secondsOf(() => flood.takeProfileChange('setMyName', slot));
  return { clock, flood, violations, ask, change };
}

function secondsOf(take: () => void): number {
  try {
    take();
    return 0;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.parameters?.retry_after ?? Number.NaN;
  }
}

function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const group = { isPrivate: false, chatId: -1 };

test.each([
  { name: 'five messages at once to a private chat', request: {}, passing: 5, seconds: 1 },
  { name: 'twenty messages a minute to a group', request: group, passing: 20, seconds: 60 },
  { name: 'twenty edits a minute in a group', request: { ...group, kind: 'edit' as const }, passing: 20, seconds: 60 },
])('$name pass, the next is told to wait', ({ request, passing, seconds }) => {
  const { ask } = control();
  expect(times(passing, () => ask(request))).toEqual(times(passing, () => 0));
  expect(ask(request)).toBe(seconds);
});

test.each([
  { name: 'thirty', paid: false, passing: 30 },
  { name: 'a thousand paid', paid: true, passing: 1_000 },
])('$name messages a second to different chats pass', ({ paid, passing }) => {
  const { ask, clock } = control();
  expect(times(passing + 1, (index) => ask({ chatId: index + 1, paid })).indexOf(1)).toBe(passing);
  clock.advance(1_000);
  expect(ask({ chatId: passing + 1, paid })).toBe(0);
});

test('edits in private chats are not counted, and edits in groups not as messages', () => {
  const { ask } = control();
  expect(times(40, () => ask({ kind: 'edit' })).every((seconds) => seconds === 0)).toBe(true);
  times(20, () => ask({ ...group, kind: 'edit' }));
  expect(ask(group)).toBe(0);
});

test('a message a second goes on and on in a private chat', () => {
  const { ask, clock } = control();
  times(5, () => ask());
  const later = times(20, () => {
    clock.advance(1_000);
    return ask();
  });
  expect(later.every((seconds) => seconds === 0)).toBe(true);
});

test('who does not wait waits twice as long, and it is noted', () => {
  const { ask, clock, violations } = control();
  times(5, () => ask());
  expect([ask(), ask(), ask()]).toEqual([1, 2, 4]);
  expect(violations).toEqual(['sent-during-wait', 'sent-during-wait']);
  clock.advance(3_999);
  expect(ask()).toBe(8);
  clock.advance(8_000);
  expect(ask()).toBe(0);
});

test('a wait never grows over an hour', () => {
  const { ask } = control();
  times(40, () => ask());
  expect(ask()).toBe(3_600);
});

test('what other chats sent before they heard of the wait for all is told of it, and is no offence', () => {
  const { ask, violations } = control();
  times(30, (index) => ask({ chatId: index + 1 }));
  expect([31, 32, 33].map((chatId) => ask({ chatId }))).toEqual([1, 1, 1]);
  expect(violations).toEqual([]);
  expect(ask({ chatId: 32 })).toBe(2);
  expect(violations).toEqual(['sent-during-wait']);
});

test('a refused message is counted nowhere', () => {
  const { ask, clock } = control();
  times(6, () => ask());
  // Had the sixth been counted among those of all chats, only 24 were left.
  expect(times(25, (index) => ask({ chatId: index + 2 })).every((seconds) => seconds === 0)).toBe(true);
  clock.advance(1_000);
  expect(ask()).toBe(0);
});

test('three changes of one text a minute pass, and of others as many', () => {
  const { change, clock } = control();
  expect(times(4, () => change('setMyName mn'))).toEqual([0, 0, 0, 60]);
  expect(change('setMyName ')).toBe(0);
  clock.advance(60_000);
  expect(change('setMyName mn')).toBe(0);
});

test('limits that have rested are forgotten', () => {
  const { ask, clock, flood } = control();
  for (let chatId = 1; chatId <= 1_000; chatId += 1) {
    ask({ chatId });
    clock.advance(100);
  }
  expect(flood.watched()).toBeLessThan(700);
  clock.advance(120_000);
  ask({ chatId: 1 });
  expect(flood.watched()).toBe(2);
});

const gaps = fc.array(fc.nat(4_000), { minLength: 1, maxLength: 150 });

test('a window never lets more through in any span of its length', () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 8 }), (pauses, count) => {
      const windowMs = 10_000;
      const meter = createWindowMeter({ count, windowMs });
      const passed = passing(meter, pauses);
      for (const start of passed) {
        const inSpan = passed.filter((at) => at >= start && at < start + windowMs);
        expect(inSpan.length).toBeLessThanOrEqual(count);
      }
    }),
  );
});

test('a burst never lets more through than itself and what was refilled', () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 8 }), (pauses, burst) => {
      const refillMs = 1_000;
      const passed = passing(createBurstMeter({ burst, refillMs }), pauses);
      for (const [first, start] of passed.entries()) {
        for (const [last, end] of passed.entries()) {
          const allowed = burst + Math.floor((end - start) / refillMs);
          if (last >= first) expect(last - first + 1).toBeLessThanOrEqual(allowed);
        }
      }
    }),
  );
});

function passing(meter: ReturnType<typeof createWindowMeter>, pauses: readonly number[]): readonly number[] {
  let now = 0;
  return pauses.flatMap((pause) => {
    now += pause;
    if (meter.waitMs(now) > 0) return [];
    meter.take(now);
    return [now];
  });
}

test('whoever waits as long as told is let through, in whatever chats and at whatever pace', () => {
  const step = fc.record({ chatId: fc.constantFrom(1, 2, -1), edit: fc.boolean(), pause: fc.nat(1_500) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const { ask, clock, violations } = control();
      for (const { chatId, edit, pause } of steps) {
        clock.advance(pause);
        const request = { chatId, isPrivate: chatId > 0, kind: edit ? ('edit' as const) : ('send' as const) };
        const seconds = ask(request);
        if (seconds === 0) continue;
        clock.advance(seconds * 1_000);
        expect(ask(request)).toBe(0);
      }
      expect(violations).toEqual([]);
    }),
  );
});

test('limits are on by default, and are told over HTTP', async () => {
  const { call, sandbox } = await startFrozen();
  const emma = startedReader(sandbox);
  const send = (): Promise<unknown> =>
    call('sendMessage', { chat_id: emma.id, text: `message ${sandbox.calls().length}` });
  for (let sent = 0; sent < USUAL_LIMITS.privateSends.burst; sent += 1)
    expect(await send()).toMatchObject({ ok: true });
  expect(await send()).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  });
  expect(emma.messages()).toHaveLength(6);
  sandbox.clock.advance(1_000);
  expect(await send()).toMatchObject({ ok: true });
});

test('a bot may set all its menus and texts in two languages when it starts, but not again and again', async () => {
  const { call } = await startFrozen();
  for (const language_code of ['', 'mn']) {
    for (const type of ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']) {
      expect(await call('setMyCommands', { commands: [], scope: { type }, language_code })).toMatchObject({ ok: true });
    }
    expect(await call('setMyDescription', { description: 'News', language_code })).toMatchObject({ ok: true });
    expect(await call('setMyShortDescription', { short_description: 'x', language_code })).toMatchObject({ ok: true });
  }
  const answers: unknown[] = [];
  for (let i = 0; i < 3; i += 1) {
    answers.push((await call('setMyDescription', { description: `${i}` })).description ?? 'set');
  }
  expect(answers).toEqual(['set', 'set', 'Too Many Requests: retry after 60']);
  expect((await call('deleteMyCommands')).ok).toBe(true);
});

test('edits in a group are limited; of what was sent inline they are not', async () => {
  const { call, sandbox } = await startFrozen({ flood: { groupEdits: { count: 1, windowMs: 60_000 } } });
  const group_ = sandbox.group({ title: 'News', members: [startedReader(sandbox)] });
  group_.addBot();
  const { result } = await call('sendMessage', { chat_id: group_.id, text: 'page 1' });
  const target = { chat_id: group_.id, message_id: (result as { message_id: number }).message_id };
  expect((await call('editMessageText', { ...target, text: 'page 2' })).ok).toBe(true);
  expect((await call('editMessageText', { ...target, text: 'page 3' })).description).toBe(
    'Too Many Requests: retry after 60',
  );
});

test('flood control can be switched off', async () => {
  const { call, sandbox } = await startFrozen({ flood: 'off' });
  const emma = startedReader(sandbox);
  const answers = await Promise.all(times(40, (i) => call('sendMessage', { chat_id: emma.id, text: `message ${i}` })));
  expect(answers.every(({ ok }) => ok)).toBe(true);
});

test('while too many sends to a chat are under way, the next is refused after three seconds', async () => {
  const { call, sandbox } = await startFrozen({ flood: { pendingSends: 3 } });
  const emma = startedReader(sandbox);
  const bold = startedReader(sandbox);
  await call('deleteWebhook', { drop_pending_updates: true });
  const poll = call('getUpdates', { timeout: 50 });
  sandbox.faults.next('sendMessage', { kind: 'delay', ms: 10_000 }, 3);
  const send = (index: number) => call('sendMessage', { chat_id: emma.id, text: `${index}` });
  const sends = times(4, send);
  await vi.waitFor(() => expect(sandbox.idle({ timeoutMs: 1 })).rejects.toThrow('4 calls are being answered'));
  expect((await call('sendMessage', { chat_id: bold.id, text: 'x' })).ok).toBe(true);
  sandbox.clock.advance(3_000);
  expect(await Promise.race(sends)).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 60',
    parameters: { retry_after: 60 },
  });
  sandbox.clock.advance(7_000);
  expect((await Promise.all(sends)).filter(({ ok }) => ok)).toHaveLength(3);
  expect((await send(4)).ok).toBe(true);
  emma.send(undefined, 'enough');
  await poll;
});
