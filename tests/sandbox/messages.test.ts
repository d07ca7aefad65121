import { afterEach, expect, test } from 'vitest';
import { type Answer, type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function withReader(): Promise<
  Setting & { readonly send: (parameters: object) => Promise<Answer>; readonly chatId: number }
> {
  const setting = await startSandbox(closing);
  const chatId = startedReader(setting.sandbox).id;
  return { ...setting, chatId, send: (parameters) => setting.call('sendMessage', { chat_id: chatId, ...parameters }) };
}

const emoji = '👍';

test.each([
  { name: '4096 letters', text: 'a'.repeat(4096), expected: true },
  { name: '4097 letters', text: 'a'.repeat(4097), expected: 'Bad Request: message is too long' },
  { name: '4096 Cyrillic letters', text: 'ө'.repeat(4096), expected: true },
  { name: '4097 Cyrillic letters', text: 'ө'.repeat(4097), expected: 'Bad Request: message is too long' },
  { name: '4096 emoji, which are 8192 UTF-16 units', text: emoji.repeat(4096), expected: true },
  { name: '4097 emoji', text: emoji.repeat(4097), expected: 'Bad Request: message is too long' },
  { name: '32768 bytes of markup', text: `<b>x</b>${'<i></i>'.repeat(4680)}`, expected: true },
  {
    name: '32769 bytes of markup',
    text: `<b>xy</b>${'<i></i>'.repeat(4680)}`,
    expected: 'Bad Request: text is too long',
  },
  { name: 'no text', text: '', expected: 'Bad Request: message text is empty' },
  { name: 'blanks only', text: ' \n\u{200b}\u{a0} ', expected: 'Bad Request: text must be non-empty' },
  {
    name: 'bad markup',
    text: '<b>x',
    expected: `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
  },
])('a message of $name', async ({ text, expected }) => {
  const { send, tolerate } = await withReader();
  tolerate('text-long');
  const { ok, description } = await send({ text, parse_mode: 'HTML' });
  expect(ok ? true : description).toBe(expected);
});

test.each([
  [{ parse_mode: 'bbcode' }, 'Bad Request: unsupported parse_mode'],
  [{ parse_mode: 'MarkdownV2' }, "Bad Request: can't parse entities: MarkdownV2 not emulated"],
  [{ parse_mode: 'none', text: '<b>' }, '<b>'],
  [{ entities: 'x' }, 'x'],
  [{ entities: '{}' }, 'x'],
  [{ link_preview_options: '{' }, "Bad Request: can't parse link preview options JSON object"],
  [{ link_preview_options: [] }, 'Bad Request: object expected as link preview options'],
  [{ text: '', link_preview_options: [] }, 'Bad Request: object expected as link preview options'],
  [{ text: '\u{200b}', link_preview_options: { url: 'https://e.mn' } }, ''],
  [
    { text: ' ', link_preview_options: { url: 'https://e.mn', is_disabled: true } },
    'Bad Request: text must be non-empty',
  ],
  [{ reply_parameters: '{' }, "Bad Request: can't parse reply parameters JSON object"],
  [{ reply_parameters: [] }, 'Bad Request: object expected as reply parameters'],
  [{ reply_parameters: { quote: 'x' } }, `Bad Request: can't find field "message_id"`],
  [{ reply_parameters: {} }, 'x'],
])('a message with %j', async (parameters, expected) => {
  const { send, tolerate } = await withReader();
  tolerate('malformed-json', 'not-emulated', 'text-changed');
  const { ok, result, description } = await send({ text: 'x', ...parameters });
  expect(ok ? (result as { text: string }).text : description).toBe(expected);
});

test('what comes back is cleaned and trimmed, with the ranges moved along', async () => {
  const { send, sandbox } = await withReader();
  const { result } = await send({ text: ' \r\n a\u{202e}b\tc <b>d</b> /start  \n', parse_mode: 'HTML' });
  expect(result).toMatchObject({
    text: 'ab c d /start',
    entities: [
      { type: 'bold', offset: 5, length: 1 },
      { type: 'bot_command', offset: 7, length: 6 },
    ],
  });
  expect(sandbox.violations().map(({ rule }) => rule)).toEqual(['text-changed']);
});

test('blanks under an entity stay in front', async () => {
  const { send, tolerate } = await withReader();
  tolerate('text-changed');
  const { result } = await send({ text: '  <u> a</u>', parse_mode: 'HTML' });
  expect(result).toMatchObject({ text: ' a', entities: [{ type: 'underline', offset: 0, length: 2 }] });
});

test.each([
  [[{ type: 'bold', offset: 5, length: 1 }], 'Bad Request: entity begins after the end of the text at UTF-16 offset 5'],
  [
    [{ type: 'bold', offset: 1, length: 9 }],
    'Bad Request: entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 10',
  ],
  [
    [{ type: 'bold', offset: 2, length: 1 }],
    'Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 1',
  ],
  [[{ type: 'bold', offset: -1, length: 1 }], 'Bad Request: receive an entity with incorrect offset -1'],
  [[{ type: 'bold', length: 1 }], `Bad Request: can't parse MessageEntity: Can't find field "offset"`],
  [[{ type: 'loud', offset: 0, length: 1 }], "Bad Request: can't parse MessageEntity: Unsupported type specified"],
  [['bold'], "Bad Request: can't parse MessageEntity: expected an Object"],
  [[{ type: '', offset: 0, length: 1 }], "Bad Request: can't parse MessageEntity: Type is not specified"],
  [[{ type: 'text_link', offset: 0, length: 1 }], `Bad Request: can't parse MessageEntity: Can't find field "url"`],
  [
    [{ type: 'date_time', offset: 0, length: 1, unix_time: 1, date_time_format: 'x' }],
    "Bad Request: can't parse MessageEntity: Invalid date-time format specified",
  ],
  [[{ type: 'bold', offset: 1_000_001, length: 1 }], 'Bad Request: receive an entity with incorrect offset 1000001'],
  [
    [{ type: 'text_link', offset: 0, length: 1, url: 'localhost' }],
    "Bad Request: entity URL 'localhost' is invalid: Wrong HTTP URL",
  ],
])('refuses the entities %j', async (entities, expected) => {
  const { send } = await withReader();
  expect((await send({ text: 'a👍b', entities })).description).toBe(expected);
});

test('entities that Telegram finds by itself are ignored when given', async () => {
  const { send } = await withReader();
  const { result } = await send({ text: 'plain', entities: [{ type: 'url', offset: 0, length: 5 }] });
  expect(result).not.toHaveProperty('entities');
});

const inline = (button: object): object => ({ reply_markup: { inline_keyboard: [[button]] } });

test('buttons without text and buttons beyond twelve in a row vanish, and it is noted', async () => {
  const { send, sandbox } = await withReader();
  const row = [
    { text: '', callback_data: 'x' },
    ...Array.from({ length: 13 }, (_, i) => ({ text: `${i}`, callback_data: 'x' })),
  ];
  const { result } = await send({ text: 'x', reply_markup: { inline_keyboard: [row] } });
  expect((result as { reply_markup: { inline_keyboard: unknown[][] } }).reply_markup.inline_keyboard[0]).toHaveLength(
    12,
  );
  expect(sandbox.violations().map(({ message }) => message)).toEqual([
    '2 of 14 buttons are dropped in silence',
    '12 buttons in a row cannot be read',
  ]);
});

test('an edit that changes nothing after trimming is refused, and one without markup takes the keyboard away', async () => {
  const { send, call, chatId, tolerate } = await withReader();
  tolerate('text-changed');
  const markup = inline({ text: 'ok', callback_data: 'x' });
  const { result } = await send({ text: 'one', ...markup });
  const target = { chat_id: chatId, message_id: (result as { message_id: number }).message_id };
  expect((await call('editMessageText', { ...target, text: ' one \n', ...markup })).description).toBe(
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );
  const edited = await call('editMessageText', { ...target, text: 'one' });
  expect(edited.result).toMatchObject({ text: 'one', edit_date: expect.any(Number) });
  expect(edited.result).not.toHaveProperty('reply_markup');
  expect((await call('editMessageReplyMarkup', { ...target, ...markup })).ok).toBe(true);
  expect((await call('editMessageReplyMarkup', { ...target, ...markup })).description).toMatch(
    /^Bad Request: message is not modified/u,
  );
});

test('a message sent with a reply keyboard can never be edited', async () => {
  const { send, call, chatId, sandbox, tolerate } = await withReader();
  tolerate('edit-after-keyboard');
  const { result } = await send({ text: 'menu', reply_markup: { keyboard: [['Latest']] } });
  expect(result).not.toHaveProperty('reply_markup');
  expect(sandbox.messages(chatId).at(-1)?.reply_markup).toEqual({ keyboard: [[{ text: 'Latest' }]] });
  const { message_id } = result as { message_id: number };
  const { description } = await call('editMessageText', { chat_id: chatId, message_id, text: 'other' });
  expect(description).toBe("Bad Request: message can't be edited");
});

test.each([
  ['sendMessage', { text: 'x' }, 'Bad Request: chat_id is empty'],
  ['sendMessage', { text: 'x', chat_id: 42 }, 'Bad Request: chat not found'],
  ['sendMessage', { text: 'x', chat_id: '@nobody' }, 'Bad Request: chat not found'],
  ['editMessageText', { text: 'x' }, 'Bad Request: message identifier is not specified'],
  ['editMessageText', { text: 'x', inline_message_id: 'gone' }, 'Bad Request: MESSAGE_ID_INVALID'],
  ['deleteMessage', {}, 'Bad Request: chat identifier is not specified'],
  ['deleteMessage', { chat_id: 1 }, 'Bad Request: message identifier is not specified'],
  ['deleteMessages', { message_ids: [1] }, 'Bad Request: chat identifier is not specified'],
  ['deleteMessages', { chat_id: 1 }, 'Bad Request: message identifiers are not specified'],
  ['deleteMessages', { chat_id: 1, message_ids: 'x' }, "Bad Request: can't parse message_ids JSON object"],
  ['deleteMessages', { chat_id: 1, message_ids: 7 }, 'Bad Request: expected an Array of message identifiers'],
  [
    'deleteMessages',
    { chat_id: 1, message_ids: Array.from({ length: 101 }, () => 1) },
    'Bad Request: too many message identifiers specified',
  ],
  ['deleteMessages', { chat_id: 1, message_ids: [{}] }, 'Bad Request: message identifier must be a Number'],
  ['deleteMessages', { chat_id: 1, message_ids: ['x'] }, "Bad Request: can't parse message identifier as a Number"],
  ['deleteMessages', { chat_id: 1, message_ids: [0] }, 'Bad Request: invalid message identifier specified'],
  ['editMessageCaption', { caption: 'x' }, 'Bad Request: message identifier is not specified'],
  ['editMessageReplyMarkup', {}, 'Bad Request: message identifier is not specified'],
  ['editMessageReplyMarkup', { message_id: 1 }, 'Bad Request: chat_id is empty'],
  ['editMessageText', { chat_id: 1 }, 'Bad Request: message text is empty'],
  ['sendChatAction', { chat_id: 1, action: 'dancing' }, 'Bad Request: wrong parameter action in request'],
  [
    'answerCallbackQuery',
    { callback_query_id: '1' },
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  ],
  ['answerCallbackQuery', { callback_query_id: '1', text: 'ө'.repeat(201) }, 'Bad Request: MESSAGE_TOO_LONG'],
  [
    'answerCallbackQuery',
    { callback_query_id: '1', text: 'ө'.repeat(200) },
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  ],
  ['answerCallbackQuery', { callback_query_id: '1', url: 'https://e.mn' }, 'Bad Request: URL_INVALID'],
])('%s %j', async (method, parameters, expected) => {
  const { call, tolerate } = await withReader();
  tolerate('malformed-json');
  expect((await call(method, parameters)).description).toBe(expected);
});

test('messages that are not there', async () => {
  const { call, send, chatId } = await withReader();
  const target = { chat_id: chatId, message_id: 999 };
  expect((await call('editMessageText', { ...target, text: 'x' })).description).toBe(
    'Bad Request: message to edit not found',
  );
  expect((await call('deleteMessage', target)).description).toBe('Bad Request: message to delete not found');
  const reply = { message_id: 999 };
  expect((await send({ text: 'x', reply_parameters: reply })).description).toBe(
    'Bad Request: message to be replied not found',
  );
  expect((await send({ text: 'x', reply_parameters: { ...reply, allow_sending_without_reply: true } })).ok).toBe(true);
});

test('a reply carries the message it answers, and a deleted message is gone', async () => {
  const { call, send, chatId, sandbox } = await withReader();
  const [start] = sandbox.messages(chatId);
  const { result } = await send({ text: 'x', reply_parameters: { message_id: start?.message_id } });
  expect(result).toMatchObject({ reply_to_message: { text: '/start' } });
  await call('deleteMessage', { chat_id: chatId, message_id: start?.message_id });
  expect(sandbox.messages(chatId).map(({ text }) => text)).toEqual(['x']);
});
