import type { ChatMember, User } from '../types.ts';
import type { Membership } from './world.ts';

/** The rights of an administrator, as a bot that was made one has them. */
export const ADMINISTRATOR_RIGHTS: Readonly<Record<string, boolean>> = {
  can_be_edited: false,
  can_manage_chat: true,
  can_change_info: true,
  can_delete_messages: true,
  can_invite_users: true,
  can_restrict_members: true,
  can_pin_messages: true,
  can_promote_members: false,
  can_manage_video_chats: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_manage_topics: true,
  can_post_messages: true,
  can_edit_messages: true,
  is_anonymous: false,
  can_manage_voice_chats: true,
};

/** What `getChatMember` and `my_chat_member` tell of somebody. */
export function chatMember(user: User, membership: Membership | undefined): ChatMember {
  const status = membership?.status ?? 'left';
  switch (status) {
    case 'creator':
      return { user, status, is_anonymous: false };
    case 'administrator':
      return { user, status, ...membership?.rights };
    case 'kicked':
      return { user, status, until_date: 0 };
    case 'restricted':
      return { user, status, is_member: true, until_date: 0, ...membership?.rights };
    case 'member':
    case 'left':
      return { user, status };
    default:
      return status satisfies never;
  }
}
