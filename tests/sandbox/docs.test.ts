import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { METHOD_NAMES } from '../../src/sandbox/methods/table.ts';

test('the documentation names exactly the methods there are', async () => {
  const text = await readFile(new URL('../../docs/sandbox.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+)`/gu)].map(([, name]) => name));
  expect(named.toSorted()).toEqual([...METHOD_NAMES].toSorted());
});
