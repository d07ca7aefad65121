import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import { ApiError, failure, sendFailure } from '../../src/sandbox/errors.ts';
import { expectNoToken } from '../support/tokens.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function get({ url }: Setting, path: string, init?: RequestInit): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}${path}`, init);
  return { status: response.status, body: await response.json() };
}

test.each([
  ['/bot42:unknown/getMe', 401, 'Unauthorized'],
  ['/bot0:zero/getMe', 401, 'Unauthorized: invalid token specified'],
  ['/botnonsense/getMe', 401, 'Unauthorized: invalid token specified'],
  ['/bot18014398509481984:big/getMe', 401, 'Unauthorized: invalid token specified'],
  [`/bot42:${'x'.repeat(78)}/getMe`, 401, 'Unauthorized: invalid token specified'],
  ['/botTOKEN/test/dance', 404, 'Not Found: method not found'],
  ['/botTOKEN/', 404, 'Not Found: method not found'],
  ['/botTOKEN/dance', 404, 'Not Found: method not found'],
  ['/botTOKEN', 404, 'Not Found'],
  ['/file/botTOKEN/documents/file_1.txt', 404, 'Not Found'],
])('%s is refused', async (path, status, description) => {
  const setting = await startSandbox(closing);
  const answer = await get(setting, path.replace('TOKEN', setting.sandbox.token));
  expect(answer).toEqual({ status, body: { ok: false, error_code: status, description } });
});

test.each([
  ['the query string', (text: string) => [`?text=${text}`, {}]],
  ['a form', (text: string) => ['', { method: 'POST', body: new URLSearchParams({ text }) }]],
  [
    'JSON',
    (text: string) => [
      '',
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text }) },
    ],
  ],
  [
    'multipart',
    (text: string) => {
      const body = new FormData();
      body.set('text', text);
      return ['', { method: 'POST', body }];
    },
  ],
] as const)('parameters are read from %s', async (_, make) => {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  const [query, init] = make('мэдээ') as [string, RequestInit];
  const separator = query === '' ? '?' : '&';
  const path = `/bot${setting.sandbox.token}/SENDmessage${query}${separator}chat_id=${emma.id}`;
  expect(await get(setting, path, init)).toMatchObject({ status: 200, body: { result: { text: 'мэдээ' } } });
});

test('of a JSON body that is cut off, what was whole counts, and it is noted', async () => {
  const setting = await startSandbox(closing);
  const headers = { 'Content-Type': 'application/json' };
  const path = `/bot${setting.sandbox.token}/sendMessage`;
  const body = '{"text":"a, \\"b\\" {","link_preview_options":{"is_disabled":true},"chat_id":4';
  expect(await get(setting, path, { method: 'POST', headers, body })).toMatchObject({
    body: { description: 'Bad Request: chat_id is empty' },
  });
  expect(setting.sandbox.calls()[0]?.parameters).toEqual({
    text: 'a, "b" {',
    link_preview_options: '{"is_disabled":true}',
  });
  expect(setting.sandbox.violations().map(({ rule }) => rule)).toEqual(['malformed-json']);
});

test('a JSON body that cannot be read counts as empty, and is noted', async () => {
  const setting = await startSandbox(closing);
  const headers = { 'Content-Type': 'application/json' };
  const path = `/bot${setting.sandbox.token}/sendMessage?text=x`;
  expect(await get(setting, path, { method: 'POST', headers, body: '{"chat_id":' })).toMatchObject({
    body: { description: 'Bad Request: chat_id is empty' },
  });
  expect(setting.sandbox.violations().map(({ rule }) => rule)).toEqual(['malformed-json']);
});

test('a broken JSON body of a megabyte of quotes does not stop the sandbox', async () => {
  const { sandbox, ...setting } = await startSandbox(closing);
  const headers = { 'Content-Type': 'application/json' };
  const body = `{"text":"x",${'\\"'.repeat(500_000)}\\`;
  const path = `/bot${sandbox.token}/sendMessage`;
  expect(await get({ sandbox, ...setting }, path, { method: 'POST', headers, body })).toMatchObject({
    body: { description: 'Bad Request: chat_id is empty' },
  });
  expect(sandbox.violations().map(({ rule }) => rule)).toEqual(['malformed-json']);
});

test('a broken JSON body with a text of twenty megabytes is read up to its last whole field', async () => {
  const setting = await startSandbox(closing);
  const headers = { 'Content-Type': 'application/json' };
  const path = `/bot${setting.sandbox.token}/sendMessage`;
  const body = `{"parse_mode":"HTML","text":"${'a'.repeat(20_000_000)}", x`;
  expect(await get(setting, path, { method: 'POST', headers, body })).toMatchObject({
    body: { description: 'Request Entity Too Large: too many parameters' },
  });
});

const nested = (depth: number, inmost = ''): string => `${'['.repeat(depth)}${inmost}${']'.repeat(depth)}`;

test.each([
  ['101 arrays', nested(101), 'Bad Request: object expected as reply markup'],
  ['100 arrays around a number', nested(100, '1'), 'Bad Request: object expected as reply markup'],
  ['101 arrays around a number', nested(101, '1'), "Bad Request: can't parse reply keyboard markup JSON object"],
  ['102 arrays', nested(102), "Bad Request: can't parse reply keyboard markup JSON object"],
  ['100,000 arrays', nested(100_000), "Bad Request: can't parse reply keyboard markup JSON object"],
])('JSON in a parameter may be a hundred values deep: %s', async (_, markup, description) => {
  const { call, sandbox, tolerate } = await startSandbox(closing);
  tolerate('malformed-json');
  const emma = startedReader(sandbox);
  const answer = await call('sendMessage', { chat_id: emma.id, text: 'x', reply_markup: markup });
  expect(answer.description).toBe(description);
});

test.each([
  ['reply_markup', nested(100_000)],
  ['text', nested(100_000)],
  ['link_preview_options', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
])('a JSON body is read up to a value that is too deep: %s', async (name, value) => {
  const setting = await startSandbox(closing);
  const headers = { 'Content-Type': 'application/json' };
  const path = `/bot${setting.sandbox.token}/sendMessage`;
  const body = `{"parse_mode":"HTML","${name}":${value},"chat_id":1}`;
  expect(await get(setting, path, { method: 'POST', headers, body })).toMatchObject({
    status: 400,
    body: { description: 'Bad Request: message text is empty' },
  });
  expect(setting.sandbox.calls()[0]?.parameters).toEqual({ parse_mode: 'HTML' });
  expect(setting.sandbox.violations().map(({ rule }) => rule)).toEqual(['malformed-json']);
});

test.each([
  ['Application/JSON; Charset=UTF-8', '{"text":"x"}', 'Bad Request: chat_id is empty'],
  ['APPLICATION/X-WWW-FORM-URLENCODED', 'text=x', 'Bad Request: chat_id is empty'],
  ['text/plain', 'text=x', 'Bad Request: message text is empty'],
  ['multipart/form-data', 'text=x', 'Bad Request: boundary not found'],
])('a body of type %s', async (type, body, description) => {
  const setting = await startSandbox(closing);
  const path = `/bot${setting.sandbox.token}/sendMessage`;
  const answer = await get(setting, path, { method: 'POST', headers: { 'Content-Type': type }, body });
  expect(answer).toMatchObject({ status: 400, body: { description } });
});

test.each([
  [{}, 'Bad Request: strings must be encoded in UTF-8'],
  [{ parse_mode: 'HTML' }, "Bad Request: can't parse entities: Text must be encoded in UTF-8"],
])('half a character is no text: %j', async (options, description) => {
  const { call, sandbox } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  const answer = await call('sendMessage', { chat_id: emma.id, text: 'a\ud83d', ...options });
  expect(answer.description).toBe(description);
});

test('parameters nobody knows are noted, more than a megabyte is refused', async () => {
  const { call, sandbox } = await startSandbox(closing);
  await call('getMe', { colour: 'blue' });
  expect(sandbox.violations()).toMatchObject([
    { rule: 'unknown-parameter', message: '"colour" is no parameter of getMe', method: 'getMe' },
  ]);
  expect(await call('getMe', { colour: 'x'.repeat(1024 * 1024) })).toEqual({
    ok: false,
    error_code: 413,
    description: 'Request Entity Too Large: too many parameters',
  });
});

test('a limit that the sandbox is given is told with Retry-After', async () => {
  const flood = { privateSends: { burst: 1, refillMs: 7_000 } };
  const setting = await startSandbox(closing, { flood, clock: createClock({ frozenAt: 0 }) });
  const emma = startedReader(setting.sandbox);
  const send = (): Promise<Response> =>
    fetch(`${setting.url}/bot${setting.sandbox.token}/sendMessage?text=x&chat_id=${emma.id}`);
  await send();
  const response = await send();
  expect(response.headers.get('retry-after')).toBe('7');
  expect(await response.json()).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  });
});

test('every call is recorded with its answer, and without the token', async () => {
  const { call, sandbox } = await startSandbox(closing);
  await call('getMe');
  await call('sendMessage', { text: 'x' });
  expect(sandbox.calls()).toMatchObject([
    { method: 'getMe', ok: true, result: { is_bot: true } },
    { method: 'sendMessage', ok: false, errorCode: 400, parameters: { text: 'x' } },
  ]);
  expectNoToken(JSON.stringify(sandbox.calls()));
});

test.each([
  ['MESSAGE_TOO_LONG', 400, 400, 'Bad Request: MESSAGE_TOO_LONG'],
  ['Message text is empty', 400, 400, 'Bad Request: message text is empty'],
  ['Bad Request: done already', 400, 400, 'Bad Request: done already'],
  ['CHAT_WRITE_FORBIDDEN', 403, 400, 'Bad Request: CHAT_WRITE_FORBIDDEN'],
  ['chat not found', 404, 400, 'Bad Request: chat not found'],
  ['USER_IS_BLOCKED', 400, 403, 'Forbidden: bot was blocked by the user'],
  ['Something else', 418, 400, 'Bad Request: something else'],
])('the raw error %s %i', (raw, rawCode, code, description) => {
  expect(failure(raw, rawCode)).toEqual(new ApiError(code, description));
});

test.each([
  [
    'MESSAGE_NOT_MODIFIED',
    /^Bad Request: message is not modified: specified new message content and reply markup are/u,
  ],
  ['WC_CONVERT_URL_INVALID', 'Bad Request: wrong HTTP URL specified'],
  ['EXTERNAL_URL_INVALID', 'Bad Request: wrong HTTP URL specified'],
  ['WEBPAGE_CURL_FAILED', 'Bad Request: failed to get HTTP URL content'],
  ['WEBPAGE_MEDIA_EMPTY', 'Bad Request: wrong type of the web page content'],
  ['REPLY_MARKUP_TOO_LONG', 'Bad Request: reply markup is too long'],
  ['QUERY_ID_INVALID', 'Bad Request: query is too old and response timeout expired or query ID is invalid'],
  ['INPUT_USER_DEACTIVATED', 'Forbidden: user is deactivated'],
  ['MESSAGE_DELETE_FORBIDDEN', "Bad Request: message can't be deleted"],
  ['BUTTON_DATA_INVALID', 'Bad Request: BUTTON_DATA_INVALID'],
])('the raw error %s in words', (raw, expected) => {
  const { message } = failure(raw);
  if (typeof expected === 'string') expect(message).toBe(expected);
  else expect(message).toMatch(expected);
});

test.each([
  ['MESSAGE_TOO_LONG', 400, 'Bad Request: message is too long'],
  ['MEDIA_CAPTION_TOO_LONG', 400, 'Bad Request: message caption is too long'],
  ['PEER_ID_INVALID', 403, "Forbidden: bot can't initiate conversation with a user"],
  ['USER_IS_BOT', 403, "Forbidden: the bot can't send messages to the bot"],
  ['USER_IS_BLOCKED', 403, 'Forbidden: bot was blocked by the user'],
  ['MEDIA_EMPTY', 400, 'Bad Request: wrong file identifier/HTTP URL specified'],
  ['CHAT_WRITE_FORBIDDEN', 400, 'Bad Request: CHAT_WRITE_FORBIDDEN'],
  ['Something is forbidden', 400, 'Bad Request: something is forbidden'],
])('a message that the server refuses with %s', (raw, code, description) => {
  expect(sendFailure(raw, 403)).toEqual(new ApiError(code, description));
});

test('a request line that is no path does no harm', async () => {
  const setting = await startSandbox(closing);
  const { port } = new URL(setting.url);
  const status = await new Promise((resolve, reject) => {
    request({ port, path: '//' }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(404);
  expect((await setting.call('getMe')).ok).toBe(true);
});
