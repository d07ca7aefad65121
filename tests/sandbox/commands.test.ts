import { afterEach, expect, test } from 'vitest';
import { startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const command = (name: string, description = 'x'): object => ({ commands: [{ command: name, description }] });
const scope = (value: unknown): object => ({ commands: [], scope: value });

test.each([
  [{ commands: 'x' }, "can't parse commands JSON object"],
  [{ commands: {} }, 'expected an Array of BotCommand'],
  [{ commands: ['x'] }, "can't parse BotCommand: expected an Object"],
  [{ commands: [{ description: 'x' }] }, `can't parse BotCommand: Can't find field "command"`],
  [{ commands: [{ command: 'x' }] }, `can't parse BotCommand: Can't find field "description"`],
  [command('/'), 'command must be non-empty'],
  [command('a'.repeat(33)), 'command length must not exceed 32'],
  [command('a', ''), 'command description must be non-empty'],
  [command('a', 'ө'.repeat(257)), 'command description length must not exceed 256'],
  [command('мэдээ'), 'BOT_COMMAND_INVALID'],
  [command('Latest'), 'BOT_COMMAND_INVALID'],
  [
    { commands: Array.from({ length: 101 }, (_, i) => ({ command: `a${i}`, description: 'x' })) },
    'BOT_COMMANDS_TOO_MUCH',
  ],
  [{ commands: [], language_code: 'mon' }, 'invalid language code specified'],
  [{ commands: [], language_code: 'MN' }, 'invalid language code specified'],
  [{ commands: [], language_code: 'zz' }, 'LANG_CODE_INVALID'],
  [scope('{'), "can't parse BotCommandScope JSON object"],
  [scope([]), "can't parse BotCommandScope: BotCommandScope must be an Object"],
  [scope({}), `can't parse BotCommandScope: Can't find field "type"`],
  [scope({ type: 'nowhere' }), "can't parse BotCommandScope: Unsupported type specified"],
  [scope({ type: 'chat', chat_id: '' }), "can't parse BotCommandScope: Empty chat_id specified"],
  [scope({ type: 'chat_member', chat_id: 1, user_id: 0 }), "can't parse BotCommandScope: Invalid user_id specified"],
  [scope({ type: 'chat', chat_id: 1 }), 'chat not found'],
])('setMyCommands refuses %j', async (parameters, expected) => {
  const { call, tolerate } = await startSandbox(closing);
  tolerate('malformed-json');
  expect((await call('setMyCommands', parameters)).description).toBe(`Bad Request: ${expected}`);
});

test('a menu takes 100 commands of 32 characters, described in 256', async () => {
  const { call } = await startSandbox(closing);
  const commands = Array.from({ length: 100 }, (_, i) => ({
    command: `/${String(i).padStart(32, 'a')}`,
    description: 'ө'.repeat(256),
  }));
  expect((await call('setMyCommands', { commands, language_code: 'mn' })).result).toBe(true);
  const { result } = await call('getMyCommands', { language_code: 'mn' });
  expect(result).toEqual(commands.map(({ command: name, description }) => ({ command: name.slice(1), description })));
});

test('a reader whose app names a region sees the menu of the language', async () => {
  const { call, sandbox, url } = await startSandbox(closing);
  const bold = sandbox.user({ firstName: 'Болд', languageCode: 'mn-MN' });
  for (const language_code of ['', 'mn']) {
    const commands = [{ command: 'latest', description: language_code || 'en' }];
    await call('setMyCommands', { commands, language_code });
  }
  const shown: unknown = await (await fetch(`${url}/api/commands?userId=${bold.id}&chatId=${bold.id}`)).json();
  expect(shown).toMatchObject({ commands: [{ description: 'mn' }] });
});

test('menus of members are for groups, and channels have none', async () => {
  const { call, sandbox } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  const channel = sandbox.channel({ title: 'News', members: [emma] });
  channel.addBot({ administrator: true });
  const refusal = async (type: string, chat_id: number): Promise<string | undefined> =>
    (await call('setMyCommands', scope({ type, chat_id, user_id: emma.id }))).description;
  expect(await refusal('chat_administrators', emma.id)).toBe("Bad Request: can't use specified scope in private chats");
  expect(await refusal('chat_member', emma.id)).toBe("Bad Request: can't use specified scope in private chats");
  expect(await refusal('chat', channel.id)).toBe("Bad Request: can't change commands in channel chats");
  expect(await refusal('chat', emma.id)).toBeUndefined();
});

test.each([
  ['setMyName', 'name', 64, 'BOT_TITLE_INVALID'],
  ['setMyDescription', 'description', 512, 'DESCRIPTION_TOO_LONG'],
  ['setMyShortDescription', 'short_description', 120, 'ABOUT_TOO_LONG'],
])('%s takes so many characters', async (method, field, longest, expected) => {
  const { call } = await startSandbox(closing);
  expect((await call(method, { [field]: '👍'.repeat(longest) })).result).toBe(true);
  expect((await call(method, { [field]: '👍'.repeat(longest + 1) })).description).toBe(`Bad Request: ${expected}`);
  expect((await call(method, { [field]: 'x', language_code: 'mon' })).description).toBe(
    'Bad Request: invalid language code specified',
  );
  expect((await call(method, { [field]: 'x', language_code: 'zz' })).description).toBe(
    'Bad Request: LANG_CODE_INVALID',
  );
  expect((await call(method.replace('set', 'get'))).result).toEqual({ [field]: '👍'.repeat(longest) });
});

test('every action that the bot is at is shown', async () => {
  const { call, sandbox } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  const shown: string[] = [];
  sandbox.subscribe((event) => event.type === 'action' && shown.push(event.action));
  const actions = (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker ' +
    'find_location record_video_note upload_video_note cancel record_audio upload_audio pick_up_location'
  ).split(' ');
  for (const action of actions) {
    expect((await call('sendChatAction', { chat_id: emma.id, action })).result).toBe(true);
  }
  expect(shown).toEqual(actions);
});
