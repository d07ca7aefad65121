import { readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkNode, judgeSpace } from '../../src/app/doctor-checks.ts';
import { checkTelegram } from '../../src/app/doctor-telegram.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCommand } from './run-command.ts';

const TOKEN = '123456789:AAabcdefghijklmnopqrstuvwxyz-_0123456';

describe('doctor', () => {
  test('finds a fresh folder well, and says what a token would be for', async () => {
    const dataDir = join(await temporaryFolder(), 'data');
    const { code, stdout } = await runCommand(['doctor'], { environment: { DATA_DIR: dataDir } });
    const plain = stdout
      .replaceAll(dataDir, 'DATA')
      .replace(/Node [\d.]+/u, 'Node 20.19.0')
      .replace(/\d+ MB/u, '5000 MB');
    expect(code).toBe(0);
    expect(plain).toMatchInlineSnapshot(`
      "ok    node: Node 20.19.0
      ok    configuration: every variable keeps its rule
      ok    digests: DATA/digests is not there yet and will be made
      ok    data: DATA/store is not there yet and will be made
      ok    space: 5000 MB free
      ok    store: DATA/store is not there yet
            put pages into the digests folder and start, or run medee ingest
      warn  token: BOT_TOKEN is not set: start serves a web chat on this machine
            to serve a bot on Telegram, get a token from @BotFather and set BOT_TOKEN
      "
    `);
  });

  test('looks through the store and the index', async () => {
    const environment = { DATA_DIR: await temporaryFolder() };
    await runCommand(['ingest', 'data/samples'], { environment });
    const findings = await findingsOf(environment);
    expect(findings['store']).toMatchObject({ state: 'ok' });
    expect(findings['index']).toMatchObject({ state: 'ok', message: expect.stringMatching(/^(\d+) of \1 stories/u) });
  });

  test('fails for a damaged file of the store', async () => {
    const dataDir = await temporaryFolder();
    await runCommand(['ingest', 'data/samples'], { environment: { DATA_DIR: dataDir } });
    const stories = join(dataDir, 'store', 'stories');
    for (const name of await readdir(stories)) await writeFile(join(stories, name), 'damaged');
    const { code, stdout } = await runCommand(['doctor', '--json'], {
      environment: { DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ name: 'store', state: 'fail', advice: expect.stringContaining('backup') }),
    );
  });

  test('says that nothing is lost where one of two copies is damaged', async () => {
    const dataDir = await temporaryFolder();
    await runCommand(['ingest', 'data/samples'], { environment: { DATA_DIR: dataDir } });
    const stories = join(dataDir, 'store', 'stories');
    const [name = ''] = await readdir(stories);
    await writeFile(join(stories, name), 'damaged');
    expect((await findingsOf({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }))['store']).toMatchObject({
      state: 'warn',
      message: `${join(stories, name)} is damaged, and the other of its two copies is whole`,
    });
  });

  test('fails for a damaged journal and for damaged chats', async () => {
    const dataDir = await temporaryFolder();
    await runCommand(['ingest', 'data/samples'], { environment: { DATA_DIR: dataDir } });
    const store = join(dataDir, 'store');
    await writeFile(join(store, 'journal.jsonl'), 'damaged\n');
    await writeFile(join(store, 'chats.json'), 'damaged');
    const findings = await findingsOf({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    expect(findings['store']).toMatchObject({ state: 'fail', message: expect.stringContaining('journal.jsonl') });
    expect(findings['chats']).toMatchObject({ state: 'fail', message: expect.stringContaining('chats.json') });
  });

  test('warns of an index with more stories than the store', async () => {
    const dataDir = await temporaryFolder();
    await runCommand(['ingest', 'data/samples'], { environment: { DATA_DIR: dataDir } });
    await rm(join(dataDir, 'store', 'stories'), { recursive: true });
    expect((await findingsOf({ DATA_DIR: dataDir }))['index']).toMatchObject({
      state: 'warn',
      message: expect.stringMatching(/of 0 stories/u),
    });
  });

  test('fails for a wrong variable, by its name, without its value', async () => {
    const { code, stdout } = await runCommand(['doctor'], { environment: { BOT_TOKEN: 'secret-word' } });
    expect(code).toBe(1);
    expect(stdout).toContain('fail  configuration: BOT_TOKEN must look like');
    expect(stdout).not.toContain('secret-word');
  });

  test('fails for a folder that cannot be made', async () => {
    const dataDir = join(await temporaryFolder(), 'a-file');
    await writeFile(dataDir, '');
    const { code, stdout } = await runCommand(['doctor'], { environment: { DATA_DIR: dataDir } });
    expect(code).toBe(1);
    expect(stdout).toContain(
      `fail  digests: ${join(dataDir, 'digests')} cannot be written\n      give this user the right`,
    );
  });
});

describe('checkTelegram', () => {
  test.each([
    {
      name: 'a bot with inline mode',
      status: 200,
      body: { ok: true, result: { username: 'medee_bot', supports_inline_queries: true } },
      expected: { state: 'ok', message: 'connected as @medee_bot' },
    },
    {
      name: 'a bot without inline mode',
      status: 200,
      body: { ok: true, result: { username: 'medee_bot', supports_inline_queries: false } },
      expected: { state: 'warn', advice: 'switch inline mode on: send /setinline to @BotFather' },
    },
    {
      name: 'a wrong token',
      status: 401,
      body: { ok: false, error_code: 401, description: 'Unauthorized' },
      expected: { state: 'fail', advice: 'get the token again from @BotFather (/mybots, API Token) and set BOT_TOKEN' },
    },
    {
      name: 'trouble at Telegram',
      status: 502,
      body: { ok: false, error_code: 502, description: 'Bad Gateway' },
      expected: { state: 'fail', advice: 'try again in a minute' },
    },
    { name: 'something else than a Bot API', status: 200, body: 'hello', expected: { state: 'fail' } },
  ])('judges $name', async ({ status, body, expected }) => {
    const server = createServer((request, response) => {
      expect(request.url).toBe(`/bot${TOKEN}/getMe`);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const finding = await checkTelegram({ apiRoot, token: TOKEN });
    expect(finding).toMatchObject(expected);
    expect(JSON.stringify(finding)).not.toContain(TOKEN);
  });

  test('says that nobody answers', async () => {
    const finding = await checkTelegram({ apiRoot: 'http://127.0.0.1:1', token: TOKEN });
    expect(finding).toMatchObject({ state: 'fail', message: 'http://127.0.0.1:1 cannot be reached as a Bot API' });
  });
});

test.each([
  ['18.20.0', 'fail'],
  ['20.18.9', 'fail'],
  ['20.19.0', 'ok'],
  ['24.1.0', 'ok'],
])('judges Node %s: %s', (version, state) => {
  expect(checkNode(version).state).toBe(state);
});

test.each([
  [10 * 1024 ** 2, 'fail'],
  [500 * 1024 ** 2, 'warn'],
  [5 * 1024 ** 3, 'ok'],
])('judges %d free bytes: %s', (bytes, state) => {
  expect(judgeSpace(bytes).state).toBe(state);
});

async function findingsOf(
  environment: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, { readonly state: string }>>> {
  const { stdout } = await runCommand(['doctor', '--json'], { environment });
  const findings: readonly { readonly name: string; readonly state: string }[] = JSON.parse(stdout);
  return Object.fromEntries(findings.map((finding) => [finding.name, finding]));
}
