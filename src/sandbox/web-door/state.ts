import { findChatOf, findPerson } from '../people/people.ts';
import type { Telegram } from '../telegram.ts';
import type { BotCommand, User } from '../types.ts';
import type { RecordedCall, Violation } from '../watch/traffic.ts';
import { shownMessage } from '../world/messages.ts';
import type { ProfileBook } from '../world/profile-book.ts';
import type { ChatState } from '../world/world.ts';

/** The newest entries that the page is told of. */
const NEWEST = 200;

/** Everything the page shows when it opens (README, `GET /api/state`). */
export function describeState({ world, profile }: Telegram): object {
  return {
    bot: world.bot,
    users: [...world.people.values()].map(({ user, started, blocked }) => ({
      user,
      started,
      blocked,
      profile: describeProfile(profile, user),
    })),
    chats: [...world.chats.values()].map((state) => describeChat(state, world.bot.id)),
  };
}

/** Profiles are set for two-letter languages; apps may name a region too. */
function describeProfile(profile: ProfileBook, { language_code: code = '' }: User): object {
  const [language = ''] = code.toLowerCase().split('-', 1);
  return {
    name: profile.get('name', language),
    description: profile.get('description', language),
    shortDescription: profile.get('short_description', language),
  };
}

function describeChat({ chat, members, topics, messages }: ChatState, botId: number): object {
  const isPrivate = chat.type === 'private';
  const present = [...members].filter(([, { status }]) => status !== 'left' && status !== 'kicked');
  const people = present.filter(([id]) => id !== botId);
  const admins = people.filter(([, { status }]) => status === 'creator' || status === 'administrator');
  return {
    chat,
    memberIds: isPrivate ? [chat.id] : people.map(([id]) => id),
    adminIds: admins.map(([id]) => id),
    botIsMember: isPrivate || present.length > people.length,
    topics: [...topics.values()],
    messages: [...messages.values()].slice(-NEWEST).map(shownMessage),
  };
}

/** The command menu that a person sees in a chat. */
export function visibleCommands(telegram: Telegram, query: URLSearchParams): readonly BotCommand[] {
  const { user } = findPerson(telegram, Number(query.get('userId')));
  const { chat, members } = findChatOf(telegram, user.id, Number(query.get('chatId')));
  const status = members.get(user.id)?.status;
  return telegram.commands.visible({
    chatId: chat.id,
    userId: user.id,
    language: user.language_code ?? '',
    isPrivate: chat.type === 'private',
    isAdmin: status === 'creator' || status === 'administrator',
  });
}

/** The newest calls and violations. */
export function describeTraffic({ traffic }: Telegram): {
  readonly calls: readonly RecordedCall[];
  readonly violations: readonly Violation[];
} {
  return { calls: traffic.calls().slice(-NEWEST), violations: traffic.violations().slice(-NEWEST) };
}
