import { findChatOf, findPerson } from '../people/find.ts';
import { languageOf, menuOf } from '../people/menu.ts';
import type { Telegram } from '../telegram.ts';
import type { BotCommand, User } from '../types.ts';
import type { RecordedCall, Violation } from '../watch/traffic.ts';
import { isAdministrator, isIn } from '../world/members.ts';
import { shownMessage } from '../world/messages.ts';
import { isPermitted } from '../world/permissions.ts';
import type { ProfileBook } from '../world/profile-book.ts';
import type { ChatState, Membership } from '../world/world.ts';

/** The newest entries that the page is told of. */
const NEWEST = 200;

/** Everything the page shows when it opens (README, `GET /api/state`). */
export function describeState({ world, profile, clock }: Telegram): object {
  const people = [...world.people.values()].filter(({ deactivated }) => !deactivated);
  const chats = [...world.chats.values()].filter(({ active, migratedTo }) => active || migratedTo !== undefined);
  return {
    bot: world.bot,
    now: clock.now(),
    users: people.map(({ user, started, blocked }) => ({
      user,
      started,
      blocked,
      profile: describeProfile(profile, user),
    })),
    chats: chats.map((state) => describeChat(state, world.bot.id)),
  };
}

function describeProfile(profile: ProfileBook, user: User): object {
  const language = languageOf(user);
  return {
    name: profile.get('name', language),
    description: profile.get('description', language),
    shortDescription: profile.get('short_description', language),
  };
}

function describeChat(state: ChatState, botId: number): object {
  const { chat, messages, pinned } = state;
  const people =
    chat.type === 'private' ? { memberIds: [chat.id], adminIds: [], botIsMember: true } : describeMembers(state, botId);
  const newest = [...messages.values()].slice(-NEWEST);
  return { chat, ...EMPTY_LISTS, pinnedIds: [...pinned], ...people, messages: newest.map(shownMessage) };
}

/** What a private chat has not. */
const EMPTY_LISTS = { anonymousIds: [], restrictedIds: [], botStatus: 'member', topics: [] };

function describeMembers(state: ChatState, botId: number): object {
  const { members, topics, general, migratedTo } = state;
  const people = [...members].filter(([id, { status }]) => id !== botId && isIn(status));
  const idsOf = (fits: (membership: Membership, id: number) => boolean): readonly number[] =>
    people.filter(([id, membership]) => fits(membership, id)).map(([id]) => id);
  const botStatus = members.get(botId)?.status ?? 'left';
  return {
    ownerId: idsOf(({ status }) => status === 'creator')[0],
    memberIds: idsOf(() => true),
    adminIds: idsOf(({ status }) => isAdministrator(status)),
    anonymousIds: idsOf(({ status, rights }) => isAdministrator(status) && rights['is_anonymous'] === true),
    restrictedIds: idsOf((_, id) => !isPermitted(state, id, 'can_send_messages')),
    botIsMember: isIn(botStatus),
    botStatus,
    migratedTo,
    generalClosed: general.closed || undefined,
    topics: [...topics.values()].map(({ id, name, closed }) => ({ id, name, closed })),
  };
}

/** The command menu that a person sees in a chat. */
export function visibleCommands(telegram: Telegram, query: URLSearchParams): readonly BotCommand[] {
  const { user } = findPerson(telegram, Number(query.get('userId')));
  return menuOf(telegram, user, findChatOf(telegram, user.id, Number(query.get('chatId'))));
}

/** The newest calls and violations. */
export function describeTraffic({ traffic }: Telegram): {
  readonly calls: readonly RecordedCall[];
  readonly violations: readonly Violation[];
} {
  return { calls: traffic.calls().slice(-NEWEST), violations: traffic.violations().slice(-NEWEST) };
}
