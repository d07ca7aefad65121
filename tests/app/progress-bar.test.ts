import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgressBar } from '../../src/app/progress-bar.ts';

test('shows how far it is on a terminal, and goes away', () => {
  const { stream, text } = recorder({ isTTY: true });
  const bar = createProgressBar(stream, 2);
  bar.advance();
  bar.advance();
  bar.clear();
  const [first, half, full, clear] = text().split('\r');
  expect(first).toBe('');
  expect(half).toMatch(/^█{15}░{15} 1\/2 pages, \d+\/s $/u);
  expect(full).toMatch(/^█{30} 2\/2 pages, \d+\/s $/u);
  expect(clear).toBe('\u{1B}[K');
});

test.each([
  { name: 'in a pipe', isTTY: false, total: 5 },
  { name: 'for a single page', isTTY: true, total: 1 },
])('shows nothing $name', ({ isTTY, total }) => {
  const { stream, text } = recorder({ isTTY });
  const bar = createProgressBar(stream, total);
  bar.advance();
  bar.clear();
  expect(text()).toBe('');
});

function recorder({ isTTY }: { readonly isTTY: boolean }): { readonly stream: Writable; readonly text: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString('utf8');
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), text: () => text };
}
