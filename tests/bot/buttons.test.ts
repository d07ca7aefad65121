import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, encodeAction } from '../../src/view/action.ts';
import { ANN, BAT, buttons, type Call, startConversation, texts } from './conversation.ts';
import { LONG, SHORT } from './news.ts';

function methods(calls: readonly Call[]): string[] {
  return calls.map(({ method }) => method);
}

function answers(calls: readonly Call[]): Call[] {
  return calls.filter(({ method }) => method === 'answerCallbackQuery');
}

test('Older and Newer change the same message', async () => {
  const { say, press } = await startConversation();
  await say('/latest');
  const older = await press({ label: 'Older ›' });
  expect(methods(older)).toEqual(['editMessageText', 'answerCallbackQuery']);
  expect(texts(older)[0]).toContain('River ice breaks early');
  expect(texts(await press({ label: '‹ Newer' }))[0]).toContain(LONG.title);
});

test('what was asked for by number stays as long, on every page and in every language', async () => {
  const { say, press } = await startConversation();
  const lines = (calls: readonly Call[]) => texts(calls)[0]?.match(/^\d+\. .*/gmu);
  const newest = lines(await say('/latest en 3'));
  expect(newest).toEqual([
    `1. ${LONG.title}`,
    '2. Copper mine number 1 opens a school',
    '3. Copper mine number 2 opens a school',
  ]);
  expect(lines(await press({ label: 'Older ›' }))).toEqual([
    '1. Copper mine number 3 opens a school',
    '2. Copper mine number 4 opens a school',
    '3. Copper mine number 5 opens a school',
  ]);
  expect(lines(await press({ label: 'МН' }))).toHaveLength(3);
  expect(lines(await press({ label: 'EN' }))).toEqual(newest);
});

test('the language switch shows the other language in place and keeps nothing', async () => {
  const { say, press, chats } = await startConversation();
  await say('/latest', { by: ANN });
  expect(texts(await press({ label: 'МН' }))[0]).toContain('Уурхайн 1-р сургууль');
  expect((await chats.find(ANN.id))?.preferences.newsLanguage).toBe('en');
});

test('a story can be read to its last page and back to the headlines, in one message', async () => {
  const { say, press } = await startConversation();
  await say('/latest');
  let read = texts(await press({ label: '1' }))[0] ?? '';
  for (let page = 2; ; page += 1) {
    const calls = await press({ label: '›' });
    expect(methods(calls)).toEqual(['editMessageText', 'answerCallbackQuery']);
    read += texts(calls)[0];
    if (!buttons(calls).includes('[›]')) break;
    expect(page).toBeLessThan(10);
  }
  const numbers = [...read.matchAll(/Paragraph (\d+)\./gu)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  expect(read).toContain('Sara Tumur writes about the countryside.');
  expect(texts(await press({ label: 'Headlines' }))[0]).toContain(LONG.title);
});

test('the newest page is a whole one, wherever one comes from', async () => {
  const { press } = await startConversation();
  // The headlines around the second story begin with it; above it there is one more.
  await press({ data: encodeAction({ kind: 'list', language: 'en', from: { id: SHORT.id, direction: 'at' } }) });
  const newest = texts(await press({ label: '‹' }))[0];
  expect(newest).toContain(LONG.title);
  expect(newest).toContain('10. Copper mine number 9 opens a school');
});

test('related stories lead to stories and back', async () => {
  const { press } = await startConversation();
  const calls = await press({ data: encodeAction({ kind: 'related', id: SHORT.id, page: 1 }) });
  expect(texts(calls)[0]).toMatch(/^Related to/u);
  expect(texts(await press({ label: '‹ Back' }))[0]).toContain(SHORT.title);
});

test('a day leads to its neighbours', async () => {
  const { say, press } = await startConversation();
  await say('/day');
  expect(texts(await press({ label: '‹ 14 Jul' }))[0]).toMatch(/^Monday, 14 July 2025/u);
  expect(texts(await press({ label: '16 Jul ›' }))[0]).toMatch(/^Today/u);
});

test('a source leads to its headlines', async () => {
  const { say, press } = await startConversation();
  await say('/sources');
  expect(texts(await press({ label: '2' }))[0]).toMatch(/^From daily\.example\.com/u);
});

test('result pages go on after a restart: the query is kept, not remembered', async () => {
  const { say, press, chats } = await startConversation();
  await say('copper');
  expect(texts(await press({ label: '›' }))[0]).toContain('Copper mine number 6');
  const token = await chats.rememberQuery(ANN.id, 'copper');
  const later = await press({ data: encodeAction({ kind: 'search', token, page: 3, language: 'en' }) });
  expect(texts(later)[0]).toContain('Copper mine number 11');
});

test('a story that was found leads back to the results it was found among, from any of its pages', async () => {
  const { say, press } = await startConversation();
  await say('copper');
  const results = texts(await press({ label: '›' }))[0];
  await press({ label: '1' });
  expect(texts(await press({ label: '‹ Results' }))[0]).toBe(results);

  await say('foals');
  await press({ label: '1' });
  await press({ label: '›' });
  expect(texts(await press({ label: '‹ Results' }))[0]).toMatch(/^Found 1 for “foals”/u);
});

test('related stories lead back to the page one left and, from there or from one of them, to the results', async () => {
  const { say, press } = await startConversation();
  const results = texts(await say('paragraph'))[0];
  await press({ label: '1' });
  const page = texts(await press({ label: '›' }))[0];
  await press({ label: 'Related' });
  expect(texts(await press({ label: '‹ Back' }))[0]).toBe(page);
  expect(texts(await press({ label: '‹ Results' }))[0]).toBe(results);

  const copper = texts(await say('copper'))[0];
  await press({ label: '2' });
  await press({ label: 'Related' });
  await press({ label: '1' });
  expect(texts(await press({ label: '‹ Results' }))[0]).toBe(copper);
});

test('a page beyond the last result is the last', async () => {
  const { press, chats } = await startConversation();
  const token = await chats.rememberQuery(ANN.id, 'copper');
  const calls = await press({ data: encodeAction({ kind: 'search', token, page: 99_999, language: 'all' }) });
  expect(texts(calls)[0]).toContain('Copper mine number 11');
  expect(buttons(calls)).toContain('[3 / 3]');
});

test('a token made up from another chat and its words does not tell whether they were asked there', async () => {
  const { press, chats } = await startConversation();
  const token = await chats.rememberQuery(BAT.id, 'copper');
  const calls = await press({ data: encodeAction({ kind: 'search', token, page: 1, language: 'all' }) }, { by: ANN });
  expect(methods(calls)).toEqual(['answerCallbackQuery']);
  expect(calls[0]?.payload.text).toMatch(/too old to go on/u);
});

describe('a press is answered exactly once', () => {
  const stale: readonly { readonly name: string; readonly data: string; readonly toast: RegExp }[] = [
    { name: 'data of another version', data: '0latest:3', toast: /older message/u },
    { name: 'no data', data: '', toast: /older message/u },
    { name: 'forged data', data: '1l:en:=DROP TABLE:', toast: /older message/u },
    { name: 'a story that is gone', data: '1a:0000000000000:1', toast: /does not have this story/u },
    { name: 'a search that is gone', data: '1q:0000000000:1:en', toast: /too old to go on/u },
    { name: 'a source that is gone', data: '1l:en::0000000000', toast: /no news from this source/u },
  ];
  test.each(stale)('with a note for $name, and the message stays', async ({ data, toast }) => {
    const { press } = await startConversation();
    const calls = await press({ data });
    expect(methods(calls)).toEqual(['answerCallbackQuery']);
    expect(calls[0]?.payload).toMatchObject({ text: expect.stringMatching(toast), show_alert: true });
  });

  const actions: readonly Action[] = [
    { kind: 'list', language: 'all' },
    { kind: 'list', language: 'en', from: { id: LONG.id, direction: 'older' } },
    { kind: 'day', date: '2025-07-16' as never, language: 'mn' },
    { kind: 'article', id: LONG.id, page: 99_999 },
    { kind: 'related', id: LONG.id, page: 1 },
    { kind: 'sources', page: 99_999 },
    { kind: 'interface-language', language: 'mn' },
    { kind: 'news-language', choice: 'all' },
    { kind: 'settings' },
    { kind: 'language' },
    { kind: 'forget-confirm' },
    { kind: 'cancel' },
    { kind: 'help' },
    { kind: 'about' },
    { kind: 'privacy' },
    { kind: 'nothing' },
    { kind: 'forget' },
  ];
  test.each(actions)('for $kind', async (action) => {
    const { press, log } = await startConversation();
    expect(answers(await press({ data: encodeAction(action) }))).toHaveLength(1);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('for any data at all', async () => {
    const { press, log, setNow } = await startConversation();
    let minute = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.stringMatching(/^1[a-zF](?::[a-z0-9=<>-]{0,14}){0,3}$/u)),
        async (data) => {
          minute += 1;
          setNow(new Date(Date.UTC(2025, 6, 16, 3, minute)).toISOString()); // slowly, or the throttle would answer
          expect(answers(await press({ data }))).toHaveLength(1);
        },
      ),
    );
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('when something fails, with an apology in the language of whoever pressed', async () => {
    const { press } = await startConversation({
      deps: (deps) => ({ ...deps, archive: { ...deps.archive, list: () => Promise.reject(new Error('boom')) } }),
    });
    const calls = await press({ data: encodeAction({ kind: 'list', language: 'en' }) }, { by: BAT });
    expect(methods(calls)).toEqual(['answerCallbackQuery']);
    expect(calls[0]?.payload.text).toMatch(/^Уучлаарай/u);
  });

  test('even when Telegram finds the answer too late', async () => {
    const { press, failNext, log } = await startConversation();
    failNext(
      'answerCallbackQuery',
      400,
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    );
    expect(answers(await press({ data: encodeAction({ kind: 'nothing' }) }))).toHaveLength(1);
    expect(log.filter(({ level }) => level !== 'debug')).toEqual([]);
  });
});

describe('editing', () => {
  const list = { data: encodeAction({ kind: 'list', language: 'en' }) };

  test('a message that shows it already is left as it is', async () => {
    const { press, failNext, log } = await startConversation();
    failNext('editMessageText', 400, 'Bad Request: message is not modified: specified new message content is equal');
    expect(methods(await press(list))).toEqual(['editMessageText', 'answerCallbackQuery']);
    expect(log).toEqual([]);
  });

  test.each(["Bad Request: message can't be edited", 'Bad Request: message to edit not found'])(
    '“%s”: a new message instead',
    async (description) => {
      const { press, failNext } = await startConversation();
      failNext('editMessageText', 400, description);
      expect(methods(await press(list))).toEqual(['editMessageText', 'sendMessage', 'answerCallbackQuery']);
    },
  );

  test('a message that Telegram does not show to bots any more: a new message', async () => {
    const { press } = await startConversation();
    const message = { chat: { id: ANN.id, type: 'private', first_name: 'Ann' }, message_id: 5, date: 0 };
    expect(methods(await press(list, { extra: { message } }))).toEqual(['sendMessage', 'answerCallbackQuery']);
  });

  test('a message that was sent inline is found by its inline id', async () => {
    const { press } = await startConversation();
    const calls = await press(list, { extra: { message: undefined, inline_message_id: 'i-1' } });
    expect(calls[0]?.payload).toMatchObject({ inline_message_id: 'i-1' });
    expect(methods(calls)).toEqual(['editMessageText', 'answerCallbackQuery']);
  });
});
