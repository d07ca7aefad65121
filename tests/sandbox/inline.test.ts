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
    expected: `Bad Request: can't parse inline query result: Can't find field "message_text"`,
  },
  {
    name: 'a content that holds nothing',
    parameters: { results: [article('1', { input_message_content: {} })] },
    expected: "Bad Request: can't parse inline query result: Input message content is not specified",
  },
  {
    name: 'an empty text',
    parameters: { results: [article('1', { input_message_content: { message_text: '' } })] },
    expected: "Bad Request: can't parse inline query result: Input message content is not specified",
  },
  {
    name: 'an empty text in the old way',
    parameters: { results: [article('1', { input_message_content: undefined, message_text: '' })] },
    expected: "Bad Request: can't parse inline query result: Message text is empty",
  },
  {
    name: 'a text in the old way',
    parameters: { results: [article('1', { input_message_content: undefined, message_text: 'x' })] },
    expected: true,
  },
  {
    name: 'a blank text',
    parameters: { results: [article('1', { input_message_content: { message_text: '\u{200b}' } })] },
    expected: 'Bad Request: text must be non-empty',
  },
  {
    name: '32769 bytes of text',
    parameters: { results: [article('1', { input_message_content: { message_text: 'x'.repeat(32_769) } })] },
    expected: "Bad Request: can't parse inline query result: Text is too long",
  },
  {
    name: 'a rich message',
    parameters: {
      results: [article('1', { input_message_content: { rich_message: { blocks: [{ type: 'divider' }] } } })],
    },
    expected: true,
  },
  {
    name: 'results that are no JSON',
    parameters: { results: '{' },
    expected: "Bad Request: can't parse JSON encoded inline query results: wrong JSON",
  },
  {
    name: 'results that are no list',
    parameters: { results: {} },
    expected: 'Bad Request: expected an Array of inline query results',
  },
  {
    name: 'a result that is none',
    parameters: { results: ['x'] },
    expected: "Bad Request: can't parse inline query result: Inline query result must be an object",
  },
  {
    name: 'no type',
    parameters: { results: [{}] },
    expected: `Bad Request: can't parse inline query result: Can't find field "type"`,
  },
  {
    name: 'a result without id',
    parameters: { results: [{ type: 'article' }] },
    expected: `Bad Request: can't parse inline query result: Can't find field "id"`,
  },
  {
    name: 'an unknown type',
    parameters: { results: [article('1', { type: 'dance' })] },
    expected: `Bad Request: can't parse inline query result: type "dance" is unsupported for the inline query result`,
  },
  {
    name: 'an empty title',
    parameters: { results: [article('1', { title: ' ' })] },
    expected: 'Bad Request: ARTICLE_TITLE_EMPTY',
  },
  {
    name: 'a thumbnail that is no link',
    parameters: { results: [article('1', { thumbnail_url: 'localhost' })] },
    expected: 'Bad Request: WEBDOCUMENT_URL_INVALID',
  },
  {
    name: 'a button that does nothing',
    parameters: { results: [article('1', { reply_markup: { inline_keyboard: [[{ text: 'x' }]] } })] },
    expected:
      "Bad Request: can't parse inline query result: Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  },
  {
    name: 'a button with a bad link',
    parameters: { results: [article('1', { reply_markup: { inline_keyboard: [[{ text: 'x', url: '.' }]] } })] },
    expected: "Bad Request: inline keyboard button URL '.' is invalid: Host is invalid",
  },
  {
    name: '65 bytes of data',
    parameters: {
      results: [article('1', { reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x'.repeat(65) }]] } })],
    },
    expected: 'Bad Request: BUTTON_DATA_INVALID',
  },
  {
    name: 'keys',
    parameters: { results: [article('1', { reply_markup: { keyboard: [['x']] } })] },
    expected: 'Bad Request: inline keyboard expected',
  },
  {
    name: 'a query button that is no JSON',
    parameters: { button: '{' },
    expected: "Bad Request: can't parse inline query results button JSON object",
  },
  {
    name: 'a query button that is none',
    parameters: { button: [] },
    expected: "Bad Request: can't parse inline query results button: InlineQueryResultsButton must be an Object",
  },
  {
    name: 'a query button without text',
    parameters: { button: {} },
    expected: `Bad Request: can't parse inline query results button: Can't find field "text"`,
  },
  {
    name: 'a start parameter of 64',
    parameters: { button: { text: 'x', start_parameter: 'x'.repeat(64) } },
    expected: true,
  },
  {
    name: 'a start parameter of 65',
    parameters: { button: { text: 'x', start_parameter: 'x'.repeat(65) } },
    expected: 'Bad Request: too long start_parameter specified',
  },
  {
    name: 'a start parameter in Cyrillic',
    parameters: { button: { text: 'x', start_parameter: 'мэдээ' } },
    expected: 'Bad Request: unallowed characters in start_parameter are used',
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
  setting.tolerate('malformed-json', 'not-emulated', 'text-changed', 'unknown-field');
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
