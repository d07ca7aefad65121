import { describe, expect, onTestFinished, test } from 'vitest';
import { createDoor, type DoorOptions, type HealthCheck } from '../../src/server/door.ts';

const WELL: readonly HealthCheck[] = [
  { name: 'polling', ok: true, needed: 'alive' },
  { name: 'index', ok: true, needed: 'ready', detail: '5 of 5 stories' },
];
const WARMING_UP = WELL.map((check) => (check.needed === 'ready' ? { ...check, ok: false } : check));
const UNWELL = WELL.map((check) => (check.needed === 'alive' ? { ...check, ok: false } : check));

describe('createDoor', () => {
  test.each([
    { name: 'all is well', checks: WELL, health: 200, ready: 200 },
    { name: 'the index is not complete', checks: WARMING_UP, health: 200, ready: 503 },
    { name: 'polling has stopped', checks: UNWELL, health: 503, ready: 503 },
  ])('answers by status when $name', async ({ checks, health, ready }) => {
    const url = await openDoor({ health: async () => checks });
    expect((await fetch(`${url}/health`)).status).toBe(health);
    expect((await fetch(`${url}/ready?from=probe`)).status).toBe(ready);
  });

  test('says in JSON what is well', async () => {
    const url = await openDoor({ health: async () => WARMING_UP });
    const response = await fetch(`${url}/ready`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      ok: false,
      checks: { polling: { ok: true }, index: { ok: false, detail: '5 of 5 stories' } },
    });
  });

  test('is unwell when it cannot be found out', async () => {
    const url = await openDoor({ health: () => Promise.reject(new Error('closed')) });
    const response = await fetch(`${url}/health`);
    expect([response.status, await response.json()]).toEqual([503, { ok: false, checks: {} }]);
  });

  test('answers HEAD without a body, and refuses to be written to', async () => {
    const url = await openDoor({ health: async () => WELL });
    const head = await fetch(`${url}/health`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await fetch(`${url}/health`, { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('answers 404 for the rest, or hands it on', async () => {
    expect((await fetch(await openDoor({ health: async () => WELL }))).status).toBe(404);
    const url = await openDoor({
      health: async () => WELL,
      fallback: (request, response) => response.end(`asked for ${request.url}`),
    });
    expect(await (await fetch(`${url}/healthy`)).text()).toBe('asked for /healthy');
  });

  test('closes also while somebody waits, and twice', async () => {
    const door = createDoor({ health: async () => WELL, fallback: () => {} });
    const port = await door.listen({ port: 0, host: '127.0.0.1' });
    const waiting = fetch(`http://127.0.0.1:${port}/slow`).catch((): string => 'cut');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await door.close();
    await door.close();
    expect(await waiting).toBe('cut');
  });

  test('rejects when the port is taken', async () => {
    const url = new URL(await openDoor({ health: async () => WELL }));
    const second = createDoor({ health: async () => WELL });
    await expect(second.listen({ port: Number(url.port), host: '127.0.0.1' })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

async function openDoor(options: DoorOptions): Promise<string> {
  const door = createDoor(options);
  const port = await door.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => door.close());
  return `http://127.0.0.1:${port}`;
}
