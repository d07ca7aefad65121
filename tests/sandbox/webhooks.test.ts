import { createServer } from 'node:https';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import { ApiError } from '../../src/sandbox/errors.ts';
import { readWebhookReply } from '../../src/sandbox/http/webhook-reply.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { checkWebhook, NO_WEBHOOK } from '../../src/sandbox/updates/webhook-settings.ts';
import { selfSigned } from './self-signed.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';
import { listen, startWebhookServer, type WebhookServer } from './webhook-server.ts';

const closing: (() => Promise<void>)[] = [];
const START = 1_763_700_000_000;
const ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function startFrozen(options: SandboxOptions = {}): Promise<Setting> {
  return startSandbox(closing, { clock: createClock({ frozenAt: START }), answerTimeoutMs: 50, ...options });
}

/** A sandbox whose bot has its webhook on a server. */
async function startHooked(
  respond?: Parameters<typeof startWebhookServer>[1],
  parameters: object = {},
): Promise<Setting & { readonly server: WebhookServer }> {
  const setting = await startFrozen();
  const server = await startWebhookServer(closing, respond);
  expect(await setting.call('setWebhook', { url: `${server.url}/hook`, ...parameters })).toMatchObject({ ok: true });
  return { ...setting, server };
}

async function info({ call }: Setting): Promise<Record<string, unknown>> {
  return (await call('getWebhookInfo')).result as Record<string, unknown>;
}

/** Waits until the sandbox tells of a webhook that failed. */
async function failure(setting: Setting): Promise<unknown> {
  for (;;) {
    const { last_error_message: message } = await info(setting);
    if (message !== undefined) return message;
  }
}

test.each([
  { url: 'https://user:secret@e.mn:8443/a?b=1', live: undefined },
  { url: 'e.mn/hook', live: undefined },
  { url: 'https://e.mn:88', live: undefined },
  { url: 'https://e.mn:80', live: undefined },
  { url: 'https://мэдээ.mn/', live: undefined },
  { url: 'https://8.8.8.8/', live: undefined },
  { url: 'ftp://e.mn/', both: 'invalid webhook URL specified' },
  { url: 'https://', both: 'invalid webhook URL specified' },
  { url: 'https://e.mn:99999/', both: 'invalid webhook URL specified' },
  { url: 'https://e mn/', both: 'invalid webhook URL specified' },
  { url: 'https://e.mn:8080/', live: 'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443' },
  { url: 'http://e.mn/', live: 'bad webhook: An HTTPS URL must be provided for webhook' },
  { url: 'http://e.mn:8080/', live: 'bad webhook: An HTTPS URL must be provided for webhook' },
  { url: 'https://127.0.0.1/', live: 'bad webhook: IP address 127.0.0.1 is reserved' },
  { url: 'https://localhost/', live: 'bad webhook: IP address 127.0.0.1 is reserved' },
  { url: 'https://10.1.2.3/', live: 'bad webhook: IP address 10.1.2.3 is reserved' },
  { url: 'https://172.31.0.1/', live: 'bad webhook: IP address 172.31.0.1 is reserved' },
  { url: 'https://172.32.0.1/', live: undefined },
  { url: 'https://192.168.0.9/', live: 'bad webhook: IP address 192.168.0.9 is reserved' },
  { url: 'https://240.0.0.1/', live: 'bad webhook: IP address 240.0.0.1 is reserved' },
  { url: 'https://[::1]/', live: 'bad webhook: IPv6-only addresses are not allowed' },
  { url: 'https://e.mn/', ipAddress: '127.0.0.1', live: 'bad webhook: IP address 127.0.0.1 is reserved' },
  { url: 'https://e.mn/', ipAddress: '8.8.8.8', live: undefined },
  { url: 'https://127.0.0.1/', ipAddress: '8.8.8.8', live: undefined },
  { url: 'https://e.mn/', ipAddress: '2001:db8::1', live: 'bad webhook: IPv6-only addresses are not allowed' },
  { url: 'https://e.mn/', ipAddress: 'nowhere', both: 'bad webhook: Invalid IP address specified' },
  { url: 'https://e.mn/', secretToken: 'a'.repeat(256), live: undefined },
  { url: 'https://e.mn/', secretToken: 'a'.repeat(257), both: 'secret token is too long' },
  { url: 'https://e.mn/', secretToken: 'Az09_-', live: undefined },
  { url: 'https://e.mn/', secretToken: 'a b', both: 'secret token contains unallowed characters' },
  { url: 'https://e.mn/', secretToken: 'нууц', both: 'secret token contains unallowed characters' },
  { url: 'ftp://e.mn/', secretToken: 'a b', both: 'invalid webhook URL specified' },
  { url: 'http://e.mn/', secretToken: 'a b', both: 'secret token contains unallowed characters' },
  {
    url: 'https://e.mn/',
    certificate: new Uint8Array(3 * 1024 * 1024 + 1),
    both: 'certificate size is too big (3145729 bytes)',
  },
])('a webhook on $url $ipAddress $secretToken: live $live, anywhere $both', ({ both, live, ...request }) => {
  const check = (local: boolean): string | undefined => {
    try {
      checkWebhook({ ...NO_WEBHOOK, maxConnections: 40, ...request }, { local });
      return undefined;
    } catch (error) {
      return error instanceof ApiError ? error.message.replace('Bad Request: ', '') : String(error);
    }
  };
  expect([check(true), check(false)]).toEqual([both, both ?? live]);
});

test('setting and deleting a webhook says what has changed', async () => {
  const setting = await startFrozen();
  const url = 'https://news.example/hook';
  const said = async (method: string, parameters: object = {}): Promise<unknown> => {
    setting.sandbox.clock.advance(1000);
    const { ok, result, description } = await setting.call(method, parameters);
    return ok && result === true ? description : { ok, description };
  };
  expect(await said('deleteWebhook')).toBe('Webhook is already deleted');
  expect(await said('setWebhook')).toBe('Webhook is already deleted');
  expect(await said('setWebhook', { url })).toBe('Webhook was set');
  expect(await said('setWebhook', { url })).toBe('Webhook is already set');
  expect(await said('setWebhook', { url, max_connections: 5 })).toBe('Webhook was set');
  expect(await said('setWebhook', { url, max_connections: 5, secret_token: 's' })).toBe('Webhook was set');
  expect(await said('setWebhook', { url, max_connections: 5, secret_token: 's', ip_address: '127.0.0.1' })).toBe(
    'Webhook was set',
  );
  expect(await said('setWebhook', { url, drop_pending_updates: true })).toBe('Webhook was set');
  expect(await said('setWebhook', { url: '' })).toBe('Webhook was deleted');
  expect(await said('setWebhook', { url })).toBe('Webhook was set');
  expect(await said('deleteWebhook', { drop_pending_updates: true })).toBe('Webhook was deleted');
});

test('a URL can be set once in a second', async () => {
  const { sandbox, call } = await startFrozen();
  const url = 'https://news.example/hook';
  await call('setWebhook', { url });
  sandbox.clock.advance(999);
  const tooMany = {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  };
  expect(await call('setWebhook', { url })).toEqual(tooMany);
  expect(await call('deleteWebhook')).toMatchObject({ ok: true });
  expect(await call('setWebhook', { url })).toEqual(tooMany);
  sandbox.clock.advance(1);
  expect(await call('setWebhook', { url })).toMatchObject({ description: 'Webhook was set' });
});

test('getWebhookInfo tells of the webhook', async () => {
  const setting = await startFrozen();
  expect(await info(setting)).toEqual({ url: '', has_custom_certificate: false, pending_update_count: 0 });
  const url = 'https://news.example/hook';
  await setting.call('setWebhook', { url, allowed_updates: ['message', 'poll'] });
  expect(await info(setting)).toEqual({
    url,
    has_custom_certificate: false,
    pending_update_count: 0,
    max_connections: 40,
    ip_address: '<unknown>',
    allowed_updates: ['message', 'poll'],
  });
  setting.sandbox.clock.advance(1000);
  await setting.call('setWebhook', { url: 'https://127.0.0.1:1/', max_connections: 1000, allowed_updates: [] });
  expect(await info(setting)).toEqual({
    url: 'https://127.0.0.1:1/',
    has_custom_certificate: false,
    pending_update_count: 0,
    max_connections: 100,
    ip_address: '127.0.0.1',
  });
});

test('a URL that is refused removes the webhook that was', async () => {
  const setting = await startFrozen({ localWebhooks: false });
  await setting.call('setWebhook', { url: 'https://news.example/hook' });
  setting.sandbox.clock.advance(1000);
  expect(await setting.call('setWebhook', { url: 'http://127.0.0.1:8080/hook' })).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
  });
  expect(await info(setting)).toMatchObject({ url: '' });
});

test('a certificate is taken, and then the webhook is never "already set"', async () => {
  const setting = await startFrozen();
  const set = async (certificate: string): Promise<unknown> => {
    const form = new FormData();
    form.append('url', 'https://127.0.0.1:1/hook');
    form.append('certificate', certificate);
    form.append('pem', new Blob(['-----BEGIN CERTIFICATE-----']), 'pem.pem');
    const response = await fetch(`${setting.url}/bot${setting.sandbox.token}/setWebhook`, {
      method: 'POST',
      body: form,
    });
    return ((await response.json()) as { description: string }).description;
  };
  expect(await set('attach://pem')).toBe('Webhook was set');
  expect(await info(setting)).toMatchObject({ has_custom_certificate: true });
  setting.sandbox.clock.advance(1000);
  expect(await set('attach://pem')).toBe('Webhook was set');
});

test('while there is a webhook, nobody can poll, and whoever does so often waits for the answer', async () => {
  const setting = await startFrozen();
  const poll = setting.call('getUpdates', { timeout: 30 });
  await setting.sandbox.idle();
  await setting.call('setWebhook', { url: 'https://news.example/hook' });
  expect(await poll).toEqual({
    ok: false,
    error_code: 409,
    description: 'Conflict: terminated by setWebhook request',
  });
  const told = vi.fn();
  const second = setting.call('getUpdates', { offset: 1 }).then(told);
  await setting.call('getMe');
  expect(told).not.toHaveBeenCalled();
  setting.sandbox.clock.advance(3000);
  await second;
  expect(told).toHaveBeenCalledWith({ ok: false, error_code: 409, description: ACTIVE });
});

test('a webhook gets every update as a POST with its secret, what waited comes first', async () => {
  const setting = await startFrozen();
  const server = await startWebhookServer(closing);
  const emma = startedReader(setting.sandbox);
  await setting.call('setWebhook', { url: `${server.url}/hook?a=b%20c`, secret_token: 'Az09_-' });
  emma.send(undefined, 'Мэдээ 👍');
  await setting.sandbox.idle();
  expect(server.texts()).toEqual(['/start', 'Мэдээ 👍']);
  const [first, second] = server.received;
  expect(second?.update.update_id).toBe((first?.update.update_id ?? 0) + 1);
  expect(first?.path).toBe('/hook?a=b%20c');
  expect(first?.headers).toMatchObject({
    host: new URL(server.url).host,
    'x-telegram-bot-api-secret-token': 'Az09_-',
    'content-type': 'application/json',
    'accept-encoding': 'gzip, deflate',
    connection: 'keep-alive',
  });
  expect(await info(setting)).toMatchObject({ pending_update_count: 0, ip_address: '127.0.0.1' });
});

test('a name and a password in the URL are sent, and no secret when there is none', async () => {
  const { sandbox, call } = await startFrozen();
  const server = await startWebhookServer(closing);
  await call('setWebhook', { url: server.url.replace('http://', 'http://bot:pass@') });
  startedReader(sandbox);
  await server.count(1);
  expect(server.received[0]?.headers).toMatchObject({ authorization: `Basic ${btoa('bot:pass')}` });
  expect(server.received[0]?.headers).not.toHaveProperty('x-telegram-bot-api-secret-token');
});

test('ip_address says where a host is', async () => {
  const { sandbox, call } = await startFrozen();
  const server = await startWebhookServer(closing);
  const url = `http://news.invalid:${new URL(server.url).port}/`;
  await call('setWebhook', { url, ip_address: '127.0.0.1' });
  startedReader(sandbox);
  await server.count(1);
  expect(server.received[0]?.headers.host).toBe(new URL(url).host);
});

test('one chat is served in order, others beside it, and a press overtakes messages', async () => {
  const held: (() => void)[] = [];
  const { sandbox, server } = await startHooked((response) => held.push(() => response.end()));
  const emma = startedReader(sandbox);
  const bold = sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  emma.send(undefined, 'second');
  bold.start('b');
  const press = emma.pressStale(emma.id, 1, 'x').catch(() => undefined);
  await server.count(3);
  expect(server.texts()).toEqual(['/start', '/start b', undefined]);
  expect(server.received[2]?.update.callback_query?.data).toBe('x');
  await expect(sandbox.idle({ timeoutMs: 20 })).rejects.toThrow('4 updates are not delivered');
  held[0]?.();
  await server.count(4);
  expect(server.texts().at(-1)).toBe('second');
  for (const finish of held) finish();
  await sandbox.idle();
  await press;
});

test('a server that fails gets the same update again at once; the failure is told', async () => {
  let failures = 1;
  const setting = await startHooked((response) => {
    failures -= 1;
    if (failures >= 0) response.writeHead(500);
    response.end();
  });
  startedReader(setting.sandbox);
  await setting.sandbox.idle();
  expect(setting.server.texts()).toEqual(['/start', '/start']);
  expect(await info(setting)).toMatchObject({
    pending_update_count: 0,
    last_error_date: START / 1000,
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
  });
});

test('a redirection is a failure, too', async () => {
  const setting = await startHooked((response) => response.writeHead(302, { Location: '/elsewhere' }).end());
  startedReader(setting.sandbox);
  expect(await failure(setting)).toBe('Wrong response from the webhook: 302 Found');
});

test('a server that hangs up, or is not there, is told of in words', async () => {
  const hangingUp = await startHooked((response) => response.destroy());
  startedReader(hangingUp.sandbox);
  expect(await failure(hangingUp)).toBe('Webhook connection closed');

  const absent = await startFrozen();
  await absent.call('setWebhook', { url: 'http://127.0.0.1:1/' });
  startedReader(absent.sandbox);
  expect(await failure(absent)).toBe('Connection refused');
});

test('a connection that was kept and is closed meanwhile is no failure of the server', async () => {
  const sockets = new Set<unknown>();
  const setting = await startHooked((response) => {
    const { socket } = response;
    if (sockets.has(socket)) response.destroy();
    else response.end();
    sockets.add(socket);
  });
  const emma = startedReader(setting.sandbox);
  emma.send(undefined, 'second');
  await setting.sandbox.idle();
  expect(setting.server.texts()).toEqual(['/start', 'second', 'second']);
  expect(await info(setting)).not.toHaveProperty('last_error_message');
});

test('a server that does not speak TLS is told of in words', async () => {
  const setting = await startFrozen();
  const url = await listen(closing, (_, response) => response.end());
  await setting.call('setWebhook', { url: url.replace('http:', 'https:') });
  startedReader(setting.sandbox);
  expect(await failure(setting)).toMatch(/^SSL error \{/u);
});

test('a server that signs itself is believed when its certificate was given, and else is not', async () => {
  const { key, cert } = selfSigned();
  const server = createServer({ key, cert }, (request, response) => request.resume().on('end', () => response.end()));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => void server.close(() => resolve())));
  const setting = await startFrozen();
  const form = new FormData();
  const address = server.address();
  form.append('url', `https://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
  const set = (): Promise<Response> =>
    fetch(`${setting.url}/bot${setting.sandbox.token}/setWebhook`, { method: 'POST', body: form });
  await set();
  startedReader(setting.sandbox);
  expect(await failure(setting)).toMatch(/^SSL error \{self-signed certificate/u);
  form.append('certificate', new Blob([cert]), 'cert.pem');
  setting.sandbox.clock.advance(1000);
  await set();
  await setting.sandbox.idle();
  expect(await info(setting)).toMatchObject({ has_custom_certificate: true, pending_update_count: 0 });
});

test('a server that does not answer for a minute has failed', async () => {
  const setting = await startHooked(() => undefined);
  startedReader(setting.sandbox);
  await setting.server.count(1);
  setting.sandbox.clock.advance(60_000);
  expect(await failure(setting)).toBe('Read timeout expired');
});

const JSON_TYPE = 'application/json';
const REPLY = '{"method":"sendMessage","chat_id":5,"text":"Hi"}';

test.each([
  { type: JSON_TYPE, body: REPLY },
  { type: 'application/json; charset=utf-8', body: REPLY.replace('sendMessage', 'SENDmessage') },
  { type: 'application/x-www-form-urlencoded', body: 'method=sendMessage&chat_id=5&text=Hi' },
  {
    type: 'multipart/form-data; boundary=xx',
    body: Object.entries({ method: 'sendMessage', chat_id: '5', text: 'Hi' })
      .map(([name, value]) => `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .concat('--xx--\r\n')
      .join(''),
  },
])('an answer of $type is a call', ({ type, body }) => {
  const call = readWebhookReply({ contentType: type, bytes: Buffer.from(body) });
  expect([call?.method.name, Object.fromEntries(call?.input.values ?? [])]).toEqual([
    'sendMessage',
    { chat_id: '5', text: 'Hi' },
  ]);
});

test.each([
  '{"method":"getMe"}',
  '{"method":"GETCHAT","chat_id":1}',
  '{"method":"setWebhook","url":""}',
  '{"method":"deleteWebhook"}',
  '{"method":"close"}',
  '{"method":"logOut"}',
  '{"method":"unheardOf"}',
  '{"method":""}',
  '{"chat_id":1,"text":"Hi"}',
  '{"method":',
  '[]',
  'OK',
  '',
  JSON.stringify({ method: 'sendMessage', text: 'a'.repeat(1024 * 1024) }),
])('an answer of %.40s calls nothing', (body) => {
  expect(readWebhookReply({ contentType: JSON_TYPE, bytes: Buffer.from(body) })).toBeUndefined();
});

test('an answer that is nested deeply ends nothing, whether it is read or not', () => {
  const body = `{"method":"sendMessage","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect(() => readWebhookReply({ contentType: JSON_TYPE, bytes: Buffer.from(body) })).not.toThrow();
});

test.each([{ packed: false }, { packed: true }])(
  'the call in an answer (packed: $packed) is made',
  async ({ packed }) => {
    const { sandbox } = await startHooked((response, { update }) => {
      const reply = REPLY.replace('5', String(update.message?.chat.id));
      if (packed) response.setHeader('Content-Encoding', 'gzip');
      response.setHeader('Content-Type', JSON_TYPE).end(packed ? gzipSync(reply) : reply);
    });
    const emma = startedReader(sandbox);
    await sandbox.idle();
    expect(emma.messages().map(({ text }) => text)).toEqual(['/start', 'Hi']);
    expect(sandbox.calls().at(-1)).toMatchObject({ method: 'sendMessage', parameters: { text: 'Hi' }, ok: true });
    expect(sandbox.violations()).toEqual([]);
  },
);

test('a call in an answer that is refused is on record, and nobody else is told', async () => {
  const setting = await startHooked((response) => response.setHeader('Content-Type', JSON_TYPE).end(REPLY));
  startedReader(setting.sandbox);
  await setting.sandbox.idle();
  expect(setting.sandbox.calls().at(-1)).toMatchObject({ ok: false, description: 'Bad Request: chat not found' });
  expect(await info(setting)).not.toHaveProperty('last_error_message');
});

test('a deleted webhook leaves what was not taken to be fetched, unless it is to be dropped', async () => {
  const { sandbox, call, news, server } = await startHooked(() => undefined);
  const emma = startedReader(sandbox);
  await server.count(1);
  await call('deleteWebhook');
  emma.send(undefined, 'later');
  expect((await news()).map(({ message }) => message?.text)).toEqual(['/start', 'later']);
  emma.send(undefined, 'dropped');
  await call('deleteWebhook', { drop_pending_updates: true });
  emma.send(undefined, 'kept');
  expect((await news()).map(({ message }) => message?.text)).toEqual(['kept']);
  expect(server.received).toHaveLength(1);
});

test('a new webhook takes over from the old one', async () => {
  const { sandbox, call, server } = await startHooked(() => undefined);
  const next = await startWebhookServer(closing);
  startedReader(sandbox);
  await server.count(1);
  sandbox.clock.advance(1000);
  await call('setWebhook', { url: next.url });
  await next.count(1);
  expect(next.texts()).toEqual(['/start']);
});

test('setWebhook says which updates the bot wants', async () => {
  const { sandbox, server } = await startHooked(undefined, { allowed_updates: ['my_chat_member'] });
  const emma = startedReader(sandbox);
  emma.block();
  await server.count(1);
  expect(server.received.map(({ update }) => Object.keys(update))).toEqual([['update_id', 'my_chat_member']]);
});

test('a closed sandbox delivers no more', async () => {
  const { sandbox, server } = await startHooked(() => undefined);
  const emma = startedReader(sandbox);
  await server.count(1);
  await sandbox.close();
  emma.send(undefined, 'late');
  sandbox.clock.advance(60_000);
  await new Promise((resolve) => setImmediate(resolve));
  expect(server.received).toHaveLength(1);
});
