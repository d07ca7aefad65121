import { afterEach, expect, test } from 'vitest';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { type Answer, type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Reading extends Setting {
  readonly emma: SandboxUser;
  readonly send: (richMessage: unknown, more?: object) => Promise<Answer>;
}

async function setUp(options: SandboxOptions = {}): Promise<Reading> {
  const setting = await startSandbox(closing, { flood: 'off', ...options });
  const emma = startedReader(setting.sandbox);
  const send: Reading['send'] = (rich_message, more = {}) =>
    setting.call('sendRichMessage', { chat_id: emma.id, rich_message, ...more });
  return { ...setting, emma, send };
}

const paragraph = (text: unknown): object => ({ type: 'paragraph', text });

const article = [
  { type: 'heading', size: 1, text: 'Winter' },
  paragraph(['It ', { type: 'bold', text: ['snows ', { type: 'italic', text: 'much' }] }, '.']),
  { type: 'list', items: [{ blocks: [paragraph('one')] }, { blocks: [paragraph('two')] }] },
  {
    type: 'table',
    cells: [
      [
        { text: 'a', align: 'left', valign: 'top' },
        { text: 'b', colspan: 2 },
      ],
    ],
    caption: 'T',
  },
  { type: 'details', summary: 'More', blocks: [{ type: 'blockquote', blocks: [paragraph('q')], credit: 'He' }] },
  { type: 'divider' },
  { type: 'buttons', buttons: [{ text: ['Next ', '1'], callback_data: 'next', style: 'link' }] },
  { type: 'footer', text: { type: 'url', text: 'source', url: 'https://e.mn' } },
];

test('a rich message reaches the reader as it was sent, and its buttons can be pressed', async () => {
  const { send, emma, sandbox, call, news } = await setUp();
  await news();
  const { result } = await send({ blocks: article, is_rtl: true });
  expect(result).toMatchObject({ rich_message: { blocks: article, is_rtl: true } });
  expect(result).not.toHaveProperty('text');
  const [message] = emma.messages().slice(-1);
  expect(message?.rich_message).toEqual({ blocks: article, is_rtl: true });
  if (!message) throw new Error('no message');
  const pressed = emma.press(message, 'Next 1');
  const query = (await news())[0]?.callback_query;
  expect(query?.data).toBe('next');
  await call('answerCallbackQuery', { callback_query_id: query?.id });
  await pressed;
  expect(sandbox.violations()).toEqual([]);
});

test.each([
  ['nothing', '', 'Bad Request: rich message must be non-empty'],
  ['no blocks', { blocks: [] }, 'Bad Request: rich message must be non-empty'],
  ['no source', {}, 'Bad Request: rich message must be non-empty'],
  ['no JSON', '{', "Bad Request: can't parse rich message JSON object"],
  ['no object', [], 'Bad Request: object expected as rich message'],
  ['a block that is none', { blocks: ['x'] }, 'Bad Request: block must be non-empty'],
  ['an unknown block', { blocks: [{ type: 'dance' }] }, 'Bad Request: block is not allowed'],
  ['an unknown text', { blocks: [paragraph({ type: 'icon' })] }, 'Bad Request: block is not allowed'],
  ['a text that is none', { blocks: [paragraph(7)] }, 'Bad Request: rich text must be encoded in UTF-8'],
  [
    'a heading of size 0',
    { blocks: [{ type: 'heading', text: 'x' }] },
    'Bad Request: invalid section heading size specified',
  ],
  [
    'a heading of size 7',
    { blocks: [{ type: 'heading', text: 'x', size: 7 }] },
    'Bad Request: invalid section heading size specified',
  ],
  ['an empty list', { blocks: [{ type: 'list', items: [] }] }, 'Bad Request: list must be non-empty'],
  [
    'a list item that is none',
    { blocks: [{ type: 'list', items: ['x'] }] },
    'Bad Request: list item must be non-empty',
  ],
  [
    'a list of both kinds',
    { blocks: [{ type: 'list', items: [{ blocks: [], type: '1' }, { blocks: [] }] }] },
    'Bad Request: list must be either ordered or unordered',
  ],
  [
    'a list of an unknown kind',
    { blocks: [{ type: 'list', items: [{ blocks: [], type: 'z' }] }] },
    'Bad Request: invalid list item type specified',
  ],
  ['a cell that is none', { blocks: [{ type: 'table', cells: [['x']] }] }, 'Bad Request: table cell must be non-empty'],
  [
    'a cell of -1 columns',
    { blocks: [{ type: 'table', cells: [[{ text: 'x', colspan: -1 }]] }] },
    'Bad Request: invalid table cell colspan specified',
  ],
  ['a map of nowhere', { blocks: [{ type: 'map', location: {} }] }, 'Bad Request: invalid location specified'],
  [
    'a map that is too wide',
    { blocks: [{ type: 'map', location: { latitude: 1, longitude: 1 }, width: 2100, height: 100 }] },
    'Bad Request: invalid map properties specified',
  ],
  [
    'a custom emoji without id',
    { blocks: [paragraph({ type: 'custom_emoji', custom_emoji_id: '0', alternative_text: 'x' })] },
    'Bad Request: invalid custom emoji identifier specified',
  ],
  ['a photo that is none', { blocks: [{ type: 'photo' }] }, 'Bad Request: media must be non-empty'],
  [
    'a video for a photo',
    { blocks: [{ type: 'photo', photo: { type: 'video', media: 'x' } }] },
    'Bad Request: unallowed media specified',
  ],
  [
    'an unknown file',
    { blocks: [{ type: 'document', document: { type: 'document', media: 'x' } }] },
    'Bad Request: wrong file identifier/HTTP URL specified',
  ],
  [
    'a file of the Internet',
    { blocks: [{ type: 'photo', photo: { type: 'photo', media: 'https://e.mn/a.png' } }] },
    'Bad Request: failed to get HTTP URL content',
  ],
  [
    'a button without action',
    { blocks: [{ type: 'buttons', buttons: [{ text: 'x' }] }] },
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
])('a rich message with %s', async (_, richMessage, expected) => {
  const { send, tolerate } = await setUp();
  tolerate('not-emulated');
  expect((await send(richMessage)).description).toBe(expected);
});

/** A paragraph at such a level, inside quotes. */
function nested(levels: number, text: unknown = 'x'): object {
  return levels === 1 ? paragraph(text) : { type: 'blockquote', blocks: [nested(levels - 1, text)] };
}

const row = (columns: number): object => ({ type: 'table', cells: [[{ text: 'x', colspan: columns }]] });
const paragraphs = (count: number): readonly object[] => Array.from({ length: count }, () => paragraph('x'));

test.each([
  ['32768 characters', [paragraph('👍'.repeat(32_768))], undefined],
  ['32769 characters', [paragraph('ө'.repeat(32_769))], 'at most 32768 characters, not 32769'],
  ['500 blocks', paragraphs(500), undefined],
  ['501 blocks', paragraphs(501), 'at most 500 blocks, not 501'],
  [
    'a list of 250 items',
    [{ type: 'list', items: paragraphs(250).map((block) => ({ blocks: [block] })) }],
    'at most 500 blocks, not 501',
  ],
  ['16 levels', [nested(16)], undefined],
  ['17 levels', [nested(17)], 'at most 16 depth, not 17'],
  ['14 quotes around bold', [nested(15, { type: 'bold', text: 'x' })], undefined],
  ['15 quotes around bold', [nested(16, { type: 'bold', text: 'x' })], 'at most 16 depth, not 17'],
  ['20 columns', [row(20)], undefined],
  ['21 columns', [row(21)], 'at most 20 columns, not 21'],
  [
    'nine buttons in a row',
    [{ type: 'buttons', buttons: Array.from({ length: 9 }, () => ({ text: 'x', callback_data: 'x' })) }],
    '1 to 8 of them, not 9',
  ],
  ['a placeholder for drafts', [{ type: 'thinking', text: 'x' }], 'for drafts only'],
  [
    'a link button that is no callback',
    [{ type: 'buttons', buttons: [{ text: 'x', url: 'https://e.mn', style: 'link' }] }],
    'for callback buttons only',
  ],
])('a rich message of %s', async (_, blocks, violation) => {
  const { send, sandbox } = await setUp();
  const { ok, description } = await send({ blocks });
  expect(ok ? undefined : description).toBe(violation === undefined ? undefined : 'Bad Request: RICH_MESSAGE_INVALID');
  expect(sandbox.violations().map(({ rule }) => rule)).toEqual(violation === undefined ? [] : ['rich-message']);
  if (violation !== undefined) expect(sandbox.violations()[0]?.message).toContain(violation);
});

test('fifty files are allowed, and no more', async () => {
  const { send, emma, sandbox } = await setUp();
  const { document } = emma.sendDocument(undefined, { name: 'a.txt', bytes: Buffer.from('x') });
  const file = { type: 'document', document: { type: 'document', media: document?.file_id } };
  expect((await send({ blocks: Array.from({ length: 50 }, () => file) })).ok).toBe(true);
  expect((await send({ blocks: Array.from({ length: 51 }, () => file) })).ok).toBe(false);
  expect(sandbox.violations().at(-1)?.message).toContain('at most 50 media, not 51');
});

test('html and markdown are refused, for nobody here can read them', async () => {
  const { send, sandbox } = await setUp();
  expect((await send({ html: '<p>x</p>' })).description).toBe('Bad Request: RICH_MESSAGE_INVALID');
  expect((await send({ markdown: '# x' })).ok).toBe(false);
  expect((await send({ html: '<p>x</p>', blocks: [paragraph('x')] })).ok).toBe(false);
  expect(sandbox.violations().map(({ message }) => message)).toEqual([
    'html and markdown of rich messages are not emulated; use blocks',
    'html and markdown of rich messages are not emulated; use blocks',
    'a rich message has html and blocks; it must be one of them',
  ]);
});

test.each([
  ['<h1>x</h1><ul><li>y<br></li></ul><img src="a>b"/>', true],
  ['<h1>x</h2>', '</h2> closes nothing that is open'],
  ['<h1>x', '<h1> is never closed'],
  ['<marquee>x</marquee>', '<marquee> is no tag of a rich message'],
])('leniently, only the tags of %s are looked at', async (html, expected) => {
  const { send, sandbox } = await setUp({ richHtml: 'lenient' });
  expect((await send({ html })).ok).toBe(expected === true);
  expect(sandbox.violations().map(({ message }) => message)).toEqual(expected === true ? [] : [expected]);
});

test.each([
  ['names', '<aaaaaaaa'.repeat(100_000)],
  ['attributes', '<a b '.repeat(200_000)],
  ['quotes', '<a "'.repeat(200_000)],
])('a megabyte of %s that never end does not stop the sandbox', async (_what, html) => {
  const { send, sandbox } = await setUp({ richHtml: 'lenient' });
  expect((await send({ html })).description).toBe('Bad Request: RICH_MESSAGE_INVALID');
  expect(sandbox.violations()).toHaveLength(1);
});

test('a reader whose app shows no rich messages is told of', async () => {
  const { call, sandbox } = await setUp();
  const dorj = sandbox.user({ firstName: 'Дорж', languageCode: 'mn', supportsRich: false });
  dorj.start();
  expect((await call('sendRichMessage', { chat_id: dorj.id, rich_message: { blocks: article } })).ok).toBe(true);
  expect(sandbox.violations()).toMatchObject([
    { rule: 'rich-unsupported', message: "Дорж's app shows no rich messages" },
  ]);
});

test('a text becomes rich and plain again', async () => {
  const { call, emma, send } = await setUp();
  const { result } = await send({ blocks: [paragraph('one')] });
  const target = { chat_id: emma.id, message_id: (result as { message_id: number }).message_id };
  const edit = (parameters: object): Promise<Answer> => call('editMessageText', { ...target, ...parameters });
  expect((await edit({ rich_message: { blocks: [paragraph('one')] } })).description).toMatch(/is not modified/u);
  expect((await edit({ rich_message: { blocks: [paragraph('two')] } })).result).toMatchObject({
    rich_message: { blocks: [paragraph('two')] },
  });
  const plain = await edit({ text: 'three' });
  expect(plain.result).toMatchObject({ text: 'three' });
  expect(plain.result).not.toHaveProperty('rich_message');
  expect((await edit({ rich_message: {} })).description).toBe('Bad Request: rich message must be non-empty');
});

test('drafts are shown and not kept', async () => {
  const { call, emma, sandbox } = await setUp();
  const drafts: unknown[] = [];
  sandbox.subscribe((event) => event.type === 'draft' && drafts.push(event));
  const before = emma.messages().length;
  expect(
    (await call('sendMessageDraft', { chat_id: emma.id, draft_id: 7, text: '<b>Wri</b>', parse_mode: 'HTML' })).result,
  ).toBe(true);
  const blocks = [{ type: 'thinking', text: 'Thinking' }, paragraph(['a', { type: 'bold', text: 'b' }])];
  expect((await call('sendRichMessageDraft', { chat_id: emma.id, draft_id: 7, rich_message: { blocks } })).result).toBe(
    true,
  );
  expect((await call('sendMessageDraft', { chat_id: emma.id, draft_id: 7, text: '' })).result).toBe(true);
  expect(drafts).toEqual([
    { type: 'draft', chatId: emma.id, draftId: 7, text: 'Wri', entities: [{ type: 'bold', offset: 0, length: 3 }] },
    { type: 'draft', chatId: emma.id, draftId: 7, rich_message: { blocks } },
    { type: 'draft', chatId: emma.id, draftId: 7, text: '', entities: [] },
  ]);
  expect(emma.messages()).toHaveLength(before);
});

test('drafts are for private chats, and have a number', async () => {
  const { call, emma, sandbox } = await setUp();
  const group = sandbox.group({ title: 'News', members: [emma] });
  group.addBot();
  expect((await call('sendMessageDraft', { chat_id: group.id, draft_id: 1, text: 'x' })).ok).toBe(false);
  expect((await call('sendMessageDraft', { chat_id: emma.id, draft_id: 0, text: 'x' })).ok).toBe(false);
  expect((await call('sendMessageDraft', { chat_id: emma.id, text: 'x' })).ok).toBe(false);
  expect((await call('sendMessageDraft', { chat_id: emma.id, draft_id: 1, text: 'ө'.repeat(4097) })).description).toBe(
    'Bad Request: message is too long',
  );
  emma.block();
  expect((await call('sendMessageDraft', { chat_id: emma.id, draft_id: 1, text: 'x' })).description).toBe(
    'Forbidden: bot was blocked by the user',
  );
});
