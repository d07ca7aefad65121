import { failure } from '../errors.ts';
import { textOf, userIdOf } from '../parameters/parameters.ts';
import type { User } from '../types.ts';
import { checkChat } from '../world/chat-access.ts';
import { changeBotStatus } from '../world/chat-members.ts';
import { chatMember } from '../world/members.ts';
import type { Call, Method } from './method.ts';

/** `getChat`: what is known of a chat. */
export const getChat: Method = {
  name: 'getChat',
  parameters: ['chat_id'],
  run: ({ telegram, parameters }) => {
    const { chat } = checkChat(telegram, textOf(parameters, 'chat_id'), 'read');
    const gifts = {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    };
    return { ...chat, accepted_gift_types: gifts, accent_color_id: 0, max_reaction_count: 11 };
  },
};

/** `getChatMember`: what somebody is in a chat. */
export const getChatMember: Method = {
  name: 'getChatMember',
  parameters: ['chat_id', 'user_id'],
  run: (call) => {
    const { telegram, parameters } = call;
    const userId = userIdOf(parameters);
    const isSelf = userId === telegram.world.bot.id;
    const state = checkChat(telegram, textOf(parameters, 'chat_id'), isSelf ? 'read' : 'readMembers');
    const user = isSelf ? telegram.world.bot : telegram.world.people.get(userId)?.user;
    if (!user) throw failure('PARTICIPANT_ID_INVALID');
    if (state.chat.type === 'private') {
      if (!isSelf && userId !== state.chat.id) throw failure('member not found');
      return chatMember(user, { status: 'member', rights: {} });
    }
    return chatMember(user, state.members.get(userId));
  },
};

/** `getChatAdministrators`: the people who run a chat; of bots only this one. */
export const getChatAdministrators: Method = {
  name: 'getChatAdministrators',
  parameters: ['chat_id', 'return_bots'],
  run: (call) => {
    const { telegram, parameters } = call;
    const { chat, members } = checkChat(telegram, textOf(parameters, 'chat_id'), 'readMembers');
    if (chat.type === 'private') throw failure('there are no administrators in the private chat');
    return [...members].flatMap(([userId, membership]) => {
      const user = findUser(call, userId);
      const isAdmin = membership.status === 'creator' || membership.status === 'administrator';
      return user && isAdmin ? [chatMember(user, membership)] : [];
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
    changeBotStatus(telegram, state, { status: 'left', by: telegram.world.bot });
    return true;
  },
};
