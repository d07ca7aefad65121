import { afterEach, expect, test } from 'vitest';
import { type Answer, type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Place extends Setting {
  readonly send: (replyMarkup: unknown) => Promise<Answer>;
}

async function setUp(where: 'private' | 'group' | 'channel' = 'private'): Promise<Place> {
  const setting = await startSandbox(closing, { flood: 'off' });
  const { sandbox } = setting;
  const emma = startedReader(sandbox);
  const details = { title: 'News', members: [emma] };
  const chat = { private: () => emma, group: () => sandbox.group(details), channel: () => sandbox.channel(details) };
  const place = chat[where]();
  if ('addBot' in place) place.addBot({ administrator: true });
  return {
    ...setting,
    send: (reply_markup) => setting.call('sendMessage', { chat_id: place.id, text: 'x', reply_markup }),
  };
}

const inline = (...buttons: readonly unknown[]): object => ({ inline_keyboard: [buttons] });
const keyboard = (...buttons: readonly unknown[]): object => ({ keyboard: [buttons] });

test.each([
  ['no JSON', '{', "can't parse reply keyboard markup JSON object"],
  ['no object', '[]', 'object expected as reply markup'],
  ['rows that are none', { keyboard: ['x'] }, 'field "keyboard" must be an Array of Arrays'],
  [
    'inline rows that are none',
    { inline_keyboard: [{ text: 'x' }] },
    'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ],
  ['a keyboard that is none', { keyboard: 'x' }, 'field "keyboard" must be of type Array'],
  ['a key that is none', keyboard(7), "can't parse keyboard button: KeyboardButton must be a String or an Object"],
  ['a key without text', keyboard({}), `can't parse keyboard button: Can't find field "text"`],
  [
    'a key of unknown style',
    keyboard({ text: 'x', style: 'loud' }),
    "can't parse keyboard button: invalid button style specified",
  ],
  [
    'a request without id',
    keyboard({ text: 'x', request_chat: {} }),
    `can't parse keyboard button: Can't find field "request_id"`,
  ],
  ['a button that is none', inline('x'), "can't parse inline keyboard button: InlineKeyboardButton must be an Object"],
  [
    'a button without text',
    inline({ callback_data: 'x' }),
    `can't parse inline keyboard button: Can't find field "text"`,
  ],
  [
    'a button that does nothing',
    inline({ text: 'x' }),
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    'a button with empty data and link',
    inline({ text: 'x', callback_data: '', url: '' }),
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    'data that is no text',
    inline({ text: 'x', callback_data: {} }),
    `can't parse inline keyboard button: Field "callback_data" must be of type String`,
  ],
  [
    'an unknown style',
    inline({ text: 'x', callback_data: 'x', style: 'link' }),
    "can't parse inline keyboard button: invalid button style specified",
  ],
  [
    'a bad link',
    inline({ text: 'x', url: 'ftp://e.mn' }),
    "inline keyboard button URL 'ftp://e.mn' is invalid: Unsupported URL protocol",
  ],
  [
    'a web app without https',
    inline({ text: 'x', web_app: { url: 'http://e.mn' } }),
    "inline keyboard button Web App URL 'http://e.mn' is invalid: Only HTTPS links are allowed",
  ],
  ['65 bytes of data', inline({ text: 'x', callback_data: `${'ө'.repeat(32)}x` }), 'BUTTON_DATA_INVALID'],
  ['257 characters to copy', inline({ text: 'x', copy_text: { text: 'ө'.repeat(257) } }), 'BUTTON_COPY_TEXT_INVALID'],
  ['nothing to copy', inline({ text: 'x', copy_text: { text: '' } }), 'BUTTON_COPY_TEXT_INVALID'],
  [
    'more than 10 KiB',
    { inline_keyboard: Array.from({ length: 40 }, () => [{ text: 'ө'.repeat(150), callback_data: 'x' }]) },
    'reply markup is too long',
  ],
])('a markup with %s is refused', async (_, markup, expected) => {
  const { send, tolerate } = await setUp();
  tolerate('malformed-json');
  expect((await send(markup)).description).toBe(`Bad Request: ${expected}`);
});

test.each([
  ['64 bytes of Cyrillic data', inline({ text: 'x', callback_data: 'ө'.repeat(32) })],
  ['256 characters to copy', inline({ text: 'x', copy_text: { text: 'ө'.repeat(256) } })],
  ['a disabled button', inline({ text: 'x', disabled: {} })],
  [
    'a button of each style',
    inline(...['danger', 'success', 'primary'].map((style) => ({ text: 'x', callback_data: 'x', style }))),
  ],
  ['a link to a person', inline({ text: 'x', url: 'tg://user?id=42' })],
  ['an empty inline query', inline({ text: 'x', switch_inline_query_current_chat: '' })],
  ['a question', { ...inline({ text: 'x', callback_data: 'x' }), force_reply: true }],
])('a markup with %s comes back', async (_, markup) => {
  const { send, sandbox } = await setUp();
  expect((await send(markup)).result).toMatchObject({ reply_markup: markup });
  expect(sandbox.violations()).toEqual([]);
});

test.each([
  ['numbers as texts', inline({ text: 7, callback_data: 8 }), inline({ text: '7', callback_data: '8' })],
  [
    'the default style',
    inline({ text: 'x', callback_data: 'x', style: 'Default' }),
    inline({ text: 'x', callback_data: 'x' }),
  ],
  [
    'a link that is written badly',
    inline({ text: 'x', url: 'HTTPS://E.MN' }),
    inline({ text: 'x', url: 'https://e.mn/' }),
  ],
])('a markup with %s is mended', async (_, markup, expected) => {
  const { send } = await setUp();
  expect((await send(markup)).result).toMatchObject({ reply_markup: expected });
});

test.each([
  ['url callback_data', 'url'],
  ['callback_data pay', 'callback_data'],
  ['switch_inline_query_current_chat switch_inline_query', 'switch_inline_query'],
  ['copy_text switch_inline_query_current_chat', 'switch_inline_query_current_chat'],
  ['disabled copy_text', 'copy_text'],
])('of %s only one counts', async (names, expected) => {
  const values: Record<string, unknown> = {
    url: 'https://e.mn/',
    pay: true,
    copy_text: { text: 'x' },
    disabled: {},
  };
  const { send, sandbox } = await setUp();
  const actions = Object.fromEntries(names.split(' ').map((name) => [name, values[name] ?? 'x']));
  const { result } = await send(inline({ text: 'x', ...actions }));
  const { reply_markup } = result as { reply_markup: { inline_keyboard: readonly (readonly object[])[] } };
  expect(Object.keys(reply_markup.inline_keyboard[0]?.[0] ?? {})).toEqual(['text', expected]);
  expect(sandbox.violations().map(({ rule }) => rule)).toEqual(['several-actions']);
});

test.each([
  ['both keyboards', { ...keyboard('key'), ...inline({ text: 'x', callback_data: 'x' }) }, 'keyboard'],
  ['an empty keyboard and buttons', { keyboard: [], ...inline({ text: 'x', callback_data: 'x' }) }, 'inline_keyboard'],
  ['removal and a question', { remove_keyboard: true, force_reply: true }, 'remove_keyboard'],
  ['no rows', { inline_keyboard: [] }, 'nothing'],
  ['nothing at all', {}, 'nothing'],
])('of a markup with %s people see one thing', async (_, markup, expected) => {
  const { send, sandbox } = await setUp();
  await send(markup);
  const shown = sandbox.messages(sandbox.users()[0]?.id ?? 0).at(-1)?.reply_markup;
  expect(shown === undefined ? 'nothing' : Object.keys(shown)).toContain(expected);
});

test('300 buttons are shown, of more the rest is dropped, and it is told', async () => {
  const { send, sandbox } = await setUp();
  const row = Array.from({ length: 8 }, () => ({ text: 'x', disabled: {} }));
  const { result } = await send({ inline_keyboard: Array.from({ length: 38 }, () => row) });
  const { inline_keyboard } = (result as { reply_markup: { inline_keyboard: readonly (readonly object[])[] } })
    .reply_markup;
  expect(inline_keyboard.flat()).toHaveLength(300);
  expect(sandbox.violations().map(({ message }) => message)).toEqual([
    '4 of 304 buttons are dropped in silence',
    '300 buttons are more than clients show well',
  ]);
});

test.each([
  ['request_contact', true, 'phone number can be requested in private chats only'],
  ['request_location', true, 'location can be requested in private chats only'],
  ['request_poll', {}, 'poll can be requested in private chats only'],
  ['request_users', { request_id: 1 }, 'users can be requested in private chats only'],
  ['request_chat', { request_id: 1, chat_is_channel: false }, 'chats can be requested in private chats only'],
  ['request_managed_bot', { request_id: 1 }, 'managed bots can be requested in private chats only'],
  ['web_app', { url: 'https://e.mn' }, 'web App buttons can be used in private chats only'],
])('a key with %s is for private chats', async (field, value, expected) => {
  const { send } = await setUp('group');
  expect((await send(keyboard({ text: 'x', [field]: value }))).description).toBe(`Bad Request: ${expected}`);
  const inPrivate = await setUp();
  expect((await inPrivate.send(keyboard({ text: 'x', [field]: value }))).ok).toBe(true);
});

const cannotSwitch = (name: string): string =>
  `can't use ${name} button in a channel chat, because users will not be able to use the button without knowing bot's username`;

test.each([
  ['keys', keyboard('x'), 'inline keyboard expected'],
  ['a question', { force_reply: true }, 'inline keyboard expected'],
  ['the removal of keys', { remove_keyboard: true }, 'inline keyboard expected'],
  ['a query elsewhere', inline({ text: 'x', switch_inline_query: '' }), cannotSwitch('switch_inline_query')],
  [
    'a query here',
    inline({ text: 'x', switch_inline_query_current_chat: '' }),
    cannotSwitch('switch_inline_query_current_chat'),
  ],
  [
    'a query in a chosen chat',
    inline({ text: 'x', switch_inline_query_chosen_chat: {} }),
    cannotSwitch('switch_inline_query'),
  ],
])('a channel does not take %s', async (_, markup, expected) => {
  const { send } = await setUp('channel');
  expect((await send(markup)).description).toBe(`Bad Request: ${expected}`);
});

test('web apps open from private chats only', async () => {
  const { send } = await setUp('group');
  expect((await send(inline({ text: 'x', web_app: { url: 'https://e.mn' } }))).description).toBe(
    'Bad Request: BUTTON_TYPE_INVALID',
  );
});

test('what is wrong with a markup is told in its turn', async () => {
  const { call, sandbox } = await setUp();
  const chat_id = sandbox.users()[0]?.id;
  const badShape = inline({ text: 'x' });
  const badLink = inline({ text: 'x', url: 'localhost' });
  const badData = inline({ text: 'x', callback_data: 'x'.repeat(65) });
  const tooLong = 'x'.repeat(4097);
  const told = async (parameters: object): Promise<string | undefined> =>
    (await call('sendMessage', { chat_id, text: tooLong, ...parameters })).description;
  expect(await told({ chat_id: 42, reply_markup: badShape })).toMatch(/Text buttons are unallowed/u);
  expect(await told({ chat_id: 42, reply_markup: badLink })).toBe('Bad Request: chat not found');
  expect(await told({ reply_markup: badLink })).toMatch(/is invalid: Wrong HTTP URL/u);
  expect(await told({ reply_markup: badData })).toBe('Bad Request: message is too long');
  sandbox.users()[0]?.block();
  expect(await told({})).toBe('Bad Request: message is too long');
  expect(await told({ text: 'x', reply_markup: badData })).toBe('Forbidden: bot was blocked by the user');
});
