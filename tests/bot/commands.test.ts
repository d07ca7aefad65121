import type { Chat } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { ANN, BAT, buttons, CHANNEL, FORUM, GROUP, ME, privateChat, startConversation, texts } from './conversation.ts';
import { LONG, NEWS, SHORT } from './news.ts';

/** The first line of an answer to each command: what people read before they read anything else. */
const FIRST_LINES = [
  { text: '/latest', en: 'Today · Wednesday, 16 July 2025', mn: 'Өнөөдөр · 2025 оны 7-р сарын 16, Лхагва' },
  { text: '/day 2025-07-14', en: 'Monday, 14 July 2025 · 1 headline', mn: '2025 оны 7-р сарын 14, Даваа · 1 мэдээ' },
  { text: '/sources', en: '3 sources', mn: '3 эх сурвалж' },
] as const;

const CHATS: readonly { readonly name: string; readonly chat: Chat | undefined }[] = [
  { name: 'a private chat', chat: undefined },
  { name: 'a group', chat: GROUP },
  { name: 'a forum', chat: FORUM },
];

describe.each(CHATS)('in $name', ({ chat }) => {
  test.each(FIRST_LINES)('$text is answered in the language of whoever asks', async ({ text, en, mn }) => {
    for (const [by, expected] of [
      [ANN, en],
      [BAT, mn],
    ] as const) {
      const { say } = await startConversation();
      const calls = await say(text, { by, in: chat ?? privateChat(by) });
      expect(calls.map(({ method }) => method)).toEqual(['sendMessage']);
      expect(texts(calls)[0]?.split('\n')[0]).toBe(expected);
    }
  });
});

test.each([
  '/help',
  '/about',
  '/privacy',
  '/settings',
  '/language',
  '/forget',
  '/start',
  '/search',
  '/read',
  '/latest zzz',
])('%s is answered once, in each language differently, with a way to go on', async (text) => {
  const { say } = await startConversation();
  const english = await say(text, { by: ANN });
  const mongolian = await say(text, { by: BAT });
  expect([english.length, mongolian.length]).toEqual([1, 1]);
  expect(texts(english)[0]).not.toMatch(/\p{Script=Cyrillic}{12}/u);
  expect(texts(mongolian)[0]).toMatch(/\p{Script=Cyrillic}/u);
  expect(texts(english)[0]).not.toBe(texts(mongolian)[0]);
  expect(buttons(english)).not.toBe('');
});

test('/start greets in one line and shows the latest at once', async () => {
  const { say } = await startConversation();
  const [text = ''] = texts(await say('/start'));
  expect(text.split('\n').slice(0, 5).join('\n')).toMatchInlineSnapshot(`
    "Medee: Mongolia’s news in English and Mongolian. Send any words to search it.

    Today · Wednesday, 16 July 2025
    1. Herders Count Their Foals Before the First Snow
       steppe-post.example.org · full text"
  `);
});

test('the deep link of a story opens it, one to a story that is gone says so', async () => {
  const { say } = await startConversation();
  expect(texts(await say(`/start a_${LONG.id}`))[0]).toContain('Paragraph 1.');
  expect(texts(await say('/start a_0000000000000'))[0]).toBe(
    'Medee does not have this story. /latest shows what there is.',
  );
  expect(texts(await say('/start inline'))[0]).toContain('Today');
});

test('/latest takes a language and a number', async () => {
  const { say } = await startConversation();
  const [text = ''] = texts(await say('/latest mn 2'));
  expect(text).toMatchInlineSnapshot(`
    "Today · Wednesday, 16 July 2025
    1. Уурхайн 1-р сургууль нээлтээ хийлээ
       medee.example.mn ↗
    2. Уурхайн 2-р сургууль нээлтээ хийлээ
       medee.example.mn ↗"
  `);
});

test('/latest with an absurd number shows as many as fit a message', async () => {
  const { say } = await startConversation();
  const calls = await say('/latest all 999999999999');
  expect(texts(calls)[0]?.match(/^\d+\. /gmu)?.length).toBe(20);
});

test('/day without a date shows the last day that has news', async () => {
  const conversation = await startConversation();
  conversation.setNow('2025-07-20T03:00:00Z');
  expect(texts(await conversation.say('/day'))[0]).toMatch(/^Wednesday, 16 July 2025/u);
});

test('/day of a day without news says so and leads to its neighbours', async () => {
  const { say } = await startConversation();
  const calls = await say('/day yesterday');
  expect(texts(calls)[0]).toBe('No news in English on Tuesday, 15 July 2025.');
  expect(buttons(calls)).toBe('[‹ 14 Jul] [• EN] [МН] [Both] [16 Jul ›]');
});

test.each(['/day 2025-06-31', '/day soon'])('%s says what would have worked', async (text) => {
  const { say } = await startConversation();
  expect(texts(await say(text))[0]).toMatch(/is not a day\. Write \/day 2025-07-16/u);
});

test('any words in a private chat are a search', async () => {
  const { say } = await startConversation();
  const calls = await say('copper schools');
  expect(texts(calls)[0]).toMatch(/^Found 11 for “copper schools”/u);
  expect(buttons(calls)).toMatchInlineSnapshot(`
    "[1] [2] [3] [4] [5]
    [1 / 3] [›]
    [• EN 11] [МН 0] [Both 11]"
  `);
});

test('words that only the other language has are found there', async () => {
  const { say } = await startConversation();
  const calls = await say('уурхайн', { by: ANN });
  expect(texts(calls)[0]).toMatch(/^Found 22 for “уурхайн”/u);
  expect(texts(calls)[0]).toMatch(/Also for .*“mine”/u);
  expect(buttons(calls)).toContain('[EN 11] [МН 11] [• Both 22]');
});

test('words that nobody wrote lead to words that somebody did', async () => {
  const { say, press } = await startConversation();
  const calls = await say('coper');
  expect(texts(calls)[0]).toMatch(/^Found 11 for “coper”/u);
  expect(texts(calls)[0]).toMatch(/\nDid you mean:$/u);
  expect(texts(await press({ label: 'copper' }))[0]).toMatch(/^Found 11 for “copper”/u);
});

test.each([
  { name: 'a query of 4,000 characters', query: 'копер '.repeat(666) },
  { name: 'control characters', query: '\u0000\u0007gold\u200f\u202e' },
  { name: 'emoji', query: '🙂👨‍👩‍👧' },
  { name: 'operators only', query: '-"" source: after:x lang:zz' },
  { name: 'a path', query: '/2025/07/16' },
])('$name is answered in one message', async ({ query }) => {
  const { say, log } = await startConversation();
  // On a busy machine the bot may say that it is typing first.
  const calls = (await say(query)).filter(({ method }) => method !== 'sendChatAction');
  expect(calls.map(({ method }) => method)).toEqual(['sendMessage']);
  expect(texts(calls)[0]?.length).toBeLessThanOrEqual(4096);
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
});

test('/read opens a story by its number, as it stands in a link too', async () => {
  const { say } = await startConversation();
  for (const text of [`/read ${LONG.id}`, `/read a_${LONG.id.toUpperCase()}`]) {
    expect(texts(await say(text))[0]).toContain(LONG.title);
  }
  expect(texts(await say(`/read ${SHORT.id}`))[0]).toContain('has the headline of this story only');
  expect(texts(await say('/read 12'))[0]).toMatch(/not the number of a story/u);
});

test('/read in a group gives a card, not the whole text', async () => {
  const { say } = await startConversation();
  const calls = await say(`/read ${LONG.id}`, { in: GROUP });
  expect(texts(calls)[0]?.length).toBeLessThan(400);
  expect(buttons(calls)).toBe('[Read] [Source]');
});

describe('groups', () => {
  test.each(['good morning', '/weather', '/latest@other_bot', '/weather@other_bot', '/2025'])(
    '“%s” is left alone',
    async (text) => {
      const { say } = await startConversation();
      expect(await say(text, { in: GROUP })).toEqual([]);
    },
  );

  test('a command that names the bot is answered, an unknown one with the nearest', async () => {
    const { say } = await startConversation();
    expect(await say('/latest@medee_bot', { in: GROUP })).toHaveLength(1);
    expect(texts(await say('/latst@Medee_Bot', { in: GROUP }))[0]).toBe(
      'There is no command /latst. Did you mean /latest?',
    );
  });

  test('an answer is a reply to whoever asked, and its numbers open in the private chat', async () => {
    const { say } = await startConversation();
    const [call] = await say('/latest', { in: GROUP });
    expect(call?.payload.reply_parameters).toMatchObject({ allow_sending_without_reply: true });
    const first = call?.payload.reply_markup?.inline_keyboard[0]?.[0];
    expect(first?.url).toBe(`https://t.me/medee_bot?start=a_${NEWS[0]?.id}`);
  });

  test.each([
    { by: ANN, words: 'copper' },
    { by: BAT, words: 'уурхай' },
  ])('the words in reply to the question of /search are looked for: $words', async ({ by, words }) => {
    const { say } = await startConversation();
    const [question] = await say('/search', { by, in: GROUP });
    const reply_to_message = { message_id: 1, date: 1, chat: GROUP, from: ME, text: question?.payload.text };
    expect(texts(await say(words, { by, in: GROUP, extra: { reply_to_message } }))[0]).toContain(words);
  });

  test('a reply to anything else is left alone', async () => {
    const { say } = await startConversation();
    const reply_to_message = { message_id: 1, date: 1, chat: GROUP, from: ME, text: 'Found 11 for “copper”' };
    expect(await say('copper', { in: GROUP, extra: { reply_to_message } })).toEqual([]);
    const question = (await say('/search', { in: GROUP }))[0]?.payload.text;
    const quoted = { ...reply_to_message, from: BAT, text: question };
    expect(await say('copper', { in: GROUP, extra: { reply_to_message: quoted } })).toEqual([]);
  });

  test('an answer stays in its topic; the General topic has none', async () => {
    const { say } = await startConversation();
    const [topic] = await say('/latest', { in: FORUM, extra: { is_topic_message: true, message_thread_id: 7 } });
    const [general] = await say('/latest', { in: FORUM, extra: { message_thread_id: 1 } });
    expect([topic?.payload.message_thread_id, general?.payload.message_thread_id]).toEqual([7, undefined]);
  });

  test('a group keeps its language, whoever asks', async () => {
    const { say } = await startConversation();
    await say('/latest', { by: BAT, in: GROUP });
    expect(texts(await say('/latest', { by: ANN, in: GROUP }))[0]).toMatch(/^Өнөөдөр/u);
  });
});

describe('channels', () => {
  test.each(['/latest', '/day', '/search copper'])('the post %s is answered', async (text) => {
    const { say } = await startConversation();
    expect((await say(text, { in: CHANNEL })).map(({ method }) => method)).toEqual(['sendMessage']);
  });

  test.each(['good morning', '/weather'])('the post “%s” is left alone', async (text) => {
    const { say } = await startConversation();
    expect(await say(text, { in: CHANNEL })).toEqual([]);
  });
});

describe('what is not asked of the bot is not answered', () => {
  test('a command to another bot in the private chat', async () => {
    const { say } = await startConversation();
    expect(await say('/latest@other_bot')).toEqual([]);
  });

  test('an edited message', async () => {
    const { update } = await startConversation();
    const edited = { message_id: 1, date: 1, edit_date: 2, chat: privateChat(ANN), from: ANN, text: '/latest' };
    expect(await update({ edited_message: edited })).toEqual([]);
  });

  test('its own card that somebody sent inline', async () => {
    const { say } = await startConversation();
    expect(await say('A story', { extra: { via_bot: ME } })).toEqual([]);
  });

  test('another bot', async () => {
    const { say } = await startConversation();
    expect(await say('/latest', { by: { ...ANN, is_bot: true }, in: GROUP })).toEqual([]);
  });

  test('being blocked, or added to a group', async () => {
    const { update, chats, say } = await startConversation();
    await say('/latest', { by: BAT });
    const kicked = { user: ME, status: 'kicked', until_date: 0 };
    const change = { chat: privateChat(BAT), from: BAT, date: 1, old_chat_member: { user: ME, status: 'member' } };
    expect(await update({ my_chat_member: { ...change, new_chat_member: kicked } })).toEqual([]);
    expect(await chats.find(BAT.id)).toBeDefined();
  });
});

test.each([
  { sticker: { file_id: 'x', type: 'regular' } },
  { photo: [{ file_id: 'x' }] },
  { document: { file_id: 'x' } },
  { voice: { file_id: 'x' } },
  { video_note: { file_id: 'x' } },
  { audio: { file_id: 'x' } },
  { contact: { first_name: 'x' } },
  { location: { latitude: 1, longitude: 1 } },
  { poll: { id: 'x' } },
])('%o is told what works instead; in a group it is left alone', async (content) => {
  const { update } = await startConversation();
  const sent = { message_id: 1, date: 1, from: ANN, ...content };
  expect(texts(await update({ message: { ...sent, chat: privateChat(ANN) } }))[0]).toMatch(/^Medee reads words only/u);
  expect(await update({ message: { ...sent, chat: GROUP } })).toEqual([]);
});

test.each(['/мэдээ', '/Latest', '/хайх copper'])('%s is understood too', async (text) => {
  const { say } = await startConversation();
  expect(texts(await say(text))[0]).toMatch(/^(?:Today|Found 11)/u);
});

test('an archive without news says so', async () => {
  const { say } = await startConversation({ news: [] });
  expect(texts(await say('/latest all'))[0]).toMatch(/^No news has come in yet/u);
  expect(texts(await say('/start'))[0]).toContain('There is no news in English here yet.');
  expect(texts(await say('/day'))[0]).toMatch(/^No news/u);
  expect(texts(await say('gold'))[0]).toMatch(/^Nothing for “gold”/u);
  expect(texts(await say('/sources'))[0]).toMatch(/^No news has come in yet/u);
});

test('no link of a list shows a preview', async () => {
  const { say } = await startConversation();
  const [call] = await say('/latest');
  expect(call?.payload.link_preview_options).toEqual({ is_disabled: true });
});
