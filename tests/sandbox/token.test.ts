import { expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';

test('each sandbox has a token of its own, well-formed, which no web page can guess', () => {
  const tokens = [createSandbox().token, createSandbox().token];
  for (const token of tokens) expect(token).toMatch(/^\d{6,}:[A-Za-z0-9_-]{35}$/u);
  expect(new Set(tokens).size).toBe(2);
});

test('a token can be given, and tells who the bot is', () => {
  const sandbox = createSandbox({ token: '42:given' });
  expect([sandbox.token, sandbox.bot.id]).toEqual(['42:given', 42]);
});
