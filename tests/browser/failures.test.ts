import { expect, test } from 'vitest';
import type { Refusal } from '../../src/sandbox/errors.ts';
import { ApiError, failureText } from './chat-modules.ts';
import { labelsIn } from './page-modules.ts';

/** Every refusal that has a reason; one that is missing here does not type check. */
const REASONS: Readonly<Record<Refusal, true>> = {
  blocked: true,
  buttonGone: true,
  emptyFile: true,
  emptyText: true,
  fileGone: true,
  generalClosed: true,
  largeFile: true,
  longText: true,
  messageGone: true,
  migrated: true,
  noInline: true,
  noRight: true,
  notInChat: true,
  otherStanding: true,
  readOnly: true,
  restricted: true,
  resultGone: true,
  topicClosed: true,
  topicGone: true,
};

test.each(Object.keys(REASONS))('a refusal is told in the language of the reader: %s', (reason) => {
  const error = new ApiError('a sentence for developers', 409, reason);
  const general = new ApiError('a sentence for developers', 409);
  for (const language of ['en', 'mn'] as const) {
    const labels = labelsIn(language);
    expect(failureText(error, labels)).not.toContain('developers');
    expect(failureText(error, labels)).not.toBe(failureText(general, labels));
  }
});

test.each([
  ['the bot did not answer', 504, undefined, 'Бот хугацаандаа хариулсангүй.'],
  ['the server is not there', 0, undefined, 'Холболт тасарлаа. Дахин холбогдож байна…'],
  ['somebody closed the topic meanwhile', 409, 'topicClosed', 'Энэ сэдэв хаалттай байна.'],
  ['the message was deleted meanwhile', 404, 'messageGone', 'Энэ мессеж байхгүй болсон байна.'],
  ['something else is gone', 404, undefined, 'Энэ нь байхгүй болсон байна.'],
  ['something else cannot be done', 409, undefined, 'Одоо ингэх боломжгүй байна.'],
  ['a reason that the page does not know', 409, 'new', 'Одоо ингэх боломжгүй байна.'],
  ['the page asked wrongly', 400, undefined, 'Болсонгүй: "chatId" must be a whole number'],
])('a Mongolian reader is told in Mongolian: %s', (_, status, reason, told) => {
  const error = new ApiError('"chatId" must be a whole number', status, reason);
  expect(failureText(error, labelsIn('mn'))).toBe(told);
});
