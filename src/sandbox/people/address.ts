import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import { isAdministrator } from '../world/members.ts';
import type { NewMessage } from '../world/messages.ts';
import { isPermitted, type Permission } from '../world/permissions.ts';
import { CHANNEL_BOT, GROUP_ANONYMOUS_BOT } from '../world/special-users.ts';
import { topicOf } from '../world/topics.ts';
import type { ChatState, Person } from '../world/world.ts';
import { findChatOf, findPerson } from './find.ts';

/** Where somebody writes, and as whom. */
export interface Address {
  readonly chatId: number;
  /** The id of the message that is answered. */
  readonly replyTo?: number | undefined;
  readonly threadId?: number | undefined;
  /** The group itself, for an anonymous administrator, or a channel of the person; nothing for the own name. */
  readonly sendAs?: number | undefined;
}

/** What an address says of a new message. */
export type MessageHead = Pick<
  NewMessage,
  'from' | 'sender_chat' | 'author_signature' | 'authorId' | 'message_thread_id' | 'replyTo'
>;

/** Checks that a person may write there (what the permission is for) and so. Throws SandboxError. */
export function addressMessage(
  telegram: Telegram,
  userId: number,
  address: Address,
  permission: Permission = 'can_send_messages',
): { readonly state: ChatState; readonly head: MessageHead } {
  const person = findPerson(telegram, userId);
  const state = findChatOf(telegram, userId, address.chatId);
  checkMayWrite(person, state, permission);
  const replyTo = address.replyTo === undefined ? undefined : state.messages.get(address.replyTo)?.message;
  const threadId = address.threadId ?? replyTo?.message_thread_id;
  checkTopicIsOpen(state, userId, threadId);
  const sender = senderOf(telegram, person, state, address.sendAs);
  return { state, head: { ...sender, authorId: userId, message_thread_id: threadId, replyTo } };
}

function checkMayWrite({ user, blocked }: Person, state: ChatState, permission: Permission): void {
  const { chat, members } = state;
  if (chat.type === 'private') {
    if (blocked) throw new SandboxError('not-possible', 'the bot is blocked; unblock it first', 'blocked');
    return;
  }
  if (chat.type === 'channel') {
    if (isAdministrator(members.get(user.id)?.status)) return;
    throw new SandboxError('not-possible', 'only administrators write in a channel', 'readOnly');
  }
  if (!isPermitted(state, user.id, permission)) {
    throw new SandboxError('not-possible', `user ${user.id} is restricted in chat ${chat.id}`, 'restricted');
  }
}

function checkTopicIsOpen(state: ChatState, userId: number, threadId = 0): void {
  const topic = topicOf(state, threadId);
  if (!topic) throw new SandboxError('not-found', `there is no topic ${threadId}`, 'topicGone');
  if (topic.closed && !isAdministrator(state.members.get(userId)?.status)) {
    throw new SandboxError('not-possible', 'the topic is closed', threadId === 0 ? 'generalClosed' : 'topicClosed');
  }
}

type Sender = Pick<MessageHead, 'from' | 'sender_chat' | 'author_signature'>;

function senderOf({ world }: Telegram, { user }: Person, state: ChatState, sendAs: number | undefined): Sender {
  const { chat, members, signsPosts } = state;
  if (chat.type === 'channel') {
    return { sender_chat: chat, author_signature: signsPosts ? user.first_name : undefined };
  }
  if (sendAs === undefined || sendAs === user.id) return { from: user };
  if (sendAs === chat.id) {
    const member = members.get(user.id);
    if (member?.rights['is_anonymous']) return { from: GROUP_ANONYMOUS_BOT, sender_chat: chat };
    throw new SandboxError(
      'not-possible',
      `user ${user.id} is no anonymous administrator of chat ${chat.id}`,
      'noRight',
    );
  }
  const channel = world.chats.get(sendAs);
  if (channel?.chat.type === 'channel' && channel.members.get(user.id)?.status === 'creator') {
    return { from: CHANNEL_BOT, sender_chat: channel.chat };
  }
  throw new SandboxError('not-possible', `user ${user.id} cannot write as ${sendAs}`, 'noRight');
}
