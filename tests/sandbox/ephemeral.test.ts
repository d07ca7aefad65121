import { afterEach, expect, test } from 'vitest';
import { createClock, type MovableClock } from '../../src/sandbox/clock.ts';
import type { SandboxGroup } from '../../src/sandbox/control/sandbox-group.ts';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import type { Message } from '../../src/sandbox/types.ts';
import { type Answer, type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Talk extends Setting {
  readonly clock: MovableClock;
  readonly emma: SandboxUser;
  readonly bold: SandboxUser;
  readonly group: SandboxGroup;
  /** Sends to Emma alone. */
  readonly whisper: (more?: object, parameters?: object) => Promise<Answer>;
}

async function setUp(administrator: boolean): Promise<Talk> {
  const clock = createClock({ frozenAt: 1_763_700_000_000 });
  const setting = await startSandbox(closing, { flood: 'off', clock });
  const emma = startedReader(setting.sandbox);
  const bold = setting.sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  const group = setting.sandbox.group({ title: 'News', members: [emma, bold] });
  group.addBot({ administrator });
  await setting.news();
  const whisper: Talk['whisper'] = (more = {}, parameters = {}) =>
    setting.call('sendMessage', {
      chat_id: group.id,
      text: 'for you alone',
      ephemeral_message_parameters: { receiver_user_id: emma.id, ...parameters },
      ...more,
    });
  return { ...setting, clock, emma, bold, group, whisper };
}

test('an administrator bot writes to one member, who alone is shown it', async () => {
  const { whisper, group, emma, sandbox } = await setUp(true);
  const { result } = await whisper();
  expect(result).toMatchObject({
    message_id: 0,
    ephemeral_message_id: expect.any(Number),
    receiver_user: { id: emma.id },
    text: 'for you alone',
  });
  const { ephemeral_message_id } = result as Message;
  expect(group.messages().at(-1)).toMatchObject({
    ephemeral_receiver_id: emma.id,
    message_id: ephemeral_message_id,
  });
  expect(sandbox.violations()).toEqual([]);
});

test('a plain member has to be asked: by a press or by an ephemeral command, a moment ago', async () => {
  const { whisper, call, group, emma, bold, news, clock } = await setUp(false);
  expect((await whisper()).description).toBe('Bad Request: EPHEMERAL_NOT_ASKED_FOR');

  const reply_markup = { inline_keyboard: [[{ text: 'Mine', callback_data: 'mine' }]] };
  await call('sendMessage', { chat_id: group.id, text: 'news', reply_markup });
  const [post] = group.messages().slice(-1);
  if (!post) throw new Error('no post');
  const pressed = [emma.press(post, 'Mine'), bold.press(post, 'Mine')];
  const [first, second] = (await news()).map(({ callback_query }) => callback_query?.id);
  expect((await whisper({}, { callback_query_id: second })).description).toBe('Bad Request: EPHEMERAL_NOT_ASKED_FOR');
  for (const id of [first, second]) await call('answerCallbackQuery', { callback_query_id: id });
  await Promise.all(pressed);
  expect((await whisper({}, { callback_query_id: first })).ok).toBe(true);

  await call('setMyCommands', { commands: [{ command: 'mine', description: 'My news', is_ephemeral: true }] });
  emma.send(group, '/mine');
  const [asked] = (await news()).map(({ message }) => message);
  expect(asked).toMatchObject({ message_id: 0, from: { id: emma.id }, text: '/mine' });
  const reply_parameters = { ephemeral_message_id: asked?.ephemeral_message_id };
  expect((await whisper({ reply_parameters })).ok).toBe(true);
  expect((await call('sendMessage', { chat_id: group.id, text: 'x', reply_parameters })).description).toBe(
    'Bad Request: EPHEMERAL_REPLY_EXPECTED',
  );
  clock.advance(15_000);
  expect((await whisper({ reply_parameters })).ok).toBe(true);
  clock.advance(1000);
  expect((await whisper({ reply_parameters })).description).toBe('Bad Request: EPHEMERAL_REPLY_TOO_LATE');
});

test('only people in the group receive them, and only in groups', async () => {
  const { whisper, emma, sandbox } = await setUp(true);
  const stranger = sandbox.user({ firstName: 'Stranger', languageCode: 'en' });
  for (const id of [stranger.id, sandbox.bot.id, 42]) {
    expect((await whisper({}, { receiver_user_id: id })).description).toBe('Bad Request: EPHEMERAL_RECEIVER_INVALID');
  }
  expect((await whisper({ chat_id: emma.id })).description).toBe('Bad Request: EPHEMERAL_CHAT_INVALID');
  expect((await whisper({}, { receiver_user_id: undefined })).description).toBe(
    `Bad Request: can't find field "receiver_user_id"`,
  );
});

test('they are edited and deleted by their own methods, and pressed by their reader alone', async () => {
  const { whisper, call, group, emma, bold, news } = await setUp(true);
  const reply_markup = { inline_keyboard: [[{ text: 'Next', callback_data: 'next' }]] };
  const { result } = await whisper({ reply_markup });
  const { ephemeral_message_id } = result as Message;
  const target = { chat_id: group.id, receiver_user_id: emma.id, ephemeral_message_id };
  const [shown] = group.messages().slice(-1);
  if (!shown) throw new Error('no message');
  await expect(bold.press(shown, 'Next')).rejects.toThrow('there is no message');
  const pressed = emma.press(shown, 'Next');
  const [update] = await news();
  expect(update?.callback_query?.message).toMatchObject({ message_id: 0, ephemeral_message_id });
  await call('answerCallbackQuery', { callback_query_id: update?.callback_query?.id });
  await pressed;

  expect((await call('editMessageText', { chat_id: group.id, message_id: 0, text: 'x' })).description).toBe(
    'Bad Request: message to edit not found',
  );
  for (const message_id of [0, ephemeral_message_id]) {
    expect((await call('deleteMessage', { chat_id: group.id, message_id })).ok).toBe(false);
  }
  expect((await call('editEphemeralMessageText', { ...target, text: 'changed', reply_markup })).result).toBe(true);
  expect((await call('editEphemeralMessageText', { ...target, text: 'changed', reply_markup })).description).toMatch(
    /is not modified/u,
  );
  expect((await call('editEphemeralMessageReplyMarkup', target)).result).toBe(true);
  expect(group.messages().at(-1)).toMatchObject({ text: 'changed' });
  expect(group.messages().at(-1)?.reply_markup).toBeUndefined();
  expect(
    (await call('editEphemeralMessageText', { ...target, receiver_user_id: bold.id, text: 'x' })).description,
  ).toBe('Bad Request: message to edit not found');
  expect((await call('deleteEphemeralMessage', target)).result).toBe(true);
  expect((await call('deleteEphemeralMessage', target)).description).toBe('Bad Request: message to delete not found');
});
