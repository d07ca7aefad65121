import { GrammyError } from 'grammy';
import { expect, test } from 'vitest';
import { describeError, redact } from '../../src/bot/log.ts';

const token = '7654321098:AAH-x_yz0123456789abcdefghijklmnopq';

test.each([
  { text: `https://api.telegram.org/bot${token}/getMe`, redacted: 'https://api.telegram.org/bot[token]/getMe' },
  {
    text: `https://api.telegram.org/file/bot${token}/a.txt`,
    redacted: 'https://api.telegram.org/file/bot[token]/a.txt',
  },
  { text: `bot${encodeURIComponent(token)}/getMe`, redacted: 'bot[token]/getMe' },
  { text: `token ${token}, said twice: ${token}`, redacted: 'token [token], said twice: [token]' },
  { text: 'http://127.0.0.1:8081/bot1:x/getMe', redacted: 'http://127.0.0.1:8081/bot[token]/getMe' },
  { text: 'connect ECONNREFUSED 127.0.0.1:8081', redacted: 'connect ECONNREFUSED 127.0.0.1:8081' },
  {
    text: 'at run (file:///app/dist/bot/run-bot.js:12:34)',
    redacted: 'at run (file:///app/dist/bot/run-bot.js:12:34)',
  },
])('“$text” is logged as “$redacted”', ({ text, redacted }) => {
  expect(redact(text)).toBe(redacted);
});

test('an error of the Bot API is described without what it was called with', () => {
  const failure = { ok: false, error_code: 400, description: 'Bad Request: message text is empty' } as const;
  const error = new GrammyError("Call to 'sendMessage' failed!", failure, 'sendMessage', { text: 'private' });
  expect(describeError(error)).toMatchObject({ name: 'GrammyError', code: 400 });
  expect(JSON.stringify(describeError(error))).not.toContain('private');
});

test('causes are followed, circles are not', () => {
  const error = new Error('outer');
  error.cause = error;
  expect(JSON.stringify(describeError(error)).match(/outer/gu)?.length).toBeLessThan(20);
  expect(describeError('thrown text').message).toBe('thrown text');
});
