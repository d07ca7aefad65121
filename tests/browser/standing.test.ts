import { expect, test } from 'vitest';
import type { ChatState } from '../../src/sandbox/web/types.d.ts';
import {
  ADMIN,
  BOT,
  changesOn,
  group,
  identitiesIn,
  MEMBER,
  MUTED,
  NEWS,
  OWNER,
  READERS,
  STRANGER,
  standingOf,
  world,
  writeBan,
} from './chat-modules.ts';

const who = (actingId: number, memberId: number): Parameters<typeof changesOn>[1] => ({
  actingId,
  memberId,
  botId: BOT.id,
});

test.each([
  ['the owner', OWNER.id, {}, 'owner'],
  ['an administrator', ADMIN.id, {}, 'administrator'],
  ['an anonymous administrator', ADMIN.id, { anonymousIds: [ADMIN.id] }, 'anonymous'],
  ['a member', MEMBER.id, {}, 'member'],
  ['somebody who may not write', MUTED.id, {}, 'restricted'],
  ['a stranger', STRANGER.id, {}, 'outside'],
  ['the bot', BOT.id, {}, 'member'],
  ['the bot as administrator', BOT.id, { botStatus: 'administrator' }, 'administrator'],
  ['the bot that was removed', BOT.id, { botIsMember: false, botStatus: 'kicked' }, 'outside'],
] as const)('the list says what %s is', (_, id, more, standing) => {
  expect(standingOf(group(more as Partial<ChatState>), id, BOT.id)).toBe(standing);
});

test.each([
  ['the owner, an administrator', OWNER.id, ADMIN.id, ['demote', 'makeAnonymous', 'kick']],
  ['an administrator, a member', ADMIN.id, MEMBER.id, ['promote', 'restrict', 'kick']],
  ['an administrator, one who may not write', ADMIN.id, MUTED.id, ['unrestrict', 'kick']],
  ['an administrator, a stranger', ADMIN.id, STRANGER.id, ['add']],
  ['an administrator, the bot', ADMIN.id, BOT.id, ['promote', 'restrict', 'kick']],
  ['an administrator, the owner', ADMIN.id, OWNER.id, []],
  ['an administrator, themselves', ADMIN.id, ADMIN.id, ['makeAnonymous', 'leave']],
  ['a member, another', MEMBER.id, MUTED.id, []],
  ['a member, themselves', MEMBER.id, MEMBER.id, ['leave']],
])('what may be changed by %s', (_, actingId, memberId, changes) => {
  expect(changesOn(group(), who(actingId, memberId))).toEqual(changes);
});

test('a basic group neither restricts single members nor hides administrators', () => {
  const basic = group({ chat: { ...READERS, id: -42, type: 'group' }, restrictedIds: [] });
  expect(changesOn(basic, who(OWNER.id, MEMBER.id))).toEqual(['promote', 'kick']);
  expect(changesOn(basic, who(ADMIN.id, ADMIN.id))).toEqual(['leave']);
});

test('an owner stays', () => {
  expect(changesOn(group(), who(OWNER.id, OWNER.id))).toEqual(['makeAnonymous']);
});

test('a bot comes into a channel as an administrator, and goes', () => {
  const channel = group({ chat: NEWS, botStatus: 'administrator' });
  expect(changesOn(channel, who(OWNER.id, BOT.id))).toEqual(['kick']);
  const without = { ...channel, botIsMember: false, botStatus: 'kicked' as const };
  expect(changesOn(without, who(OWNER.id, BOT.id))).toEqual(['add']);
});

test('nothing is changed in a group that became a supergroup', () => {
  expect(changesOn(group({ migratedTo: -300 }), who(OWNER.id, MEMBER.id))).toEqual([]);
});

const forum = { ...READERS, is_forum: true };
const closedTopic = { chat: forum, topics: [{ id: 9, name: 'Sport', closed: true }] };

test.each([
  ['a member writes', {}, MEMBER.id, 0, undefined],
  ['one who was forbidden to', {}, MUTED.id, 0, 'restricted'],
  ['a reader of a channel', { chat: NEWS }, MEMBER.id, 0, 'readOnly'],
  ['an administrator of a channel', { chat: NEWS }, ADMIN.id, 0, undefined],
  ['a member in a closed topic', closedTopic, MEMBER.id, 9, 'topicClosed'],
  ['an administrator in a closed topic', closedTopic, ADMIN.id, 9, undefined],
  ['a member in General beside a closed topic', closedTopic, MEMBER.id, 0, undefined],
  ['a member in General when it is closed', { chat: forum, generalClosed: true }, MEMBER.id, 0, 'generalClosed'],
  ['the owner of a group that became a supergroup', { migratedTo: -300 }, OWNER.id, 0, 'migrated'],
] as const)('why one cannot write: %s', (_, more, userId, topicId, ban) => {
  expect(writeBan(group(more as Partial<ChatState>), userId, topicId)).toBe(ban);
});

test('an anonymous administrator may write as the group, whoever has a channel as the channel', () => {
  const entry = group({ anonymousIds: [ADMIN.id] });
  const channel = group({ chat: NEWS, adminIds: [OWNER.id, ADMIN.id] });
  const all = world(entry, channel);
  expect(identitiesIn(all, entry, ADMIN.id)).toEqual([READERS]);
  expect(identitiesIn(all, entry, OWNER.id)).toEqual([NEWS]);
  expect(identitiesIn(all, entry, MEMBER.id)).toEqual([]);
  expect(identitiesIn(all, channel, OWNER.id)).toEqual([]);
});
