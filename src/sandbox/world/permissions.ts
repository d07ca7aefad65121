import type { Chat } from '../types.ts';
import type { ChatState } from './world.ts';

/** What members may do (Bot API, ChatPermissions). */
export type Permissions = Readonly<Record<Permission, boolean>>;

/** One thing that members may do. */
export type Permission = (typeof PERMISSIONS)[number];

/** In the order in which the Bot API server tells them. */
const PERMISSIONS = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
  'can_send_polls',
  'can_send_other_messages',
  'can_add_web_page_previews',
  'can_react_to_messages',
  'can_edit_tag',
  'can_change_info',
  'can_invite_users',
  'can_pin_messages',
  'can_manage_topics',
] as const;

const MEDIA: readonly Permission[] = [
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
];

const allOf = (value: boolean): Permissions => {
  const entries = PERMISSIONS.map((name) => [name, value]);
  // `fromEntries` forgets the names.
  return Object.fromEntries(entries) as Permissions;
};

/** What members of a new group may do: everything. */
export const ALL_PERMISSIONS: Permissions = allOf(true);

/** What a restricted member may do unless told otherwise: nothing. */
export const NO_PERMISSIONS: Permissions = allOf(false);

/** Permissions as the Bot API tells them. */
export function describePermissions(permissions: Permissions): Readonly<Record<string, boolean>> {
  const { can_send_messages, ...others } = permissions;
  return { can_send_messages, can_send_media_messages: MEDIA.some((name) => permissions[name]), ...others };
}

/** Whether somebody who is in a group may do this there. */
export function isPermitted({ members, permissions }: ChatState, userId: number, permission: Permission): boolean {
  const member = members.get(userId);
  switch (member?.status) {
    case 'creator':
    case 'administrator':
      return true;
    case 'member':
      return permissions[permission];
    case 'restricted':
      return permissions[permission] && member.rights[permission] === true;
    default:
      return false;
  }
}

/** The rights of an administrator in this kind of chat, in the server's order; `changes` to the usual ones. */
export function administratorRights(
  type: Chat['type'],
  changes: Readonly<Record<string, boolean>> = {},
): Readonly<Record<string, boolean>> {
  const rights: [name: string, value: boolean, ...kinds: Chat['type'][]][] = [
    ['can_be_edited', false],
    ['can_manage_chat', true],
    ['can_change_info', true],
    ['can_post_messages', true, 'channel'],
    ['can_edit_messages', true, 'channel'],
    ['can_delete_messages', true],
    ['can_invite_users', true],
    ['can_restrict_members', true],
    ['can_pin_messages', true, 'group', 'supergroup'],
    ['can_manage_topics', true, 'supergroup'],
    ['can_promote_members', false],
    ['can_manage_video_chats', true],
    ['can_post_stories', false],
    ['can_edit_stories', false],
    ['can_delete_stories', false],
    ['can_manage_direct_messages', false, 'channel'],
    ['can_manage_tags', false, 'group', 'supergroup'],
    ['is_anonymous', false],
  ];
  const known = rights.filter(([, , ...kinds]) => kinds.length === 0 || kinds.includes(type));
  return Object.fromEntries(known.map(([name, value]) => [name, changes[name] ?? value]));
}
