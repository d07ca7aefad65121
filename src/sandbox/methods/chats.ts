import { failure } from '../errors.ts';
import { booleanOf, textOf, userIdOf } from '../parameters/parameters.ts';
import type { User } from '../types.ts';
import { checkChat } from '../world/chat-access.ts';
import { changeStanding } from '../world/chat-members.ts';
import { chatMember, isAdministrator } from '../world/members.ts';
import { describePermissions } from '../world/permissions.ts';
import type { ChatState } from '../world/world.ts';
import type { Call, Method } from './method.ts';

/** No kind of gift is taken. */
const NO_GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

/** `getChat`: what is known of a chat (Bot API, ChatFullInfo). */
export const getChat: Method = {
  name: 'getChat',
  parameters: ['chat_id'],
  run: ({ telegram, parameters }) => {
    const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'read');
    const { chat, pinned, messages } = state;
    const newestPinned = [...pinned].toReversed().find((id) => messages.has(id));
    return {
      ...chat,
      active_usernames: chat.username === undefined ? undefined : [chat.username],
      ...describeKind(state),
      accepted_gift_types: NO_GIFTS,
      pinned_message: newestPinned === undefined ? undefined : messages.get(newestPinned)?.message,
      max_reaction_count: 11,
      accent_color_id: Math.abs(chat.id) % 7,
    };
  },
};

/** What only chats of this kind have. */
function describeKind({ chat, permissions, linkedChatId }: ChatState): object {
  switch (chat.type) {
    case 'private':
      return { can_send_gift: true };
    case 'group':
      return { permissions: describePermissions(permissions) };
    case 'supergroup':
      return { permissions: describePermissions(permissions), linked_chat_id: linkedChatId };
    case 'channel':
      return { linked_chat_id: linkedChatId };
    default:
      return chat.type satisfies never;
  }
}

/** `getChatMember`: what somebody is in a chat. */
export const getChatMember: Method = {
  name: 'getChatMember',
  parameters: ['chat_id', 'user_id'],
  run: (call) => {
    const { telegram, parameters } = call;
    const userId = userIdOf(parameters);
    const isSelf = userId === telegram.world.bot.id;
    const state = checkChat(telegram, textOf(parameters, 'chat_id'), isSelf ? 'read' : 'readMembers');
    const user = findUser(call, userId);
    if (!user) throw failure('PARTICIPANT_ID_INVALID');
    if (state.chat.type === 'private') {
      if (!isSelf && userId !== state.chat.id) throw failure('member not found');
      return chatMember(user, { status: 'member', rights: {} });
    }
    return chatMember(user, state.members.get(userId));
  },
};

/** `getChatAdministrators`: the people who run a chat; this bot is told, too, if it does. */
export const getChatAdministrators: Method = {
  name: 'getChatAdministrators',
  parameters: ['chat_id', 'return_bots'],
  run: (call) => {
    const { telegram, parameters } = call;
    const { chat, members } = checkChat(telegram, textOf(parameters, 'chat_id'), 'readMembers');
    if (chat.type === 'private') throw failure('there are no administrators in the private chat');
    const others = booleanOf(parameters, 'return_bots');
    return [...members].flatMap(([userId, membership]) => {
      const user = findUser(call, userId);
      const isTold = user && (others || !user.is_bot || userId === telegram.world.bot.id);
      return isTold && isAdministrator(membership.status) ? [chatMember(user, membership)] : [];
    });
  },
};

function findUser({ telegram: { world } }: Call, userId: number): User | undefined {
  return userId === world.bot.id ? world.bot : world.people.get(userId)?.user;
}

/** `leaveChat`. */
export const leaveChat: Method = {
  name: 'leaveChat',
  parameters: ['chat_id'],
  run: ({ telegram, parameters }) => {
    const state = checkChat(telegram, textOf(parameters, 'chat_id'), 'read');
    if (state.chat.type === 'private') throw failure("chat member status can't be changed in private chats");
    const { bot } = telegram.world;
    if (state.active) changeStanding(telegram, state, { user: bot, to: { status: 'left', rights: {} }, by: bot });
    return true;
  },
};
