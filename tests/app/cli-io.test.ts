import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { writeLine } from '../../src/app/cli-io.ts';

test('waits for a slow reader, line by line, and leaves no listener behind', async () => {
  let waiting = 0;
  let most = 0;
  const slow = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      waiting += 1;
      most = Math.max(most, waiting);
      setImmediate(() => {
        waiting -= 1;
        done();
      });
    },
  });
  for (let line = 0; line < 50; line += 1) await writeLine(slow, 'a line');
  expect(most).toBe(1);
  expect([slow.listenerCount('drain'), slow.listenerCount('close'), slow.listenerCount('error')]).toEqual([0, 0, 0]);
});

test('does not wait for a reader that has gone', async () => {
  const gone = new Writable({ highWaterMark: 1, write: () => {} });
  const writing = writeLine(gone, 'a line');
  gone.destroy();
  await writing;
  await writeLine(gone, 'another');
});
