// @ts-check
import { postBlock, postMember, postMigrate } from './api.js';
import { askTwice } from './ask-twice.js';
import { summary } from './bubble.js';
import { avatar, el } from './dom.js';
import { renderIdentities } from './identities.js';
import { memberSections } from './member-list.js';
import { changesOn } from './standing.js';
import { topicSection } from './topic-list.js';
import { authorOf, chatName, chatTint } from './world.js';

/** @import { ChatState } from './types.d.ts' */
/** @typedef {import('./actions.js').View} View */
/** @typedef {{ run: (request: Promise<unknown>) => Promise<boolean>, openChat: (chatId: number) => void, reveal: (messageId: number) => void, close: () => void, writeAs: (sendAs: number | undefined) => void }} InfoActs */

/**
 * All about the open chat, and what may be changed about it: members, topics, pins; in private, whether the bot is blocked.
 * @param {ReturnType<typeof import('./sheet.js').createSheet>} sheet
 * @param {{ view: () => View | undefined, openChat: (chatId: number) => void, reveal: (messageId: number) => void, failed: (error: unknown) => void, writeAs: (sendAs: number | undefined) => void }} deps
 */
export function createChatInfo(sheet, { view, openChat, reveal, failed, writeAs }) {
  /** @type {InfoActs} */
  const acts = {
    openChat,
    reveal,
    writeAs,
    close: sheet.close,
    run: async (request) => {
      sheet.say('');
      try {
        await request;
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
  };
  return () => {
    const opened = view();
    if (!opened?.open) return;
    const chatId = opened.open.chat.id;
    /** The same chat as it is now; undefined when one sees it no more. */
    const now = () => {
      const latest = view();
      return latest?.open?.chat.id === chatId ? { ...latest, open: latest.open } : undefined;
    };
    sheet.open({
      title: opened.labels.aboutChat,
      stamp: () => stampOf(now()),
      content: () => {
        const latest = now();
        if (latest) return sections(latest, acts);
        sheet.close();
        return [];
      },
    });
  };
}

/** @param {(View & { open: ChatState }) | undefined} view */
function stampOf(view) {
  if (!view) return 'gone';
  const { open, world, person, labels, identities, sendAs } = view;
  const { messages, ...rest } = open;
  const users = world.users.map(({ user }) => user);
  return JSON.stringify([rest, users, person, identities, sendAs, labels.chatInfo, pinnedOf(open).length]);
}

/**
 * @param {View & { open: ChatState }} view
 * @param {InfoActs} acts
 */
function sections(view, acts) {
  const { open, labels, botName, user } = view;
  const { chat } = open;
  const name = chatName(botName, chat);
  const kind = chat.type === 'private' ? labels.bot : labels.kinds[chat.is_forum ? 'forum' : chat.type][0];
  const title = el(
    'div',
    { class: 'info-title' },
    avatar(name, chatTint(chat)),
    el('div', {}, el('p', { class: 'info-name' }, name), el('p', { class: 'info-kind' }, kind ?? '')),
  );
  if (chat.type === 'private') return [title, privateSection(view, acts), pinnedSection(view, acts)];
  return [
    title,
    ...identitySection(view, acts),
    ...memberSections(view, acts),
    ...(chat.is_forum ? [topicSection(view, acts)] : []),
    pinnedSection(view, acts),
    lastSection(view, acts, user.id),
  ];
}

/**
 * @param {View} view
 * @param {InfoActs} acts
 */
function privateSection({ person, labels, user }, { run }) {
  const { blocked, profile } = person;
  const toggle = () => void run(postBlock({ userId: user.id, blocked: !blocked }));
  return el(
    'section',
    { class: 'info-section' },
    profile.description ? el('p', { class: 'info-text' }, profile.description) : undefined,
    el(
      'button',
      { type: 'button', class: blocked ? 'act' : 'act danger', 'data-name': 'block', onclick: toggle },
      blocked ? labels.unblockBot : labels.blockBot,
    ),
  );
}

/**
 * @param {View & { open: ChatState }} view
 * @param {InfoActs} acts
 */
function identitySection(view, { writeAs }) {
  const choices = renderIdentities({ ...view, chatId: view.open.chat.id }, 'info-identity', writeAs);
  return choices ? [el('section', { class: 'info-section' }, el('h3', {}, view.labels.writesAs), choices)] : [];
}

/** @param {ChatState} entry */
function pinnedOf({ pinnedIds, messages }) {
  return messages.filter(({ message_id: id }) => pinnedIds.includes(id)).reverse();
}

/**
 * @param {View & { open: ChatState }} view
 * @param {InfoActs} acts
 */
function pinnedSection({ open, labels }, { close, reveal }) {
  const rows = pinnedOf(open).map((message) =>
    el(
      'button',
      {
        type: 'button',
        class: 'pin-row',
        onclick: () => {
          close();
          reveal(message.message_id);
        },
      },
      el('b', {}, authorOf(message).name),
      el('span', { class: 'pin-text' }, summary(message, labels)),
    ),
  );
  const content = rows.length > 0 ? rows : [el('p', { class: 'info-empty' }, labels.noPinned)];
  return el('section', { class: 'info-section' }, el('h3', {}, labels.pinnedMessages), ...content);
}

/**
 * @param {View & { open: ChatState }} view
 * @param {InfoActs} acts
 * @param {number} userId
 */
function lastSection({ open, labels, world }, { run, openChat, close }, userId) {
  const mayMigrate = open.chat.type === 'group' && open.migratedTo === undefined && open.adminIds.includes(userId);
  const migrate = async () => {
    const request = postMigrate({ userId, chatId: open.chat.id });
    if (!(await run(request))) return;
    close();
    openChat((await request).chatId);
  };
  const mayLeave = changesOn(open, { actingId: userId, memberId: userId, botId: world.bot.id }).includes('leave');
  return el(
    'section',
    { class: 'info-section' },
    mayMigrate ? askTwice(labels.migrate, labels.confirmMigrate, () => void migrate(), 'act') : undefined,
    mayLeave ? leaveButton(open, userId, labels, run) : undefined,
  );
}

/**
 * @param {ChatState} entry
 * @param {number} userId
 * @param {View['labels']} labels
 * @param {InfoActs['run']} run
 */
function leaveButton({ chat }, userId, labels, run) {
  const leave = () => void run(postMember({ userId, chatId: chat.id, memberId: userId, change: 'leave' }));
  return askTwice(labels.changes.leave, labels.confirmLeave, leave, 'act danger');
}
