import { afterEach, expect, test } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import type { SandboxGroup } from '../../src/sandbox/control/sandbox-group.ts';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import type { Message } from '../../src/sandbox/types.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const DAYS_2 = 48 * 60 * 60 * 1000;

interface Place extends Setting {
  readonly emma: SandboxUser;
  readonly clock: ReturnType<typeof createClock>;
  /** What the bot sends into a chat. */
  readonly say: (chat: { readonly id: number }, text?: string) => Promise<number>;
  /** `true`, or the words of the refusal. */
  readonly outcome: (method: string, parameters: object) => Promise<unknown>;
}

async function start(): Promise<Place> {
  const clock = createClock({ frozenAt: 1_763_700_000_000 });
  const setting = await startSandbox(closing, { clock });
  const say = async ({ id }: { readonly id: number }, text = 'from the bot'): Promise<number> =>
    ((await setting.call('sendMessage', { chat_id: id, text })).result as Message).message_id;
  const outcome = async (method: string, parameters: object): Promise<unknown> => {
    const { ok, description } = await setting.call(method, parameters);
    return ok ? true : description;
  };
  return { ...setting, clock, say, outcome, emma: startedReader(setting.sandbox) };
}

const NOT = "Bad Request: message can't be deleted";
const NOT_FOR_EVERYONE = "Bad Request: message can't be deleted for everyone";

interface DeleteCase {
  readonly name: string;
  readonly kind: 'private' | 'group' | 'supergroup' | 'channel';
  readonly bot?: Parameters<SandboxGroup['addBot']>[0];
  readonly ageMs?: number;
  readonly own?: unknown;
  readonly others?: unknown;
  readonly service?: unknown;
}

const member = {};
const administrator = { administrator: true };
const without = (right: string): DeleteCase['bot'] => ({ administrator: true, rights: { [right]: false } });

test.each<DeleteCase>([
  { name: 'a private chat', kind: 'private', own: true, others: true },
  {
    name: 'a private chat, just short of 48 hours later',
    kind: 'private',
    ageMs: DAYS_2 - 1000,
    own: true,
    others: true,
  },
  {
    name: 'a private chat, 48 hours later',
    kind: 'private',
    ageMs: DAYS_2,
    own: NOT_FOR_EVERYONE,
    others: NOT_FOR_EVERYONE,
  },
  {
    name: 'a basic group, as a member',
    kind: 'group',
    bot: member,
    own: true,
    others: NOT_FOR_EVERYONE,
    service: NOT_FOR_EVERYONE,
  },
  {
    name: 'a basic group, as an administrator',
    kind: 'group',
    bot: administrator,
    own: true,
    others: true,
    service: NOT_FOR_EVERYONE,
  },
  { name: 'a basic group, 48 hours later', kind: 'group', bot: administrator, ageMs: DAYS_2, own: NOT_FOR_EVERYONE },
  { name: 'a supergroup, as a member', kind: 'supergroup', bot: member, own: true, others: NOT, service: NOT },
  {
    name: 'a supergroup, as an administrator',
    kind: 'supergroup',
    bot: administrator,
    own: true,
    others: true,
    service: true,
  },
  {
    name: 'a supergroup, without the right',
    kind: 'supergroup',
    bot: without('can_delete_messages'),
    own: true,
    others: NOT,
  },
  {
    name: 'a supergroup, 48 hours later',
    kind: 'supergroup',
    bot: administrator,
    ageMs: DAYS_2,
    own: NOT,
    others: NOT,
  },
  { name: 'a channel', kind: 'channel', bot: administrator, own: true, others: true },
  {
    name: 'a channel, without the right',
    kind: 'channel',
    bot: without('can_delete_messages'),
    own: true,
    others: NOT,
  },
])('what the bot can delete in $name', async ({ kind, bot, ageMs = 0, own, others, service }) => {
  const { sandbox, emma, clock, say, outcome } = await start();
  const place = openPlace(sandbox, emma, kind);
  place?.addBot(bot);
  const chat = place ?? emma;
  const came = place?.messages().at(-1)?.message_id;
  const written = emma.send(chat, 'from Emma').message_id;
  const sent = await say(chat);
  clock.advance(ageMs);
  const remove = (message_id: number | undefined): Promise<unknown> =>
    outcome('deleteMessage', { chat_id: chat.id, message_id });
  expect(await remove(sent)).toBe(own);
  if (others !== undefined) expect(await remove(written)).toBe(others);
  if (service !== undefined) expect(await remove(came)).toBe(service);
});

function openPlace(sandbox: Setting['sandbox'], emma: SandboxUser, kind: DeleteCase['kind']): SandboxGroup | undefined {
  const details = { title: 'Here', members: [emma] };
  switch (kind) {
    case 'private':
      return undefined;
    case 'channel':
      return sandbox.channel(details);
    default:
      return sandbox.group({ ...details, type: kind });
  }
}

test.each([
  [{}, 'Bad Request: message identifiers are not specified'],
  [{ message_ids: '[1' }, "Bad Request: can't parse message_ids JSON object"],
  [{ message_ids: { 1: 1 } }, 'Bad Request: expected an Array of message identifiers'],
  [
    { message_ids: Array.from({ length: 101 }, (_, i) => i + 1) },
    'Bad Request: too many message identifiers specified',
  ],
  [{ message_ids: [true] }, 'Bad Request: message identifier must be a Number'],
  [{ message_ids: ['x'] }, "Bad Request: can't parse message identifier as a Number"],
  [{ message_ids: [0] }, 'Bad Request: invalid message identifier specified'],
  [{ message_ids: [-1] }, 'Bad Request: invalid message identifier specified'],
  [{ message_ids: Array.from({ length: 100 }, (_, i) => i + 1000) }, true],
])('deleteMessages %j', async (parameters, expected) => {
  const { emma, outcome, tolerate } = await start();
  tolerate('malformed-json');
  expect(await outcome('deleteMessages', { chat_id: emma.id, ...parameters })).toBe(expected);
});

test('of several messages, those that are there go', async () => {
  const { emma, say, outcome } = await start();
  const ids = [await say(emma, 'one'), 999, await say(emma, 'two')];
  await say(emma, 'three');
  expect(await outcome('deleteMessages', { chat_id: emma.id, message_ids: ids })).toBe(true);
  expect(emma.messages().map(({ text }) => text)).toEqual(['/start', 'three']);
  expect(await outcome('deleteMessages', { message_ids: ids })).toBe('Bad Request: chat identifier is not specified');
});

const thumb = { type: 'emoji', emoji: '👍' };

test.each([
  [{ reaction: '[' }, "Bad Request: can't parse reaction types JSON object"],
  [{ reaction: thumb }, 'Bad Request: expected an Array of ReactionType'],
  [{ reaction: ['👍'] }, "Bad Request: can't parse ReactionType: expected an Object"],
  [{ reaction: [{ emoji: '👍' }] }, `Bad Request: can't parse ReactionType: Can't find field "type"`],
  [{ reaction: [{ type: 'emoji' }] }, `Bad Request: can't parse ReactionType: Can't find field "emoji"`],
  [{ reaction: [{ type: 'paid' }] }, "Bad Request: can't parse ReactionType: invalid reaction type specified"],
  [{ reaction: [thumb], message_id: 999 }, 'Bad Request: message to react not found'],
  [{ reaction: [{ type: 'emoji', emoji: '🐮' }] }, 'Bad Request: REACTION_INVALID'],
  [{ reaction: [{ type: 'custom_emoji', custom_emoji_id: '5' }] }, 'Bad Request: REACTION_INVALID'],
  [{ reaction: [thumb, { type: 'emoji', emoji: '🔥' }] }, 'Bad Request: REACTIONS_TOO_MANY'],
  [{ reaction: [{ type: 'emoji', emoji: '❤️' }] }, true],
  [{ reaction: [] }, true],
  [{}, true],
])('setMessageReaction %j', async (parameters, expected) => {
  const { emma, outcome, tolerate } = await start();
  tolerate('malformed-json');
  const message_id = emma.send(undefined, 'hello').message_id;
  expect(await outcome('setMessageReaction', { chat_id: emma.id, message_id, ...parameters })).toBe(expected);
});

test('people and the bot put emoji to a message, one each', async () => {
  const { sandbox, emma, outcome } = await start();
  const hello = emma.send(undefined, 'hello');
  const shown = (): unknown => sandbox.messages(emma.id).at(-1);
  emma.react(hello, '👍');
  await outcome('setMessageReaction', { chat_id: emma.id, message_id: hello.message_id, reaction: [thumb] });
  expect(shown()).toMatchObject({ reactions: [{ emoji: '👍', userIds: [emma.id, sandbox.bot.id] }] });
  emma.react(hello, '🔥');
  expect(shown()).toMatchObject({
    reactions: [
      { emoji: '👍', userIds: [sandbox.bot.id] },
      { emoji: '🔥', userIds: [emma.id] },
    ],
  });
  emma.react(hello, '🔥');
  await outcome('setMessageReaction', { chat_id: emma.id, message_id: hello.message_id });
  expect(shown()).not.toHaveProperty('reactions');
  expect(() => emma.react(hello, 'x')).toThrow('"x" is no reaction');
});

test('reactions are told to a bot that asks for them, in groups when it is an administrator', async () => {
  const { sandbox, emma, news, call } = await start();
  const group = sandbox.group({ title: 'News', members: [emma] });
  group.addBot();
  const hello = emma.send(group, 'hello');
  await news();
  emma.react(hello, '👍');
  group.promoteBot();
  emma.react(hello, '🔥');
  expect((await news()).filter(({ message_reaction }) => message_reaction)).toEqual([]);
  await call('getUpdates', { allowed_updates: ['message_reaction'] });
  emma.react(hello, '🎉');
  expect(await news()).toMatchObject([
    {
      message_reaction: {
        chat: { id: group.id },
        message_id: hello.message_id,
        user: { id: emma.id },
        old_reaction: [{ type: 'emoji', emoji: '🔥' }],
        new_reaction: [{ type: 'emoji', emoji: '🎉' }],
      },
    },
  ]);
});

test('a pinned message is told of, and shown by getChat until it is unpinned', async () => {
  const { emma, say, call, news, outcome } = await start();
  const [first, second] = [await say(emma, 'one'), await say(emma, 'two')];
  await news();
  const pinned = async (): Promise<unknown> =>
    ((await call('getChat', { chat_id: emma.id })).result as { pinned_message?: Message }).pinned_message?.text;
  for (const message_id of [second, first]) {
    expect(await outcome('pinChatMessage', { chat_id: emma.id, message_id })).toBe(true);
  }
  expect((await news()).map(({ message }) => message?.pinned_message)).toMatchObject([
    { text: 'two' },
    { text: 'one' },
  ]);
  expect(await pinned()).toBe('one');
  expect(await outcome('unpinChatMessage', { chat_id: emma.id })).toBe(true);
  expect(await pinned()).toBe('two');
  expect(await outcome('unpinAllChatMessages', { chat_id: emma.id })).toBe(true);
  expect(await pinned()).toBeUndefined();
  expect(await outcome('unpinChatMessage', { chat_id: emma.id })).toBe('Bad Request: message to unpin not found');
  expect(await outcome('pinChatMessage', { chat_id: emma.id, message_id: 999 })).toBe(
    'Bad Request: message to pin not found',
  );
});

const MAY_NOT_PIN = 'Bad Request: not enough rights to manage pinned messages in the chat';

test.each<[name: string, kind: 'supergroup' | 'channel', arrange: (group: SandboxGroup) => void, expected: unknown]>([
  ['a member where everybody may', 'supergroup', (group) => group.addBot(), true],
  [
    'a member where nobody may',
    'supergroup',
    (group) => {
      group.addBot();
      group.setPermissions({ can_pin_messages: false });
    },
    MAY_NOT_PIN,
  ],
  ['an administrator', 'supergroup', (group) => group.addBot(administrator), true],
  [
    'an administrator without the right',
    'supergroup',
    (group) => group.addBot(without('can_pin_messages')),
    MAY_NOT_PIN,
  ],
  ['an administrator', 'channel', (group) => group.addBot(administrator), true],
  ['an administrator who may not edit', 'channel', (group) => group.addBot(without('can_edit_messages')), MAY_NOT_PIN],
])('pinning as %s of a %s', async (_name, kind, arrange, expected) => {
  const { sandbox, emma, outcome } = await start();
  const group = openPlace(sandbox, emma, kind);
  if (!group) throw new Error('no group');
  arrange(group);
  const { message_id } = emma.send(group, 'important');
  expect(await outcome('pinChatMessage', { chat_id: group.id, message_id })).toBe(expected);
});
