import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the Dockerfile copies only what is there and what .dockerignore lets through', async () => {
  const copied = [...(await readFile('Dockerfile', 'utf8')).matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(
    ([, paths = '']) => paths.split(' '),
  );
  const allowed = [...(await readFile('.dockerignore', 'utf8')).matchAll(/^!(.+)$/gmu)].map(([, path = '']) => path);
  expect(copied).not.toEqual([]);
  for (const path of copied) {
    expect(existsSync(path), path).toBe(true);
    expect(
      allowed.some((each) => path === each || path.startsWith(`${each}/`)),
      path,
    ).toBe(true);
  }
});

test('the image runs the bot itself as another user than root, with a health check', async () => {
  const lines = (await readFile('Dockerfile', 'utf8')).split('\n');
  expect(lines).toContain('USER node');
  expect(lines).toContain('STOPSIGNAL SIGTERM');
  expect(lines).toContain('VOLUME /app/data');
  expect(lines).toContain('CMD ["node", "dist/app/main.js", "start"]');
  expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
});
