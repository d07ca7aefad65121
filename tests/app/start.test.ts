import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { choosePages } from '../../src/app/choose-pages.ts';
import { parseConfig } from '../../src/app/config.ts';
import { checkHealth } from '../../src/app/health.ts';
import { openChatDoor } from '../../src/app/open-door.ts';
import { makePage } from '../support/pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCommand } from './run-command.ts';

const TOKEN = '123456789:AAabcdefghijklmnopqrstuvwxyz-_0123456';

describe('choosePages', () => {
  const check = async (options: { token?: boolean; pages?: boolean; stories?: boolean }) => {
    const dataDir = await temporaryFolder();
    const { folders, ...rest } = parseConfig({ DATA_DIR: dataDir });
    await mkdir(folders.store, { recursive: true });
    await mkdir(folders.digests);
    if (options.pages) await writeFile(join(folders.digests, 'page.txt'), 'x');
    const config = { ...rest, folders, botToken: options.token ? TOKEN : undefined };
    return choosePages(config, async () => options.stories ?? false);
  };

  test('serves the samples where there is nothing else, from a store of their own', async () => {
    expect(await check({})).toMatchObject({ areSamples: true, store: expect.stringMatching(/samples-store$/u) });
  });

  test.each([{ pages: true }, { stories: true }, { token: true }])('never serves them with %o', async (given) => {
    expect(await check(given)).toMatchObject({ areSamples: false, store: expect.stringMatching(/\/store$/u) });
  });
});

describe('openChatDoor', () => {
  test('refuses a port that was asked for and is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    await expect(openChatDoor({ health: async () => [] }, port)).rejects.toThrow(
      `port ${port} is taken by another program: choose another PORT`,
    );
  });

  test('takes the next free port when none was asked for', async () => {
    const first = await openChatDoor({ health: async () => [] }, undefined);
    onTestFinished(() => first.door.close());
    const second = await openChatDoor({ health: async () => [] }, undefined);
    onTestFinished(() => second.door.close());
    expect(second.port).toBeGreaterThan(first.port);
    expect(first.port).toBeGreaterThanOrEqual(8080);
  });
});

describe('checkHealth', () => {
  const startedAt = new Date('2026-07-16T00:00:00Z');
  const later = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
  const archive = (indexed: number) => ({
    stats: async () => ({
      stories: { en: 2, mn: 1 },
      withText: 0,
      undated: 0,
      sources: 1,
      firstDay: undefined,
      lastDay: undefined,
      indexed,
    }),
  });
  const states = async (deps: Partial<Parameters<typeof checkHealth>[0]>) => {
    const checks = await checkHealth({
      archive: archive(3),
      bot: () => undefined,
      startedAt,
      clock: () => later(1),
      ...deps,
    });
    return Object.fromEntries(checks.map(({ name, ok }) => [name, ok]));
  };

  test('is well after the start, before the first poll was answered', async () => {
    expect(await states({})).toEqual({ polling: true, archive: true, index: true });
  });

  test('misses polls that are not answered for long', async () => {
    const bot = () => ({ lastPollAt: () => later(100) });
    expect(await states({ bot, clock: () => later(200) })).toMatchObject({ polling: true });
    expect(await states({ bot, clock: () => later(300) })).toMatchObject({ polling: false });
  });

  test('tells an index that is not complete, and an archive that does not answer', async () => {
    expect(await states({ archive: archive(2) })).toMatchObject({ archive: true, index: false });
    const closed = { stats: () => Promise.reject(new Error('closed')) };
    expect(await states({ archive: closed })).toEqual({ polling: true, archive: false });
  });
});

describe('start', () => {
  test('talks to Telegram with a token, serves no samples, and ends when the token is refused', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const body = { ok: false, error_code: 401, description: 'Unauthorized' };
      response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const dataDir = await temporaryFolder();
    const outcome = await runCommand(['start'], {
      environment: {
        BOT_TOKEN: TOKEN,
        BOT_API_ROOT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        DATA_DIR: dataDir,
      },
    });
    expect(asked).toEqual([`/bot${TOKEN}/getMe`]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/\nmedee: telegram does not accept the bot token\n$/u);
    expect(outcome.stderr).not.toContain(TOKEN);
    expect((await readdir(dataDir)).toSorted()).toEqual(['digests', 'store']);
  });

  test('serves what is dropped into the digests within seconds, with /health, and stops cleanly', async () => {
    const dataDir = await temporaryFolder();
    await mkdir(join(dataDir, 'digests'));
    await writeFile(join(dataDir, 'digests', 'a.txt'), makePage({ index: 0 }));
    const stopping = new AbortController();
    const running = runCommand(['start'], {
      environment: { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'debug' },
      signal: stopping.signal,
    });
    const total = async () =>
      JSON.parse((await runCommand(['stats', '--json'], { environment: { DATA_DIR: dataDir } })).stdout).total;
    await expect.poll(total, { timeout: 10_000, interval: 200 }).toBeGreaterThan(0);
    const before = await total();
    await writeFile(join(dataDir, 'digests', 'b.txt'), makePage({ index: 1 }));
    await expect.poll(total, { timeout: 5000, interval: 200 }).toBeGreaterThan(before);
    stopping.abort();
    const { code, stdout, stderr } = await running;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Medee is ready: open http:\/\/127\.0\.0\.1:\d+\/ in a browser/u);
    expect(stdout).not.toContain('samples');
    expect(stderr).toContain('"msg":"stopped"');
    expect(await readdir(join(dataDir, 'store'))).not.toContain('lock');
  });
});
