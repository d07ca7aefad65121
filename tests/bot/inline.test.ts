import { expect, test } from 'vitest';
import { ANN, BAT, type Call, startConversation } from './conversation.ts';
import { LONG, NEWS } from './news.ts';

function titles(calls: readonly Call[]): string[] {
  return calls.flatMap(({ payload }) => payload.results ?? []).map(({ title }) => title);
}

test('no words give the latest in the language of whoever asks, and a way into the bot', async () => {
  const { ask } = await startConversation();
  const [english] = await ask('', { by: ANN });
  const mongolian = await ask(' ', { by: BAT });
  expect(english?.payload.results?.[0]?.title).toBe(LONG.title);
  expect(titles(mongolian)[0]).toBe('Уурхайн 1-р сургууль нээлтээ хийлээ');
  expect(english?.payload).toMatchObject({
    is_personal: true,
    cache_time: 60,
    button: { text: 'Open Medee', start_parameter: 'inline' },
  });
});

test.each(['', 'copper'])('all cards of “%s” come, each once, page by page', async (query) => {
  const { ask } = await startConversation();
  const seen: string[] = [];
  let offset = '';
  do {
    const [call] = await ask(query, { offset });
    seen.push(...(call?.payload.results ?? []).map(({ id }) => id));
    offset = call?.payload.next_offset ?? '';
    expect(Buffer.byteLength(offset)).toBeLessThanOrEqual(64);
  } while (offset !== '');
  const expected = NEWS.filter(({ language, title }) => language === 'en' && title.toLowerCase().includes(query));
  expect(seen.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
});

test('an unfinished last word finds already', async () => {
  const { ask } = await startConversation();
  expect(titles(await ask('herd'))).toEqual([LONG.title]);
});

test('words that only the other language has are found there', async () => {
  const { ask } = await startConversation();
  expect(titles(await ask('Голын', { by: ANN }))).toEqual(['Голын мөс эрт хагарлаа', 'River ice breaks early']);
});

test('where nothing is found, the line above the cards says so', async () => {
  const { ask } = await startConversation();
  const lines = [...(await ask('zzyzx', { by: ANN })), ...(await ask('zzyzx', { by: BAT }))];
  expect(lines.map(({ payload }) => payload.button?.text)).toEqual([
    'Nothing found. Open Medee',
    'Мэдээ олдсонгүй. Ботыг нээх',
  ]);
});

test('a story shared by its number is that story alone', async () => {
  const { ask } = await startConversation();
  expect(titles(await ask(`a_${LONG.id}`))).toEqual([LONG.title]);
});

test.each(['zzz', '-1', '99999999999', LONG.id.slice(0, 5)])('the forged offset “%s” is answered', async (offset) => {
  const { ask, log } = await startConversation();
  for (const query of ['', 'copper'])
    expect((await ask(query, { offset })).map(({ method }) => method)).toEqual(['answerInlineQuery']);
  expect(log).toEqual([]);
});

test('an inline query leaves nothing in the store', async () => {
  const { ask, chats } = await startConversation();
  await ask('copper');
  expect(await chats.find(ANN.id)).toBeUndefined();
});

test('a failing archive is an empty answer that is not kept', async () => {
  const { ask, log } = await startConversation({
    deps: (deps) => ({ ...deps, archive: { ...deps.archive, search: () => Promise.reject(new Error('boom')) } }),
  });
  const [call] = await ask('copper');
  expect(call?.payload).toMatchObject({ results: [], cache_time: 0 });
  expect(log.map(({ message }) => message)).toEqual(['update failed']);
});
