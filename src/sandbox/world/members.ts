import type { ChatMember, MemberStatus, User } from '../types.ts';
import { describePermissions, NO_PERMISSIONS } from './permissions.ts';
import type { ChatState, Membership } from './world.ts';

/** What `getChatMember` and the updates about members tell of somebody (server's `JsonChatMember`). */
export function chatMember(user: User, membership: Membership | undefined): ChatMember {
  const status = membership?.status ?? 'left';
  const rights = membership?.rights ?? {};
  switch (status) {
    case 'creator':
      return { user, status, is_anonymous: rights['is_anonymous'] ?? false };
    case 'administrator':
      return { user, status, ...rights, can_manage_voice_chats: rights['can_manage_video_chats'] ?? false };
    case 'kicked':
      return { user, status, until_date: 0 };
    case 'restricted':
      return {
        user,
        status,
        until_date: 0,
        ...describePermissions({ ...NO_PERMISSIONS, ...rights }),
        is_member: true,
      };
    case 'member':
    case 'left':
      return { user, status };
    default:
      return status satisfies never;
  }
}

/** Whether somebody with this standing is in the chat. */
export function isIn(status: MemberStatus | undefined): boolean {
  return status !== undefined && status !== 'left' && status !== 'kicked';
}

/** Whether somebody with this standing runs the chat. */
export function isAdministrator(status: MemberStatus | undefined): boolean {
  return status === 'creator' || status === 'administrator';
}

/** Whether an administrator, here the bot, has a right in a chat. */
export function hasRight({ members }: ChatState, userId: number, right: string): boolean {
  const member = members.get(userId);
  return member?.status === 'creator' || (member?.status === 'administrator' && member.rights[right] === true);
}
