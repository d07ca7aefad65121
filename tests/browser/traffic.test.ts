import { expect, test } from 'vitest';
import type { Call, TrafficEntry, Violation } from '../../src/sandbox/web/traffic.d.ts';
import { traffic } from './page-modules.ts';

const call = (id: number, more: Partial<Call> = {}): Call => ({
  id,
  method: 'sendMessage',
  parameters: {},
  at: id * 10,
  ms: 2,
  ok: true,
  result: true,
  ...more,
});
const violation: Violation = { rule: 'unknown-parameter', message: '"x" is unknown', method: 'getMe', at: 15 };
const keys = (entries: readonly { readonly key: string }[]): string[] => entries.map(({ key }) => key);

test('the newest stands above, and what comes twice stands once', () => {
  const first = traffic.withEntries([], [traffic.callEntry(call(1)), traffic.callEntry(call(2))]);
  const second = traffic.withEntries(first, [traffic.callEntry(call(2)), traffic.violationEntry(violation)]);
  expect(second.map(({ at }) => at)).toEqual([20, 15, 10]);
});

test('of what happened at one moment the later stands above', () => {
  const entries = traffic.withEntries(
    [],
    [1, 2, 3].map((id) => traffic.callEntry(call(id, { at: 7 }))),
  );
  expect(keys(entries)).toEqual(['call-3', 'call-2', 'call-1']);
});

test('a violation stands above the call it is about', () => {
  const about = traffic.callEntry(call(1, { at: violation.at }));
  const kinds = (first: TrafficEntry, second: TrafficEntry): string[] =>
    traffic.withEntries(traffic.withEntries([], [first]), [second]).map(({ kind }) => kind);
  expect(kinds(about, traffic.violationEntry(violation))).toEqual(['violation', 'call']);
  expect(kinds(traffic.violationEntry(violation), about)).toEqual(['violation', 'call']);
});

test('beyond three hundred the oldest are forgotten', () => {
  const many = Array.from({ length: 305 }, (_, index) => traffic.callEntry(call(index)));
  const entries = traffic.withEntries([], many);
  expect(entries).toHaveLength(300);
  expect(entries.at(-1)?.at).toBe(50);
});

test.each([
  [{ only: 'all', method: '', polls: true }, ['call-1', 'call-2', 'call-3', 'call-4', 'violation']],
  // Polls are half of all calls: one that failed is news, the others are not.
  [{ only: 'all', method: '', polls: false }, ['call-1', 'call-2', 'call-4', 'violation']],
  [{ only: 'all', method: 'getUpdates', polls: false }, ['call-3', 'call-4']],
  [{ only: 'errors', method: '', polls: false }, ['call-2', 'call-4']],
  [{ only: 'violations', method: '', polls: false }, ['violation']],
  [{ only: 'all', method: 'getMe', polls: false }, ['violation']],
  [{ only: 'errors', method: 'getMe', polls: false }, []],
] as const)('what %j shows', (filter, expected) => {
  const entries = [
    traffic.callEntry(call(1)),
    traffic.callEntry(call(2, { ok: false, errorCode: 400 })),
    traffic.callEntry(call(3, { method: 'getUpdates', result: [{}] })),
    traffic.callEntry(call(4, { method: 'getUpdates', ok: false, errorCode: 409 })),
    traffic.violationEntry(violation),
  ];
  const shown = entries.filter((entry) => traffic.isShown(entry, filter));
  expect(shown.map(({ kind, key }) => (kind === 'call' ? key : kind))).toEqual(expected);
});

test('the methods to choose from are those that occur', () => {
  const entries = [call(1), call(2, { method: 'getMe' }), call(3)].map(traffic.callEntry);
  expect(traffic.methodsOf(entries)).toEqual(['getMe', 'sendMessage']);
});

test('a line tells the parameters that say most, cut to a line', () => {
  const told = traffic.tellingParameters({ parse_mode: 'HTML', text: `a\n${'б'.repeat(80)}`, chat_id: '1001' });
  expect(told.map(([name]) => name)).toEqual(['chat_id', 'text', 'parse_mode']);
  expect(told[1]?.[1]).toBe(`a ${'б'.repeat(58)}…`);
});

test('a parameter that is JSON is shown as what it is, everything else as text', () => {
  const parameters = { chat_id: '1001', reply_markup: '{"force_reply":true}', text: '{no json' };
  expect(traffic.readableParameters(parameters)).toEqual({
    chat_id: '1001',
    reply_markup: { force_reply: true },
    text: '{no json',
  });
});

test.each([
  [call(1, { result: true }), 'true'],
  [call(1, { result: { message_id: 17, chat: {} } }), 'message_id 17'],
  [call(1, { result: [1, 2] }), '[2]'],
  [call(1, { result: { id: 7, is_bot: true } }), '{id, is_bot}'],
  [
    call(1, { ok: false, errorCode: 400, description: 'Bad Request: chat not found' }),
    '400 Bad Request: chat not found',
  ],
])('an answer in a few words: %#', (given, line) => {
  expect(traffic.answerLine(given)).toBe(line);
});
