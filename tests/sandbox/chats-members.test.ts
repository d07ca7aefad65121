import { afterEach, expect, test } from 'vitest';
import type { SandboxGroup } from '../../src/sandbox/control/sandbox-group.ts';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import type { Update } from '../../src/sandbox/types.ts';
import { type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Place extends Setting {
  readonly emma: SandboxUser;
  readonly bold: SandboxUser;
  readonly group: SandboxGroup;
}

/** Emma's supergroup with Болд; the bot has been told of everything so far. */
async function inGroup(
  options: SandboxOptions = {},
  details: { type?: 'group' | 'supergroup'; forum?: boolean; privacy?: boolean } = {},
): Promise<Place> {
  const setting = await startSandbox(closing, options);
  const emma = startedReader(setting.sandbox);
  const bold = setting.sandbox.user({ firstName: 'Болд', languageCode: 'mn' });
  const group = setting.sandbox.group({ title: 'News', members: [emma, bold], ...details });
  await setting.news();
  return { ...setting, emma, bold, group };
}

/** An update about members in a line. */
function line({ message, my_chat_member: own, chat_member: other }: Update): string {
  const change = own ?? other;
  if (change) {
    const name = own ? 'my_chat_member' : `chat_member ${change.new_chat_member.user.first_name}`;
    return `${name}: ${change.old_chat_member.status} → ${change.new_chat_member.status}, by ${change.from.first_name}`;
  }
  const came = message?.new_chat_members?.map(({ first_name }) => `${first_name} came`);
  const went = message?.left_chat_member && `${message.left_chat_member.first_name} went`;
  return [
    came,
    went,
    message?.text,
    message?.migrate_to_chat_id && 'migrate_to',
    message?.migrate_from_chat_id && 'migrate_from',
  ]
    .filter(Boolean)
    .join(' ');
}

const both = [true, false];

test.each(both)('the whole life of a bot in a group, with its standing told first: %s', async (membershipFirst) => {
  const { group, news, call } = await inGroup({ membershipFirst });
  const told = async (act: () => unknown): Promise<readonly string[]> => {
    await act();
    return (await news()).map(line);
  };
  const pair = (...lines: string[]): readonly string[] => (membershipFirst ? lines : lines.toReversed());
  expect(await told(() => group.addBot())).toEqual(pair('my_chat_member: left → member, by Emma', 'Medee came'));
  expect(await told(() => group.promoteBot())).toEqual(['my_chat_member: member → administrator, by Emma']);
  expect(await told(() => group.promoteBot())).toEqual([]);
  expect(await told(() => group.demoteBot())).toEqual(['my_chat_member: administrator → member, by Emma']);
  expect(await told(() => group.restrictBot())).toEqual(['my_chat_member: member → restricted, by Emma']);
  expect(await told(() => group.removeBot())).toEqual(
    pair('my_chat_member: restricted → kicked, by Emma', 'Medee went'),
  );
  expect(await told(() => group.addBot({ administrator: true }))).toEqual(
    pair('my_chat_member: kicked → administrator, by Emma', 'Medee came'),
  );
  expect(await told(() => call('leaveChat', { chat_id: group.id }))).toEqual(
    pair('my_chat_member: administrator → left, by Medee', 'Medee went'),
  );
});

test('a channel has no service messages, and takes a bot as an administrator', async () => {
  const { sandbox, emma, news } = await inGroup();
  const channel = sandbox.channel({ title: 'News', members: [emma] });
  channel.add(sandbox.bot);
  expect((await news()).map(line)).toEqual(['my_chat_member: left → administrator, by Emma']);
});

test('people come and go before the eyes of the bot, privacy or not', async () => {
  const { group, bold, emma, sandbox, news } = await inGroup();
  const sarah = sandbox.user({ firstName: 'Sarah', languageCode: 'en' });
  group.addBot();
  await news();
  group.join(sarah);
  sarah.leave(group);
  group.add(sarah);
  group.kick(bold);
  expect((await news()).map(line)).toEqual(['Sarah came', 'Sarah went', 'Sarah came', 'Болд went']);
  expect(() => bold.send(group, 'hello')).toThrow(`user ${bold.id} is not in chat ${group.id}`);
  expect(() => group.join(bold)).toThrow('the user is banned');
  expect(() => emma.leave(group)).toThrow('the owner stays the owner');
});

test('of others’ standings the bot is told as an administrator, and only when it asks for that', async () => {
  const { group, bold, call, news } = await inGroup();
  group.addBot({ administrator: true });
  await news();
  group.promote(bold);
  expect((await news()).map(line)).toEqual([]);
  await call('getUpdates', { allowed_updates: ['message', 'my_chat_member', 'chat_member'] });
  group.demote(bold);
  group.restrict(bold);
  group.unrestrict(bold);
  group.demoteBot();
  group.promote(bold);
  expect((await news()).map(line)).toEqual([
    'chat_member Болд: administrator → member, by Emma',
    'chat_member Болд: member → restricted, by Emma',
    'chat_member Болд: restricted → member, by Emma',
    'my_chat_member: administrator → member, by Emma',
  ]);
});

test.each<[name: string, act: (place: Place) => void, error: string]>([
  ['demote a member', ({ group, bold }) => group.demote(bold), 'cannot demote: the user is "member"'],
  ['add a member again', ({ group, bold }) => group.add(bold), 'cannot add: the user is "member"'],
  ['kick the owner', ({ group, emma }) => group.kick(emma), 'cannot kick: the owner stays the owner'],
  ['make a member anonymous', ({ group, bold }) => group.setAnonymous(bold, true), 'the user is "member"'],
  ['free a member', ({ group, bold }) => group.unrestrict(bold), 'cannot unrestrict: the user is "member"'],
  ['restrict a bot that is not there', ({ group }) => group.restrictBot(), 'cannot restrict: the user is "left"'],
  ['open a topic in a group without topics', ({ group }) => void group.topic('Sport'), '"News" is no forum'],
  ['migrate a supergroup', ({ group }) => void group.migrate(), 'is no basic group'],
])('an owner cannot %s', async (_name, act, error) => {
  const place = await inGroup();
  expect(() => act(place)).toThrow(error);
});

test('basic groups know neither restricted people nor anonymous administrators', async () => {
  const { group, bold, emma } = await inGroup({}, { type: 'group' });
  expect(() => group.restrict(bold)).toThrow('is no supergroup');
  expect(() => group.setAnonymous(emma, true)).toThrow('is no supergroup');
});

test('who is restricted writes only what is permitted', async () => {
  const { group, bold } = await inGroup();
  group.restrict(bold);
  expect(() => bold.send(group, 'hello')).toThrow('is restricted');
  group.restrict(bold, { can_send_messages: true });
  expect(bold.send(group, 'hello')).toMatchObject({ text: 'hello' });
  group.setPermissions({ can_send_messages: false });
  expect(() => bold.send(group, 'hello')).toThrow('is restricted');
});

/** A member as `getChatMember` tells it, without the user. */
async function standing({ call, group }: Place, userId: number): Promise<object> {
  const { result } = await call('getChatMember', { chat_id: group.id, user_id: userId });
  const { user: _, ...rest } = result as { readonly user: unknown };
  return rest;
}

test('what getChatMember tells of every standing', async () => {
  const place = await inGroup();
  const { group, bold, emma, sandbox } = place;
  group.addBot({ rights: {} });
  const sarah = sandbox.user({ firstName: 'Sarah', languageCode: 'en' });
  expect(await standing(place, emma.id)).toEqual({ status: 'creator', is_anonymous: false });
  group.setAnonymous(emma, true);
  expect(await standing(place, emma.id)).toEqual({ status: 'creator', is_anonymous: true });
  expect(await standing(place, sarah.id)).toEqual({ status: 'left' });
  expect(await standing(place, bold.id)).toEqual({ status: 'member' });
  group.restrict(bold, { can_send_messages: true, can_send_photos: true });
  expect(await standing(place, bold.id)).toMatchInlineSnapshot(`
    {
      "can_add_web_page_previews": false,
      "can_change_info": false,
      "can_edit_tag": false,
      "can_invite_users": false,
      "can_manage_topics": false,
      "can_pin_messages": false,
      "can_react_to_messages": false,
      "can_send_audios": false,
      "can_send_documents": false,
      "can_send_media_messages": true,
      "can_send_messages": true,
      "can_send_other_messages": false,
      "can_send_photos": true,
      "can_send_polls": false,
      "can_send_video_notes": false,
      "can_send_videos": false,
      "can_send_voice_notes": false,
      "is_member": true,
      "status": "restricted",
      "until_date": 0,
    }
  `);
  group.kick(bold);
  expect(await standing(place, bold.id)).toEqual({ status: 'kicked', until_date: 0 });
  group.promoteBot({ can_pin_messages: false });
  expect(await standing(place, sandbox.bot.id)).toMatchInlineSnapshot(`
    {
      "can_be_edited": false,
      "can_change_info": true,
      "can_delete_messages": true,
      "can_delete_stories": false,
      "can_edit_stories": false,
      "can_invite_users": true,
      "can_manage_chat": true,
      "can_manage_tags": false,
      "can_manage_topics": true,
      "can_manage_video_chats": true,
      "can_manage_voice_chats": true,
      "can_pin_messages": false,
      "can_post_stories": false,
      "can_promote_members": false,
      "can_restrict_members": true,
      "is_anonymous": false,
      "status": "administrator",
    }
  `);
});

test.each([
  ['channel', 'can_post_messages', 'can_pin_messages'],
  ['group', 'can_pin_messages', 'can_manage_topics'],
  ['supergroup', 'can_manage_topics', 'can_post_messages'],
] as const)('an administrator of a %s has the right %s, and %s is unknown there', async (kind, known, unknown) => {
  const place = await inGroup();
  const details = { title: 'Here', members: [place.emma] };
  const { sandbox } = place;
  const group = kind === 'channel' ? sandbox.channel(details) : sandbox.group({ ...details, type: kind });
  group.addBot({ administrator: true });
  const rights = await standing({ ...place, group }, sandbox.bot.id);
  expect(rights).toHaveProperty(known, true);
  expect(rights).not.toHaveProperty(unknown);
});

test('the administrators of a group, the bot among them', async () => {
  const { group, bold, call } = await inGroup();
  group.addBot();
  group.promote(bold, { anonymous: true });
  const admins = async (): Promise<unknown> => {
    const { result } = await call('getChatAdministrators', { chat_id: group.id, return_bots: true });
    return (result as { status: string; user: { first_name: string }; is_anonymous: boolean }[]).map(
      ({ status, user, is_anonymous }) => [user.first_name, status, is_anonymous],
    );
  };
  const people = [
    ['Emma', 'creator', false],
    ['Болд', 'administrator', true],
  ];
  expect(await admins()).toEqual(people);
  group.promoteBot();
  expect(await admins()).toEqual([...people, ['Medee', 'administrator', false]]);
});

test.each([
  [{ user_id: 0 }, 'Bad Request: invalid user_id specified'],
  [{ user_id: 42 }, 'Bad Request: PARTICIPANT_ID_INVALID'],
])('getChatMember refuses %j', async (parameters, expected) => {
  const { group, call } = await inGroup();
  group.addBot();
  expect((await call('getChatMember', { chat_id: group.id, ...parameters })).description).toBe(expected);
});

test('the members of a private chat are its person and the bot', async () => {
  const { emma, bold, sandbox, call } = await inGroup();
  const status = async (userId: number): Promise<unknown> => {
    const { result, description } = await call('getChatMember', { chat_id: emma.id, user_id: userId });
    return (result as { status?: string } | undefined)?.status ?? description;
  };
  expect(await status(emma.id)).toBe('member');
  expect(await status(sandbox.bot.id)).toBe('member');
  expect(await status(bold.id)).toBe('Bad Request: member not found');
  expect((await call('leaveChat', { chat_id: emma.id })).description).toBe(
    "Bad Request: chat member status can't be changed in private chats",
  );
});

test('an anonymous administrator writes as the group, and as one of the own channels', async () => {
  const { group, emma, bold, sandbox, news } = await inGroup({}, { privacy: false });
  group.addBot();
  const channel = sandbox.channel({ title: 'Emma’s', members: [emma] });
  await news();
  group.setAnonymous(emma, true);
  emma.send(group, '/latest', { sendAs: group });
  emma.send(group, 'as a channel', { sendAs: channel });
  emma.send(group, 'as myself');
  expect((await news()).map(({ message }) => [message?.text, message?.from?.id, message?.sender_chat?.id])).toEqual([
    ['/latest', 1_087_968_824, group.id],
    ['as a channel', 136_817_688, channel.id],
    ['as myself', emma.id, undefined],
  ]);
  expect(() => bold.send(group, 'x', { sendAs: group })).toThrow('is no anonymous administrator');
  expect(() => bold.send(group, 'x', { sendAs: channel })).toThrow(`cannot write as ${channel.id}`);
  const written = emma.send(group, 'mistake', { sendAs: group });
  expect(emma.edit(written, 'corrected')).toMatchObject({ text: 'corrected', sender_chat: { id: group.id } });
  expect(() => bold.edit(written, 'not mine')).toThrow('only own messages can be edited');
});

test('posts are signed when the channel says so, appear in the linked group, and edits are told', async () => {
  const { group, emma, sandbox, call, news } = await inGroup({}, { privacy: false });
  const channel = sandbox.channel({ title: 'Daily', members: [emma], signsPosts: true });
  channel.addBot({ administrator: true });
  group.addBot();
  channel.discussIn(group);
  await news();
  const post = emma.send(channel, 'Snow');
  emma.edit(post, 'Snow and ice');
  // Telegram promises no order between two chats.
  const updates = await news();
  const posted = updates.find(({ channel_post }) => channel_post);
  const forwarded = updates.find(({ message }) => message);
  const edited = updates.at(-1);
  expect(posted?.channel_post).toMatchObject({
    text: 'Snow',
    author_signature: 'Emma',
    sender_chat: { id: channel.id },
  });
  expect(posted?.channel_post).not.toHaveProperty('from');
  expect(forwarded?.message).toMatchObject({
    text: 'Snow',
    from: { id: 777_000, first_name: 'Telegram' },
    sender_chat: { id: channel.id },
    is_automatic_forward: true,
    forward_origin: {
      type: 'channel',
      message_id: post.message_id,
      author_signature: 'Emma',
      chat: { title: 'Daily' },
    },
  });
  expect(edited?.edited_channel_post).toMatchObject({ text: 'Snow and ice' });
  await call('sendMessage', { chat_id: channel.id, text: 'from the bot' });
  expect((await news()).map(({ message }) => message?.forward_origin)).toMatchObject([{ type: 'channel' }]);
  for (const [{ id }, linked_chat_id] of [
    [channel, group.id],
    [group, channel.id],
  ] as const) {
    expect((await call('getChat', { chat_id: id })).result).toMatchObject({ linked_chat_id });
  }
});

test('privacy mode can be switched while a group lives', async () => {
  const { group, emma, news } = await inGroup();
  group.addBot();
  await news();
  emma.send(group, 'unheard');
  group.setPrivacy(false);
  emma.send(group, 'heard');
  expect((await news()).map(line)).toEqual(['heard']);
});

test.each(both)(
  'a basic group becomes a supergroup, with the bot’s standing told first: %s',
  async (membershipFirst) => {
    const { group, emma, bold, call, news } = await inGroup({ membershipFirst }, { type: 'group' });
    group.addBot();
    await news();
    const supergroup = group.migrate();
    const lines = ['my_chat_member: left → member, by Emma', 'migrate_to', 'migrate_from'];
    const updates = await news();
    expect(updates.map(line)).toEqual(membershipFirst ? lines : [...lines.slice(1), ...lines.slice(0, 1)]);
    const messages = updates.flatMap(({ message }) => message ?? []);
    expect(messages).toMatchObject([
      { chat: { id: group.id, type: 'group' }, from: { id: emma.id }, migrate_to_chat_id: supergroup.id },
      {
        message_id: 1,
        chat: { id: supergroup.id, type: 'supergroup' },
        sender_chat: { id: supergroup.id },
        migrate_from_chat_id: group.id,
      },
    ]);
    expect(() => emma.send(group, 'anybody?')).toThrow('is a chat no more');
    expect(bold.send(supergroup, '/latest')).toMatchObject({ message_id: 2, chat: { id: supergroup.id } });
    expect((await news()).map(line)).toEqual(['/latest']);
    expect((await call('deleteMessage', { chat_id: supergroup.id, message_id: 1 })).description).toBe(
      "Bad Request: message can't be deleted",
    );
  },
);

test('basic groups count their messages with the private chats', async () => {
  const { group, emma } = await inGroup({}, { type: 'group' });
  const first = emma.send(group, 'in the group').message_id;
  expect(emma.send(undefined, 'in private').message_id).toBe(first + 1);
});

test('what getChat tells of each kind of chat', async () => {
  const { sandbox, emma, call } = await inGroup();
  const full = async (chatId: number): Promise<object> => {
    const {
      id: _,
      accepted_gift_types,
      permissions,
      ...rest
    } = (await call('getChat', { chat_id: chatId })).result as {
      readonly id: number;
      readonly accepted_gift_types: object;
      readonly permissions?: object;
    };
    expect(accepted_gift_types).toHaveProperty('unlimited_gifts', false);
    return { ...rest, permissions: permissions && Object.entries(permissions).filter(([, allowed]) => !allowed) };
  };
  const group = sandbox.group({ title: 'Group', members: [emma], type: 'group' });
  const forum = sandbox.group({ title: 'Forum', members: [emma], forum: true, username: 'the_forum' });
  const channel = sandbox.channel({ title: 'Channel', members: [emma] });
  for (const chat of [group, forum, channel]) chat.addBot({ administrator: true });
  const always = { accent_color_id: expect.any(Number), max_reaction_count: 11 };
  expect(await full(emma.id)).toEqual({ ...always, type: 'private', first_name: 'Emma', can_send_gift: true });
  expect(await full(group.id)).toEqual({
    ...always,
    type: 'group',
    title: 'Group',
    all_members_are_administrators: true,
    permissions: [],
  });
  group.setPermissions({ can_send_polls: false });
  expect(await full(group.id)).toMatchObject({
    all_members_are_administrators: false,
    permissions: [['can_send_polls', false]],
  });
  expect(await full(forum.id)).toEqual({
    ...always,
    type: 'supergroup',
    title: 'Forum',
    is_forum: true,
    username: 'the_forum',
    active_usernames: ['the_forum'],
    permissions: [],
  });
  expect(await full(channel.id)).toEqual({ ...always, type: 'channel', title: 'Channel' });
});
