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
  const standing = standingOf(entry, memberId, botId);
  if (actingId === memberId) return changesOnMyself(entry, memberId, standing);
  if (!entry.adminIds.includes(actingId) || standing === 'owner') return [];
  if (standing === 'outside') return ['add'];
  // A bot is in a channel as an administrator, or not at all.
  if (entry.chat.type === 'channel' && memberId === botId) return ['kick'];
  if (standing === 'restricted') return ['unrestrict', 'kick'];
  // Only supergroups restrict single members (Bot API, restrictChatMember).
  if (standing === 'member')
    return entry.chat.type === 'supergroup' ? ['promote', 'restrict', 'kick'] : ['promote', 'kick'];
  const mayHide = entry.ownerId === actingId && memberId !== botId;
  return ['demote', ...(mayHide ? anonymityChanges(entry, memberId) : []), 'kick'];
}

/**
 * @param {ChatState} entry
 * @param {number} userId
 * @param {Standing} standing
 * @returns {MemberChange[]}
 */
function changesOnMyself(entry, userId, standing) {
  // An owner cannot leave in the sandbox: nobody would be left to manage the chat.
  if (standing === 'owner') return anonymityChanges(entry, userId);
  return [...(entry.adminIds.includes(userId) ? anonymityChanges(entry, userId) : []), 'leave'];
}

/**
 * @param {ChatState} entry
 * @param {number} userId
 * @returns {MemberChange[]}
 */
function anonymityChanges({ chat, anonymousIds }, userId) {
  if (chat.type !== 'supergroup') return [];
  return [anonymousIds.includes(userId) ? 'makeKnown' : 'makeAnonymous'];
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
  if (topicId === GENERAL) return entry.generalClosed ? 'generalClosed' : undefined;
  return entry.topics.some(({ id, closed }) => id === topicId && closed) ? 'topicClosed' : undefined;
}

/**
 * The chats in whose name this person may write here: the group itself for an anonymous administrator, and the channels they own.
 * @param {World} world
 * @param {ChatState} entry
 * @param {number} userId
 * @returns {Chat[]}
 */
export function identitiesIn(world, entry, userId) {
  if (entry.chat.type !== 'supergroup') return [];
  const channels = world.chats.filter(({ chat, ownerId }) => chat.type === 'channel' && ownerId === userId);
  return [...(entry.anonymousIds.includes(userId) ? [entry.chat] : []), ...channels.map(({ chat }) => chat)];
}
