// @ts-check
import { postMember } from './api.js';
import { avatar, el } from './dom.js';
import { changesOn, standingOf } from './standing.js';
import { userName, userTint } from './world.js';

/** @import { ChatState, MemberChange, User } from './types.d.ts' */
/** @typedef {import('./chat-info.js').InfoActs} InfoActs */
/** @typedef {import('./actions.js').View & { open: ChatState }} OpenView */

const DANGEROUS = new Set(['kick', 'restrict']);

/**
 * The members with their standing, and below them who could be added.
 * @param {OpenView} view
 * @param {InfoActs} acts
 */
export function memberSections(view, acts) {
  const { world, open, labels, botName } = view;
  const everybody = [{ ...world.bot, first_name: botName }, ...world.users.map(({ user }) => user)];
  const isOutside = (/** @type {User} */ { id }) => standingOf(open, id, world.bot.id) === 'outside';
  const outside = everybody.filter((user) => isOutside(user) && changesFor(user, view).includes('add'));
  const rows = (/** @type {User[]} */ users) =>
    el('ul', { class: 'members' }, ...users.map((user) => el('li', {}, renderMember(user, view, acts))));
  const here = everybody.filter((user) => !isOutside(user));
  const section = (/** @type {string} */ title, /** @type {User[]} */ users) =>
    el('section', { class: 'info-section' }, el('h3', {}, title), rows(users));
  return [
    section(`${open.chat.type === 'channel' ? labels.subscriberList : labels.memberList} · ${here.length}`, here),
    ...(outside.length > 0 ? [section(labels.notHere, outside)] : []),
  ];
}

/**
 * @param {User} user
 * @param {OpenView} view
 */
function changesFor({ id }, { open, user, world }) {
  return changesOn(open, { actingId: user.id, memberId: id, botId: world.bot.id });
}

/**
 * A member; where something may be changed, a press unfolds it.
 * @param {User} member
 * @param {OpenView} view
 * @param {InfoActs} acts
 */
function renderMember(member, view, acts) {
  const { labels, user } = view;
  const name = userName(member);
  const isMe = member.id === user.id;
  const who = [
    avatar(name, userTint(member)),
    el(
      'span',
      { class: 'member-text' },
      el('b', {}, isMe ? labels.nameOfYou(name) : name),
      el('span', { class: 'member-standing' }, standingText(member, view)),
    ),
  ];
  const changes = changesFor(member, view).filter((change) => change !== 'leave');
  const button = (/** @type {MemberChange} */ change) => renderChange(change, member, view, acts);
  if (changes.length === 0) return el('div', { class: 'member' }, ...who);
  if (changes.length === 1) return el('div', { class: 'member' }, ...who, ...changes.map(button));
  return el(
    'details',
    { class: 'member-details', 'data-name': `member/${member.id}`, name: 'member' },
    el('summary', { class: 'member', 'data-name': `who/${member.id}` }, ...who),
    el('div', { class: 'member-changes' }, ...changes.map(button)),
  );
}

/**
 * @param {User} member
 * @param {OpenView} view
 */
function standingText({ id, is_bot: isBot }, { open, world, labels }) {
  const standing = standingOf(open, id, world.bot.id);
  const isHidden = standing === 'owner' && open.anonymousIds.includes(id);
  const shown = standing === 'member' && open.chat.type === 'channel' ? 'subscriber' : standing;
  return [isBot ? labels.bot : '', labels.standings[shown], isHidden ? labels.isAnonymous : '']
    .filter(Boolean)
    .join(', ');
}

/**
 * @param {MemberChange} change
 * @param {User} member
 * @param {OpenView} view
 * @param {InfoActs} acts
 */
function renderChange(change, member, { open, user, labels }, { run }) {
  const act = () => void run(postMember({ userId: user.id, chatId: open.chat.id, memberId: member.id, change }));
  return el(
    'button',
    {
      type: 'button',
      class: DANGEROUS.has(change) ? 'act small danger' : 'act small',
      'aria-label': `${labels.changes[change]}: ${userName(member)}`,
      'data-name': `${change}/${member.id}`,
      onclick: act,
    },
    labels.changes[change],
  );
}
