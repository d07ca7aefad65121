import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLogger } from '../../src/app/logger.ts';

const TOKEN = '7700000001:AAabcdefghijklmnopqrstuvwxyz-_01234';

describe('createLogger', () => {
  test('writes one JSON object a line, with level, time and message', () => {
    const { log, output } = recordingLog();
    log.info({ chatId: 5 }, 'update handled');
    expect(JSON.parse(output())).toEqual({ level: 'info', time: expect.any(String), chatId: 5, msg: 'update handled' });
  });

  test.each([
    { name: 'a message', write: (log: Log) => log.info(`called /bot${TOKEN}/getMe`) },
    { name: 'a field', write: (log: Log) => log.info({ url: `https://api.telegram.org/bot${TOKEN}/getMe` }, 'called') },
    { name: 'a nested field', write: (log: Log) => log.info({ a: { b: [{ c: TOKEN }] } }, 'called') },
    { name: 'the name of a field', write: (log: Log) => log.info({ [TOKEN]: 1 }, 'called') },
    { name: 'an error', write: (log: Log) => log.error(new Error(`no answer from ${TOKEN}`)) },
    {
      name: 'the cause of an error',
      write: (log: Log) => log.error({ err: new Error('failed', { cause: new Error(TOKEN) }) }, 'failed'),
    },
    {
      name: 'a property of an error',
      write: (log: Log) => log.error({ err: Object.assign(new Error('failed'), { url: TOKEN }) }, 'failed'),
    },
    { name: 'a child log', write: (log: Log) => log.child({ token: TOKEN }).warn('from a child') },
    { name: 'a percent-encoded address', write: (log: Log) => log.info({ url: encodeURIComponent(TOKEN) }, 'called') },
  ])('never writes the token in $name', ({ write }) => {
    const { log, output } = recordingLog();
    write(log);
    expect(output()).not.toBe('');
    expect(output()).not.toContain(TOKEN.slice(11));
  });

  test('hides what has the form of a token also when nobody named it', () => {
    const { log, output } = recordingLog([]);
    log.info({ url: `/bot${TOKEN}/getMe` }, 'called');
    expect(output()).not.toContain(TOKEN.slice(11));
  });

  test('never writes the token, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { log, output } = recordingLog();
        log.error({ err: new Error(before + TOKEN + after) }, `${before}${TOKEN}${after}`);
        expect(output()).not.toContain(TOKEN);
        expect(() => JSON.parse(output())).not.toThrow();
      }),
    );
  });
});

type Log = ReturnType<typeof createLogger>;

function recordingLog(secrets: readonly string[] = [TOKEN]): { readonly log: Log; readonly output: () => string } {
  let output = '';
  const stream = {
    write(line: string) {
      output += line;
    },
  };
  return { log: createLogger({ level: 'trace', secrets, stream }), output: () => output };
}
