import type { User } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import type { QueryToken } from '../../src/chats/chat-store.ts';
import { encodeAction } from '../../src/view/action.ts';
import { ANN, BAT, buttons, CHANNEL, GROUP, startConversation, texts } from './conversation.ts';

const toMongolian = { data: encodeAction({ kind: 'interface-language', language: 'mn' }) };
const confirmForget = { data: encodeAction({ kind: 'forget' }) };

test('what was chosen holds, whatever Telegram says, and the two languages are apart', async () => {
  const { say, press } = await startConversation();
  await say('/language', { by: ANN });
  const calls = await press({ label: 'Монгол' });
  expect(texts(calls)[0]).toMatchInlineSnapshot(`
    "Ботын хэл: Монгол
    Мэдээний хэл: Англи

    Эхний мөрөөс ботын хэлийг, дараагийн мөрөөс мэдээний хэлийг сонгоно уу."
  `);
  expect(buttons(calls)).toMatchInlineSnapshot(`
    "[English] [• Монгол]
    [• EN] [МН] [Бүгд]
    [Тохиргоо]"
  `);
  expect(texts(await say('/latest', { by: ANN }))[0]).toMatch(/^Өнөөдөр.*Herders/su);
});

test('the news in both languages, with an English interface', async () => {
  const { say, press } = await startConversation();
  await say('/language');
  await press({ label: 'Both' });
  expect(texts(await say('/latest 20'))[0]).toMatch(/^Today.*Herders.*Уурхайн/su);
});

test('/language mn chooses at once', async () => {
  const { say } = await startConversation();
  await say('/language монгол', { by: ANN });
  expect(texts(await say('/sources', { by: ANN }))[0]).toBe((texts(await say('/sources', { by: BAT })) ?? [])[0]);
});

test('what a person chose holds inline too', async () => {
  const { say, ask } = await startConversation();
  await say('/language mn', { by: ANN });
  const [call] = await ask('', { by: ANN });
  expect(call?.payload.button?.text).not.toBe('Open Medee');
});

test('a private chat in which nothing was chosen follows Telegram’s language', async () => {
  const { say } = await startConversation();
  await say('/latest', { by: ANN });
  expect(texts(await say('/latest', { by: { ...ANN, language_code: 'mn' } }))[0]).toMatch(/^Өнөөдөр/u);
});

test('a chat is remembered from its first word on', async () => {
  const { say, chats } = await startConversation();
  await say('/help', { by: BAT });
  expect(await chats.find(BAT.id)).toEqual({
    id: BAT.id,
    preferences: { interfaceLanguage: 'mn', newsLanguage: 'mn' },
    chosen: false,
    firstSeenAt: '2025-07-16T03:00:00.000Z',
  });
});

describe('the note above a press in a group', () => {
  const older = { data: encodeAction({ kind: 'search', token: '0123456789' as QueryToken, page: 1, language: 'en' }) };
  const MONGOLIAN = 'Энэ хайлт хэт хуучирсан байна. Хайх үгээ дахин илгээнэ үү.';
  const ENGLISH = 'This search is too old to go on with. Please send the words again.';
  const german = { ...ANN, language_code: 'de' };

  async function noteFor(person: User, { group, chosen }: { readonly group: User; readonly chosen?: string }) {
    const { say, press, calls } = await startConversation();
    await say('/latest', { by: group, in: GROUP });
    if (chosen !== undefined) await say(`/language ${chosen}`, { by: person });
    await press(older, { by: person, in: GROUP });
    return calls.at(-1)?.payload.text;
  }

  test('is read by nobody else, so it is in the language of whoever pressed', async () => {
    expect(await noteFor(BAT, { group: ANN })).toBe(MONGOLIAN);
    expect(await noteFor(ANN, { group: BAT })).toBe(ENGLISH);
  });

  test('is in the language that this person chose in the private chat', async () => {
    expect(await noteFor(ANN, { group: ANN, chosen: 'mn' })).toBe(MONGOLIAN);
    expect(await noteFor(BAT, { group: BAT, chosen: 'en' })).toBe(ENGLISH);
  });

  test('is in the group’s language for somebody whose Telegram speaks neither', async () => {
    expect(await noteFor(german, { group: BAT })).toBe(MONGOLIAN);
    expect(await noteFor(german, { group: ANN })).toBe(ENGLISH);
  });
});

describe('in a group', () => {
  test('only administrators choose, and each press is looked at anew', async () => {
    const { press, chats } = await startConversation({ administrators: [BAT.id] });
    const refused = await press(toMongolian, { by: ANN, in: GROUP });
    expect(refused.map(({ method }) => method)).toEqual(['getChatAdministrators', 'answerCallbackQuery']);
    expect(refused[1]?.payload).toMatchObject({
      text: 'Only the administrators of this chat can change its settings.',
      show_alert: true,
    });
    expect(await chats.find(GROUP.id)).toBeUndefined();
    await press(toMongolian, { by: BAT, in: GROUP });
    expect(await chats.find(GROUP.id)).toMatchObject({ chosen: true, preferences: { interfaceLanguage: 'mn' } });
  });

  test.each(['language', 'settings', 'forget-confirm', 'cancel'] as const)(
    'nobody else changes the message with an administrator’s settings: %s',
    async (kind) => {
      const { press } = await startConversation({ administrators: [BAT.id] });
      const button = { data: encodeAction({ kind }) };
      const refused = await press(button, { by: ANN, in: GROUP });
      expect(refused.map(({ method }) => method)).toEqual(['getChatAdministrators', 'answerCallbackQuery']);
      expect(refused[1]?.payload.text).toBe('Only the administrators of this chat can change its settings.');
      const done = await press(button, { by: BAT, in: GROUP });
      expect(done.map(({ method }) => method)).toContain('editMessageText');
    },
  );

  test('everybody may see by command what was chosen', async () => {
    const { say } = await startConversation({ administrators: [BAT.id] });
    expect(texts(await say('/settings', { by: ANN, in: GROUP }))[0]).toMatch(/^Settings/u);
    expect(texts(await say('/language', { by: ANN, in: GROUP }))[0]).toMatch(/^Medee speaks: English/u);
  });

  test('an anonymous administrator may choose by command', async () => {
    const { say, chats } = await startConversation();
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    await say('/language mn', { by: anonymous, in: GROUP, extra: { sender_chat: GROUP } });
    expect(await chats.find(GROUP.id)).toMatchObject({ chosen: true });
  });

  test('somebody who writes as a channel may not', async () => {
    const { say, chats } = await startConversation();
    const asChannel = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
    await say('/language mn', { by: asChannel, in: GROUP, extra: { sender_chat: CHANNEL } });
    expect((await chats.find(GROUP.id))?.chosen).toBe(false);
  });

  test('nobody else can have the group forgotten', async () => {
    const { say, press, chats } = await startConversation({ administrators: [BAT.id] });
    await say('/latest', { in: GROUP });
    await press(confirmForget, { by: ANN, in: GROUP });
    expect(await chats.find(GROUP.id)).toBeDefined();
    await press(confirmForget, { by: BAT, in: GROUP });
    expect(await chats.find(GROUP.id)).toBeUndefined();
  });

  test('its choices move with it when it becomes a supergroup, however often Telegram says so', async () => {
    const { press, update, chats } = await startConversation({ administrators: [BAT.id] });
    await press(toMongolian, { by: BAT, in: GROUP });
    const service = { message_id: 1, date: 1, chat: GROUP, from: BAT, migrate_to_chat_id: -100_777 };
    expect(await update({ message: service })).toEqual([]);
    await update({ message: service });
    expect(await chats.find(GROUP.id)).toBeUndefined();
    expect(await chats.find(-100_777)).toMatchObject({
      id: -100_777,
      chosen: true,
      preferences: { interfaceLanguage: 'mn' },
    });
  });

  test('an answer to a group that has just become a supergroup goes to the supergroup', async () => {
    const { say, failNext } = await startConversation();
    failNext('sendMessage', 400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: -100_777,
    });
    const calls = await say('/latest', { in: GROUP });
    expect(calls.map(({ payload }) => payload.chat_id)).toEqual([GROUP.id, -100_777]);
  });
});

describe('/forget', () => {
  test('asks, and deletes nothing when one keeps', async () => {
    const { say, press, chats } = await startConversation();
    expect(buttons(await say('/forget'))).toBe('[Delete] [Keep]');
    expect(texts(await press({ label: 'Keep' }))[0]).toBe('Nothing was deleted.');
    expect(await chats.find(ANN.id)).toBeDefined();
  });

  test('deletes the chat and its searches, also when pressed twice', async () => {
    const { say, press, chats } = await startConversation();
    await say('copper');
    const token = await chats.rememberQuery(ANN.id, 'copper');
    await say('/forget');
    expect(texts(await press({ label: 'Delete' }))[0]).toMatch(/^Deleted\./u);
    await press(confirmForget);
    expect(await chats.find(ANN.id)).toBeUndefined();
    expect(await chats.findQuery(ANN.id, token)).toBeUndefined();
  });
});
