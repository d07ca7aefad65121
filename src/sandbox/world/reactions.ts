import { unixTime } from '../clock.ts';
import type { Telegram } from '../telegram.ts';
import type { ReactionType, User } from '../types.ts';
import { isAdministrator } from './members.ts';
import { showAgain } from './messages.ts';
import type { ChatState, StoredMessage } from './world.ts';

/** The emoji that can be put to a message (Bot API, ReactionTypeEmoji), without variation selectors. */
const REACTION_EMOJI: ReadonlySet<string> = new Set(
  (
    '❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 ' +
    '👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'
  ).split(' '),
);

/** An emoji as it is kept when it can be put to a message; `undefined` for every other text. */
export function reactionEmoji(text: string): string | undefined {
  const emoji = text.replaceAll('\u{fe0f}', '');
  return REACTION_EMOJI.has(emoji) ? emoji : undefined;
}

/** Puts an emoji to a message in the place of the person's own, or takes that away. */
export function setReaction(
  telegram: Telegram,
  state: ChatState,
  { stored, user, emoji }: { readonly stored: StoredMessage; readonly user: User; readonly emoji: string | undefined },
): void {
  const before = stored.reactions?.get(user.id);
  if (before === emoji) return;
  const others = [...(stored.reactions ?? [])].filter(([id]) => id !== user.id);
  const reactions = new Map(emoji === undefined ? others : [...others, [user.id, emoji]]);
  stored.reactions = reactions.size > 0 ? reactions : undefined;
  showAgain(telegram, state, stored);
  if (!isToldOfReactions(telegram, state, user)) return;
  telegram.updates.push('message_reaction', {
    chat: state.chat,
    message_id: stored.message.message_id,
    user,
    date: unixTime(telegram.clock),
    old_reaction: asTypes(before),
    new_reaction: asTypes(emoji),
  });
}

/** A bot hears of others' reactions, in groups as an administrator only. */
function isToldOfReactions({ world }: Telegram, { chat, members }: ChatState, { id }: User): boolean {
  if (id === world.bot.id || chat.type === 'channel') return false;
  return chat.type === 'private' || isAdministrator(members.get(world.bot.id)?.status);
}

function asTypes(emoji: string | undefined): readonly ReactionType[] {
  return emoji === undefined ? [] : [{ type: 'emoji', emoji }];
}
