import { afterEach, expect, test } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import type { InlineAnswer } from '../../src/sandbox/queries/inline-desk.ts';
import type { Update } from '../../src/sandbox/types.ts';
import { type Answer, type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const article = (id: string, more: object = {}): object => ({
  type: 'article',
  id,
  title: `Title ${id}`,
  input_message_content: { message_text: `Text ${id}` },
  ...more,
});

interface Asked {
  readonly query: Update['inline_query'];
  readonly reply: Answer;
  readonly answer: InlineAnswer | undefined;
}

/** Asks as a reader, answers as the bot, and gives both sides. */
async function ask(setting: Setting, emma: SandboxUser, parameters: object): Promise<Asked> {
  const answer = emma.inline('winter').catch(() => undefined);
  const updates = (await setting.call('getUpdates', { offset: -1 })).result as readonly Update[];
  const query = updates[0]?.inline_query;
  const reply = await setting.call('answerInlineQuery', { inline_query_id: query?.id, cache_time: 0, ...parameters });
  return { query, reply, answer: reply.ok ? await answer : undefined };
}

async function setUp(options: object = {}): Promise<{ setting: Setting; emma: SandboxUser }> {
  const setting = await startSandbox(closing, { answerTimeoutMs: 5000, ...options });
  return { setting, emma: startedReader(setting.sandbox) };
}

test('a query reaches the bot and its results reach the reader', async () => {
  const { setting, emma } = await setUp();
  const button = { text: 'Open', start_parameter: 'all' };
  const { query, answer } = await ask(setting, emma, { results: [article('1')], next_offset: '20', button });
  expect(query).toMatchObject({ from: { first_name: 'Emma' }, query: 'winter', offset: '', chat_type: 'sender' });
  expect(answer).toEqual({ queryId: query?.id, results: [article('1')], nextOffset: '20', button });
});

test.each([
  {
    name: '50 results',
    parameters: { results: Array.from({ length: 50 }, (_, i) => article(`${i}`)) },
    expected: true,
  },
  {
    name: '51 results',
    parameters: { results: Array.from({ length: 51 }, (_, i) => article(`${i}`)) },
    expected: 'Bad Request: too many inline query results specified',
  },
  { name: 'an offset of 64 bytes', parameters: { next_offset: 'ө'.repeat(32) }, expected: true },
  {
    name: 'an offset of 65 bytes',
    parameters: { next_offset: `${'ө'.repeat(32)}x` },
    expected: 'Bad Request: NEXT_OFFSET_INVALID',
  },
  {
    name: 'equal ids',
    parameters: { results: [article('1'), article('1')] },
    expected: 'Bad Request: RESULT_ID_DUPLICATE',
  },
  {
    name: 'an id of 65 bytes',
    parameters: { results: [article('x'.repeat(65))] },
    expected: 'Bad Request: RESULT_ID_INVALID',
  },
  { name: 'no id', parameters: { results: [article('')] }, expected: 'Bad Request: RESULT_ID_EMPTY' },
  {
    name: 'no title',
    parameters: { results: [{ ...article('1'), title: undefined }] },
    expected: `Bad Request: can't parse inline query result: Can't find field "title"`,
  },
  {
    name: 'no content',
    parameters: { results: [article('1', { input_message_content: undefined })] },
    expected: "Bad Request: can't parse inline query result: Input message content is not specified",
  },
  {
    name: 'bad markup',
    parameters: { results: [article('1', { input_message_content: { message_text: '<b>', parse_mode: 'HTML' } })] },
    expected: `Bad Request: can't parse inline query result: Can't parse entities: Can't find end tag corresponding to start tag "b"`,
  },
  {
    name: 'a text of 4097',
    parameters: { results: [article('1', { input_message_content: { message_text: 'ө'.repeat(4097) } })] },
    expected: 'Bad Request: MESSAGE_TOO_LONG',
  },
  {
    name: 'a button that starts nothing',
    parameters: { button: { text: 'x', start_parameter: '' } },
    expected: "Bad Request: can't use empty start_parameter",
  },
  {
    name: 'a button without action',
    parameters: { button: { text: 'x' } },
    expected:
      "Bad Request: can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field",
  },
])('an answer with $name', async ({ parameters, expected }) => {
  const { setting, emma } = await setUp();
  setting.tolerate('text-changed');
  const { reply } = await ask(setting, emma, parameters);
  expect(reply.ok ? true : reply.description).toBe(expected);
});

test('a query can be answered once only', async () => {
  const { setting, emma } = await setUp();
  const { query } = await ask(setting, emma, { results: [] });
  expect((await setting.call('answerInlineQuery', { inline_query_id: query?.id })).description).toBe(
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  );
});

test('an answer is kept for its time, for everybody unless it is personal', async () => {
  const clock = createClock({ frozenAt: 1_763_700_000_000 });
  const { setting, emma } = await setUp({ clock, answerTimeoutMs: 300 });
  const bold = setting.sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  await ask(setting, emma, { results: [article('1')], cache_time: 60 });
  expect((await bold.inline(' winter ')).results).toHaveLength(1);
  await expect(bold.inline('winter', { offset: '20' })).rejects.toThrow(
    'did not answer the inline query within 300 ms',
  );
  clock.advance(61_000);
  await ask(setting, emma, { results: [article('1')], cache_time: 60, is_personal: true });
  expect((await emma.inline('winter')).results).toHaveLength(1);
  await expect(bold.inline('winter')).rejects.toThrow('did not answer');
});

test('a chosen result with buttons can be pressed and edited by its inline id, without the bot in the chat', async () => {
  const { setting, emma } = await setUp({ inlineFeedback: true });
  const group = setting.sandbox.group({ title: 'Friends', members: [emma] });
  const reply_markup = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] };
  const { answer } = await ask(setting, emma, { results: [article('1', { reply_markup })] });
  const [result] = answer?.results ?? [];
  if (!result) throw new Error('no result');
  const sent = emma.choose(result, group);
  expect(sent).toMatchObject({ text: 'Text 1', from: { first_name: 'Emma' }, via_bot: { id: setting.sandbox.bot.id } });

  const pressed = emma.press(sent, 'More');
  const updates = (await setting.call('getUpdates', { offset: 1 })).result as readonly Update[];
  const chosen = updates.find(({ chosen_inline_result }) => chosen_inline_result)?.chosen_inline_result;
  const callback = updates.find(({ callback_query }) => callback_query)?.callback_query;
  expect(chosen).toMatchObject({ result_id: '1', query: 'winter', inline_message_id: callback?.inline_message_id });
  expect(callback).not.toHaveProperty('message');
  await setting.call('answerCallbackQuery', { callback_query_id: callback?.id, text: 'Үгүй', show_alert: true });
  expect(await pressed).toEqual({ text: 'Үгүй', showAlert: true });

  const edit = { inline_message_id: callback?.inline_message_id, text: 'Text 2' };
  expect((await setting.call('editMessageText', edit)).result).toBe(true);
  expect(group.messages().map(({ text }) => text)).toEqual(['Text 2']);
});
