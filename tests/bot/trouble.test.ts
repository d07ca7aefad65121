import { HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { StorageError } from '../../src/storage/storage-error.ts';
import { encodeAction } from '../../src/view/action.ts';
import { ANN, BAT, type Conversation, FORUM, GROUP, startConversation, TOKEN, texts } from './conversation.ts';

/** A conversation whose archive fails at every list with this error. */
function withFailingList(error: Error): Promise<Conversation> {
  return startConversation({
    deps: (deps) => ({ ...deps, archive: { ...deps.archive, list: () => Promise.reject(error) } }),
  });
}

describe('a handler that fails', () => {
  test.each([
    { error: new Error('boom'), en: /^Sorry, that did not work/u },
    { error: new StorageError('io', 'cannot read a file'), en: /^Sorry, the archive cannot be read/u },
    {
      error: new HttpError('Network request failed', new Error('reset')),
      en: /^Sorry, the connection to Telegram broke/u,
    },
  ])('tells what to do: $error.message', async ({ error, en }) => {
    const { say } = await withFailingList(error);
    expect(texts(await say('/latest', { by: ANN }))[0]).toMatch(en);
    expect(texts(await say('/latest', { by: BAT }))[0]).toMatch(/^Уучлаарай/u);
  });

  test('is logged once, without what was written', async () => {
    const { say, log } = await startConversation({
      deps: (deps) => ({ ...deps, archive: { ...deps.archive, search: () => Promise.reject(new Error('boom')) } }),
    });
    await say('my private words');
    expect(log.map(({ level, message }) => [level, message])).toEqual([['error', 'update failed']]);
    expect(JSON.stringify(log)).not.toContain('private');
  });

  test('does not keep the next one from being answered', async () => {
    let failing = true;
    const { say } = await startConversation({
      deps: (deps) => ({
        ...deps,
        archive: {
          ...deps.archive,
          list: (request) => (failing ? Promise.reject(new Error('boom')) : deps.archive.list(request)),
        },
      }),
    });
    await say('/latest');
    failing = false;
    expect(texts(await say('/latest'))[0]).toMatch(/^Today/u);
  });

  test('whose apology cannot be delivered either ends quietly', async () => {
    const { say, failNext, log } = await withFailingList(new Error('boom'));
    failNext('sendMessage', 500, 'Internal Server Error');
    await say('/latest');
    expect(log.map(({ message }) => message)).toEqual(['update failed', 'apology not delivered']);
  });
});

test('an answer at which Telegram failed is not sent again, and the reader is told that it may have arrived', async () => {
  const { say, failNext } = await startConversation();
  failNext('sendMessage', 502, 'Bad Gateway');
  const [answer, apology, ...more] = texts(await say('/latest'));
  expect(answer).toMatch(/^Today/u);
  expect(apology).toMatch(/^Sorry, the connection to Telegram broke/u);
  expect(more).toEqual([]);
});

test.each([
  [403, 'Forbidden: bot was blocked by the user'],
  [403, 'Forbidden: bot was kicked from the group chat'],
  [400, 'Bad Request: not enough rights to send text messages to the chat'],
  [400, 'Bad Request: TOPIC_CLOSED'],
])('%i %s is no fault, and nobody is there to apologise to', async (code, description) => {
  const { say, failNext, log } = await startConversation();
  failNext('sendMessage', code, description);
  expect(await say('/latest')).toHaveLength(1);
  expect(log.map(({ level, message }) => [level, message])).toEqual([['info', 'answer not wanted']]);
});

test('a chat that cannot be saved is answered all the same', async () => {
  const { say, log } = await startConversation({
    deps: (deps) => ({
      ...deps,
      chats: { ...deps.chats, save: () => Promise.reject(new StorageError('full', 'no room')) },
    }),
  });
  expect(texts(await say('/latest'))[0]).toMatch(/^Today/u);
  expect(log.map(({ message }) => message)).toEqual(['chat not saved']);
});

test('a choice that cannot be saved is not said to be', async () => {
  const { press } = await startConversation({
    deps: (deps) => ({
      ...deps,
      chats: { ...deps.chats, save: () => Promise.reject(new StorageError('full', 'no room')) },
    }),
  });
  const calls = await press({ data: encodeAction({ kind: 'news-language', choice: 'mn' }) });
  expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
  expect(calls[0]?.payload.text).toMatch(/^Sorry, the archive/u);
});

describe('whoever asks too much', () => {
  test('gets one note, then silence, and is heard again after a rest', async () => {
    const { say, setNow } = await startConversation();
    const answers = [];
    for (let i = 0; i < 63; i += 1) answers.push((await say('/help')).length);
    expect(answers).toEqual([...Array.from({ length: 61 }, () => 1), 0, 0]);
    setNow('2025-07-16T03:00:10Z');
    expect(await say('/help')).toHaveLength(1);
  });

  test('gets the note as a toast when pressing; each press is answered all the same', async () => {
    const { press } = await startConversation();
    const nothing = { data: encodeAction({ kind: 'nothing' }) };
    for (let i = 0; i < 60; i += 1) await press(nothing);
    expect((await press(nothing))[0]?.payload.text).toMatch(/^That was a little fast/u);
    expect((await press(nothing)).map(({ payload }) => payload.text)).toEqual([undefined]);
  });

  test('gets the note in the language that was chosen, whatever Telegram says', async () => {
    const { say } = await startConversation();
    await say('/language mn', { by: ANN });
    for (let i = 0; i < 59; i += 1) await say('/help', { by: ANN });
    expect(texts(await say('/help', { by: ANN }))[0]).toMatch(/^Арай хурдан/u);
  });

  test('does not slow down the anonymous administrators of other groups, who share one account', async () => {
    const { say } = await startConversation();
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };
    const fromGroup = { by: anonymous, in: GROUP, extra: { sender_chat: GROUP } };
    for (let i = 0; i < 60; i += 1) await say('/help', fromGroup);
    expect(await say('/help', fromGroup)).toEqual([]);
    expect(await say('/help', { by: anonymous, in: FORUM, extra: { sender_chat: FORUM } })).toHaveLength(1);
  });

  test('gets no note in a group, and does not slow down others', async () => {
    const { say } = await startConversation();
    for (let i = 0; i < 60; i += 1) await say('/help', { in: GROUP });
    expect(await say('/help', { in: GROUP })).toEqual([]);
    expect(await say('/help', { by: BAT, in: GROUP })).toHaveLength(1);
  });

  test('is let through when an operator', async () => {
    const { say } = await startConversation({ deps: (deps) => ({ ...deps, adminIds: [ANN.id] }) });
    for (let i = 0; i < 70; i += 1) expect(await say('/help')).toHaveLength(1);
  });
});

test('what one person does is handled in order, whatever takes longer', async () => {
  const release: (() => void)[] = [];
  const { update, calls } = await startConversation({
    deps: (deps) => ({
      ...deps,
      archive: {
        ...deps.archive,
        sources: async () => {
          await new Promise<void>((resolve) => void release.push(resolve));
          return deps.archive.sources();
        },
      },
    }),
  });
  const from = { chat: { id: ANN.id, type: 'private', first_name: 'Ann' }, from: ANN, date: 1 };
  const slow = update({ message: { ...from, message_id: 1, text: '/sources' } });
  const fast = update({ message: { ...from, message_id: 2, text: '/help' } });
  while (release.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(calls).toEqual([]);
  release[0]?.();
  await Promise.all([slow, fast]);
  expect(texts(calls).map((text) => text.split('\n')[0])).toEqual(['3 sources', 'What Medee does']);
});

test('“typing” is shown when an answer takes long', async () => {
  const { say } = await startConversation({
    deps: (deps) => ({
      ...deps,
      archive: {
        ...deps.archive,
        sources: async () => {
          await new Promise((resolve) => setTimeout(resolve, 350));
          return deps.archive.sources();
        },
      },
    }),
  });
  expect((await say('/sources')).map(({ method }) => method)).toEqual(['sendChatAction', 'sendMessage']);
  const topic = { is_topic_message: true, message_thread_id: 7 };
  expect((await say('/sources', { in: FORUM, extra: topic })).map(({ payload }) => payload.message_thread_id)).toEqual([
    7, 7,
  ]);
});

test('the token is in no log line, whatever fails and however', async () => {
  const cause = new Error(`request to https://api.telegram.org/bot${TOKEN}/sendMessage failed, reason: ECONNRESET`);
  const { say, log } = await withFailingList(new HttpError("Network request for 'sendMessage' failed!", cause));
  await say('/latest');
  expect(log).toHaveLength(1);
  expect(JSON.stringify(log)).not.toContain('AAtest');
  expect(JSON.stringify(log)).toContain('ECONNRESET');
});
