// @ts-check
import { GENERAL } from './topics.js';

/** @import { Chat, ChatState, MemberChange, World } from './types.d.ts' */
/** @typedef {'owner' | 'administrator' | 'anonymous' | 'restricted' | 'member' | 'outside'} Standing */
/** @typedef {'migrated' | 'readOnly' | 'restricted' | 'topicClosed' | 'generalClosed'} WriteBan */

/**
 * What a person, or the bot, is in a group or channel.
 * @param {ChatState} entry
 * @param {number} memberId
 * @param {number} botId
 * @returns {Standing}
 */
export function standingOf(entry, memberId, botId) {
  if (memberId === botId) return botStanding(entry);
  if (!entry.memberIds.includes(memberId)) return 'outside';
  if (entry.ownerId === memberId) return 'owner';
  if (entry.anonymousIds.includes(memberId)) return 'anonymous';
  if (entry.adminIds.includes(memberId)) return 'administrator';
  return entry.restrictedIds.includes(memberId) ? 'restricted' : 'member';
}

/**
 * @param {ChatState} entry
 * @returns {Standing}
 */
function botStanding({ botIsMember, botStatus }) {
  if (botStatus === 'administrator' || botStatus === 'restricted') return botStatus;
  return botIsMember ? 'member' : 'outside';
}

/**
 * What this person may do to a member (or to themselves), as Telegram's own member list offers it.
 * @param {ChatState} entry
 * @param {{ actingId: number, memberId: number, botId: number }} who
 * @returns {MemberChange[]}
 */
export function changesOn(entry, { actingId, memberId, botId }) {
  if (entry.migratedTo !== undefined) return [];
  const mayManage = entry.adminIds.includes(actingId);
  const standing = standingOf(entry, memberId, botId);
  const isSupergroup = entry.chat.type === 'supergroup';
  /** @type {MemberChange[]} */
  const anonymity =
    isSupergroup && memberId !== botId ? [entry.anonymousIds.includes(memberId) ? 'makeKnown' : 'makeAnonymous'] : [];
  if (actingId === memberId) return [...(mayManage ? anonymity : []), 'leave'];
  if (!mayManage || standing === 'owner') return [];
  switch (standing) {
    case 'outside':
      return ['add'];
    case 'administrator':
    case 'anonymous':
      return ['demote', ...(entry.ownerId === actingId ? anonymity : []), 'kick'];
    case 'restricted':
      return ['unrestrict', 'kick'];
    default:
      // Only supergroups restrict single members (Bot API, restrictChatMember).
      return isSupergroup ? ['promote', 'restrict', 'kick'] : ['promote', 'kick'];
  }
}

/**
 * Why this person cannot write here; undefined when they can.
 * @param {ChatState} entry
 * @param {number} userId
 * @param {number} topicId
 * @returns {WriteBan | undefined}
 */
export function writeBan(entry, userId, topicId) {
  if (entry.migratedTo !== undefined) return 'migrated';
  if (entry.adminIds.includes(userId) || entry.chat.type === 'private') return undefined;
  if (entry.chat.type === 'channel') return 'readOnly';
  if (entry.restrictedIds.includes(userId)) return 'restricted';
  const closed = entry.topics.some(
    ({ id, closed: isClosed }) => isClosed && (id === topicId || isGeneral(id, topicId)),
  );
  if (!closed) return undefined;
  return topicId === GENERAL ? 'generalClosed' : 'topicClosed';
}

/**
 * @param {number} id as the server lists it
 * @param {number} topicId as the page counts
 */
function isGeneral(id, topicId) {
  return topicId === GENERAL && id === 1;
}

/**
 * The chats in whose name this person may write here: the group itself for an anonymous administrator, and their channels.
 * @param {World} world
 * @param {ChatState} entry
 * @param {number} userId
 * @returns {Chat[]}
 */
export function identitiesIn(world, entry, userId) {
  if (entry.chat.type !== 'supergroup') return [];
  const channels = world.chats.filter(({ chat, adminIds }) => chat.type === 'channel' && adminIds.includes(userId));
  return [...(entry.anonymousIds.includes(userId) ? [entry.chat] : []), ...channels.map(({ chat }) => chat)];
}
