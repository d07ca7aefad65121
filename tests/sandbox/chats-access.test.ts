import { afterEach, expect, test } from 'vitest';
import type { SandboxGroup } from '../../src/sandbox/control/sandbox-group.ts';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** What each way of using a chat answers: `true`, or the words of the refusal. */
interface Answers {
  readonly send: unknown;
  readonly edit: unknown;
  readonly read: unknown;
  readonly members: unknown;
}

async function useChat({ call }: Setting, chatId: number | string, userId: number): Promise<Answers> {
  const outcome = async (method: string, parameters: object): Promise<unknown> => {
    const { ok, description } = await call(method, { chat_id: chatId, ...parameters });
    return ok ? true : description;
  };
  return {
    send: await outcome('sendMessage', { text: 'x' }),
    edit: await outcome('editMessageText', { message_id: 999, text: 'x' }),
    read: await outcome('getChat', {}),
    members: await outcome('getChatMember', { user_id: userId }),
  };
}

/** An edit gets through to the message, which is not there. */
const NO_MESSAGE = 'Bad Request: message to edit not found';
const ALL = (refusal: string): Answers => ({ send: refusal, edit: refusal, read: refusal, members: refusal });

interface Case {
  readonly name: string;
  readonly kind: 'group' | 'supergroup' | 'channel';
  readonly username?: string;
  readonly arrange: (group: SandboxGroup, setting: Setting) => unknown;
  readonly expected: Answers;
}

const joined = (group: SandboxGroup): void => group.addBot({ administrator: true });
const kicked = (group: SandboxGroup): void => {
  joined(group);
  group.removeBot();
};
const left = async (group: SandboxGroup, { call }: Setting): Promise<unknown> => {
  joined(group);
  return call('leaveChat', { chat_id: group.id });
};
const deleted = (group: SandboxGroup): void => {
  joined(group);
  group.deleteGroup();
};
const stranger = (): void => undefined;

const CASES: readonly Case[] = [
  {
    name: 'a basic group',
    kind: 'group',
    arrange: joined,
    expected: { send: true, edit: NO_MESSAGE, read: true, members: true },
  },
  {
    name: 'a basic group it never joined',
    kind: 'group',
    arrange: stranger,
    expected: ALL('Bad Request: chat not found'),
  },
  {
    name: 'a basic group it was kicked from',
    kind: 'group',
    arrange: kicked,
    expected: { ...ALL('Forbidden: bot was kicked from the group chat'), read: true },
  },
  {
    name: 'a basic group it left',
    kind: 'group',
    arrange: left,
    expected: { ...ALL('Forbidden: bot is not a member of the group chat'), read: true },
  },
  {
    name: 'a basic group that was deleted',
    kind: 'group',
    arrange: deleted,
    expected: { ...ALL('Forbidden: the group chat was deleted'), edit: NO_MESSAGE, read: true },
  },
  {
    name: 'a supergroup it was kicked from',
    kind: 'supergroup',
    arrange: kicked,
    expected: ALL('Forbidden: bot was kicked from the supergroup chat'),
  },
  {
    name: 'a supergroup that was deleted',
    kind: 'supergroup',
    arrange: deleted,
    expected: ALL('Forbidden: bot was kicked from the supergroup chat'),
  },
  {
    name: 'a private supergroup it left',
    kind: 'supergroup',
    arrange: left,
    expected: ALL('Forbidden: bot is not a member of the supergroup chat'),
  },
  {
    name: 'a public supergroup it left',
    kind: 'supergroup',
    username: 'news_talk',
    arrange: left,
    expected: { ...ALL('Forbidden: bot is not a member of the supergroup chat'), read: true, members: true },
  },
  {
    name: 'a public supergroup it never joined',
    kind: 'supergroup',
    username: 'news_talk',
    arrange: stranger,
    expected: { ...ALL('Forbidden: bot is not a member of the supergroup chat'), read: true, members: true },
  },
  {
    name: 'a channel it was kicked from',
    kind: 'channel',
    arrange: kicked,
    expected: ALL('Forbidden: bot was kicked from the channel chat'),
  },
  {
    name: 'a private channel it left',
    kind: 'channel',
    arrange: left,
    expected: ALL('Forbidden: bot is not a member of the channel chat'),
  },
  {
    name: 'a public channel it left',
    kind: 'channel',
    username: 'news_daily',
    arrange: left,
    expected: { ...ALL('Forbidden: bot is not a member of the channel chat'), read: true, members: true },
  },
];

test.each(CASES)('what the bot can do in $name', async ({ kind, username, arrange, expected }) => {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  const bold = setting.sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  const details = { title: 'News', members: [emma, bold], ...(username !== undefined && { username }) };
  const { sandbox } = setting;
  const group = kind === 'channel' ? sandbox.channel(details) : sandbox.group({ ...details, type: kind });
  await arrange(group, setting);
  expect(await useChat(setting, group.id, bold.id)).toEqual(expected);
  if (username !== undefined) {
    expect(await useChat(setting, `@${username.toUpperCase()}`, bold.id)).toEqual(expected);
  }
});

test('an upgraded group sends the bot on to the supergroup', async () => {
  const setting = await startSandbox(closing);
  const emma = startedReader(setting.sandbox);
  const group = setting.sandbox.group({ title: 'News', members: [emma], type: 'group' });
  group.addBot();
  const supergroup = group.migrate();
  const refusal = {
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: supergroup.id },
  };
  expect(await setting.call('sendMessage', { chat_id: group.id, text: 'x' })).toEqual(refusal);
  expect(await setting.call('getChatAdministrators', { chat_id: group.id })).toEqual(refusal);
  expect((await setting.call('getChat', { chat_id: group.id })).ok).toBe(true);
  expect((await setting.call('sendMessage', { chat_id: supergroup.id, text: 'x' })).ok).toBe(true);
});

test.each<[name: string, arrange: (emma: SandboxUser, group: SandboxGroup) => void, expected: string | true]>([
  ['nobody that the bot knows', () => undefined, 'Bad Request: chat not found'],
  [
    'somebody known from a group',
    (emma, group) => {
      group.addBot();
      emma.send(group, '/start');
    },
    "Forbidden: bot can't initiate conversation with a user",
  ],
  [
    'somebody who has added it to a group',
    (_emma, group) => group.addBot(),
    "Forbidden: bot can't initiate conversation with a user",
  ],
  ['somebody who has started it', (emma) => void emma.start(), true],
  [
    'somebody who has blocked it',
    (emma) => {
      emma.start();
      emma.block();
    },
    'Forbidden: bot was blocked by the user',
  ],
  [
    'somebody who has blocked it and deleted the account',
    (emma) => {
      emma.start();
      emma.block();
      emma.deactivate();
    },
    'Forbidden: user is deactivated',
  ],
])('writing to %s', async (_name, arrange, expected) => {
  const { sandbox, call } = await startSandbox(closing);
  const emma = sandbox.user({ firstName: 'Emma', languageCode: 'en', username: 'emma_reads' });
  const group = sandbox.group({ title: 'News', members: [emma] });
  arrange(emma, group);
  const { ok, description } = await call('sendMessage', { chat_id: emma.id, text: 'x' });
  expect(ok ? true : description).toBe(expected);
  // People are not found by their names.
  expect((await call('sendMessage', { chat_id: '@emma_reads', text: 'x' })).description).toBe(
    'Bad Request: chat not found',
  );
});

test('the bot cannot write to itself, by id or by name', async () => {
  const { sandbox, call } = await startSandbox(closing);
  for (const chat_id of [sandbox.bot.id, `@${sandbox.bot.username}`]) {
    expect((await call('sendMessage', { chat_id, text: 'x' })).description).toBe(
      "Forbidden: the bot can't send messages to the bot",
    );
  }
});

test('a person who has deleted the account does nothing any more, and can still be read', async () => {
  const { sandbox, call } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  emma.deactivate();
  expect(() => emma.send(undefined, 'hello')).toThrow('has deleted the account');
  expect((await call('getChat', { chat_id: emma.id })).ok).toBe(true);
});

test.each<[name: string, arrange: (group: SandboxGroup) => void, text: string | true, document: string | true]>([
  ['everybody may write', () => undefined, true, true],
  [
    'nobody may write',
    (group) => group.setPermissions({ can_send_messages: false }),
    'Bad Request: not enough rights to send text messages to the chat',
    true,
  ],
  [
    'nobody may send files',
    (group) => group.setPermissions({ can_send_documents: false }),
    true,
    'Bad Request: not enough rights to send documents to the chat',
  ],
  [
    'the bot is restricted',
    (group) => group.restrictBot(),
    'Bad Request: not enough rights to send text messages to the chat',
    'Bad Request: not enough rights to send documents to the chat',
  ],
  [
    'the bot may only write',
    (group) => group.restrictBot({ can_send_messages: true }),
    true,
    'Bad Request: not enough rights to send documents to the chat',
  ],
  [
    'nobody but administrators may do anything, and the bot is one',
    (group) => {
      group.setPermissions({ can_send_messages: false, can_send_documents: false });
      group.promoteBot();
    },
    true,
    true,
  ],
])('sending to a group where %s', async (_name, arrange, text, document) => {
  const { sandbox, url, call } = await startSandbox(closing);
  const emma = startedReader(sandbox);
  const group = sandbox.group({ title: 'News', members: [emma] });
  group.addBot();
  arrange(group);
  const sent = await call('sendMessage', { chat_id: group.id, text: 'x' });
  expect(sent.ok ? true : sent.description).toBe(text);
  const form = new FormData();
  form.set('chat_id', String(group.id));
  form.set('document', new Blob(['x']), 'x.txt');
  const response = await fetch(`${url}/bot${sandbox.token}/sendDocument`, { method: 'POST', body: form });
  const answer = (await response.json()) as { readonly ok: boolean; readonly description?: string };
  expect(answer.ok ? true : answer.description).toBe(document);
});

test('rich messages have their own words for it', async () => {
  const { sandbox, call } = await startSandbox(closing);
  const group = sandbox.group({ title: 'News', members: [startedReader(sandbox)] });
  group.addBot();
  group.restrictBot();
  const rich_message = { blocks: [{ type: 'paragraph', text: 'x' }] };
  expect((await call('sendRichMessage', { chat_id: group.id, rich_message })).description).toBe(
    'Bad Request: not enough rights to send the rich message to the chat',
  );
});

test.each([
  ['an administrator', { administrator: true }, true],
  [
    'an administrator without the right to post',
    { administrator: true, rights: { can_post_messages: false } },
    'Bad Request: need administrator rights in the channel chat',
  ],
  ['no administrator', {}, 'Bad Request: need administrator rights in the channel chat'],
])('posting to a channel as %s', async (_name, options, expected) => {
  const { sandbox, call } = await startSandbox(closing);
  const channel = sandbox.channel({ title: 'News', members: [startedReader(sandbox)] });
  channel.addBot(options);
  const { ok, description } = await call('sendMessage', { chat_id: channel.id, text: 'x' });
  expect(ok ? true : description).toBe(expected);
});
