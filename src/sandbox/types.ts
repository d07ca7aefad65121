import type { Json, JsonObject } from './parameters/json.ts';

// The shapes of the Bot API that go over the wire, with Telegram's own names. Only what the sandbox speaks is here.

/** A person or a bot. */
export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string | undefined;
  readonly username?: string | undefined;
  readonly language_code?: string | undefined;
}

/** The bot as `getMe` tells it. */
export interface BotUser extends User {
  readonly is_bot: true;
  readonly username: string;
  readonly can_join_groups: boolean;
  readonly can_read_all_group_messages: boolean;
  readonly supports_inline_queries: boolean;
  readonly supports_guest_queries: boolean;
  readonly can_connect_to_business: boolean;
  readonly has_main_web_app: boolean;
  readonly has_topics_enabled: boolean;
  readonly allows_users_to_create_topics: boolean;
  readonly can_manage_bots: boolean;
  readonly supports_join_request_queries: boolean;
}

/** The kinds of chat. */
type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

/** A chat. */
export interface Chat {
  readonly id: number;
  readonly type: ChatType;
  readonly title?: string | undefined;
  readonly username?: string | undefined;
  readonly first_name?: string | undefined;
  readonly last_name?: string | undefined;
  readonly is_forum?: true | undefined;
  /** In basic groups only: everything is permitted to everybody. */
  readonly all_members_are_administrators?: boolean | undefined;
}

/** A styled or meaningful range of a text; offset and length in UTF-16 units. */
export interface MessageEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string | undefined;
  readonly user?: User | undefined;
  readonly language?: string | undefined;
  readonly custom_emoji_id?: string | undefined;
  readonly unix_time?: number | undefined;
  readonly date_time_format?: string | undefined;
}

/** A button under a message. */
export interface InlineKeyboardButton extends JsonObject {
  readonly text: string;
}

/** The buttons under a message. */
export interface InlineKeyboardMarkup {
  readonly inline_keyboard: readonly (readonly InlineKeyboardButton[])[];
  /** People see the field for a reply at once. */
  readonly force_reply?: true;
}

/** Every reply markup: the inline one goes back to the bot, the others are for clients only. */
export type ReplyMarkup = InlineKeyboardMarkup | JsonObject;

/** How a link in a message is previewed. */
export interface LinkPreviewOptions extends JsonObject {}

/** A file that was sent. */
export interface Document {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_name?: string | undefined;
  readonly mime_type?: string | undefined;
  /** In bytes. */
  readonly file_size: number;
}

/** What people put to a message: an emoji, and who did. Shown to people only; not a field of the Bot API's Message. */
export interface ShownReaction {
  readonly emoji: string;
  readonly userIds: readonly number[];
}

/** A message. */
export interface Message {
  readonly message_id: number;
  readonly message_thread_id?: number | undefined;
  readonly from?: User | undefined;
  readonly sender_chat?: Chat | undefined;
  readonly chat: Chat;
  readonly date: number;
  readonly edit_date?: number | undefined;
  readonly is_topic_message?: true | undefined;
  readonly via_bot?: User | undefined;
  readonly reply_to_message?: Message | undefined;
  /** The administrator of a channel who signed. */
  readonly author_signature?: string | undefined;
  /** Of an ephemeral message, whose `message_id` is 0: its own id, and who gets it. */
  readonly ephemeral_message_id?: number | undefined;
  readonly receiver_user?: User | undefined;
  readonly is_automatic_forward?: true | undefined;
  readonly forward_origin?: JsonObject | undefined;
  readonly text?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
  readonly document?: Document | undefined;
  readonly caption?: string | undefined;
  readonly caption_entities?: readonly MessageEntity[] | undefined;
  /** `{blocks: [...]}` as the bot sent it (rules, section 11). */
  readonly rich_message?: JsonObject | undefined;
  readonly link_preview_options?: LinkPreviewOptions | undefined;
  readonly reply_markup?: ReplyMarkup | undefined;
  readonly new_chat_members?: readonly User[] | undefined;
  readonly left_chat_member?: User | undefined;
  readonly forum_topic_created?: { readonly name: string; readonly icon_color: number } | undefined;
  readonly forum_topic_closed?: Record<string, never> | undefined;
  readonly forum_topic_reopened?: Record<string, never> | undefined;
  readonly forum_topic_edited?: { readonly name: string } | undefined;
  readonly general_forum_topic_hidden?: Record<string, never> | undefined;
  readonly general_forum_topic_unhidden?: Record<string, never> | undefined;
  readonly pinned_message?: Message | InaccessibleMessage | undefined;
  readonly migrate_to_chat_id?: number | undefined;
  readonly migrate_from_chat_id?: number | undefined;
}

/** The press of a button. */
interface CallbackQuery {
  readonly id: string;
  readonly from: User;
  readonly message?: Message | InaccessibleMessage | undefined;
  readonly inline_message_id?: string | undefined;
  readonly chat_instance: string;
  readonly data: string;
}

/** A message that the bot cannot see any more. */
export interface InaccessibleMessage {
  readonly chat: Chat;
  readonly message_id: number;
  readonly date: 0;
}

/** What somebody types after the bot's name in any chat. */
export interface InlineQuery {
  readonly id: string;
  readonly from: User;
  readonly query: string;
  readonly offset: string;
  readonly chat_type: 'sender' | ChatType;
}

/** The inline result that somebody sent. */
interface ChosenInlineResult {
  readonly result_id: string;
  readonly from: User;
  readonly query: string;
  readonly inline_message_id?: string | undefined;
}

/** What somebody is in a chat. */
export interface ChatMember {
  readonly user: User;
  readonly status: MemberStatus;
  readonly [right: string]: Json | User | undefined;
}

/** The standings of a member. */
export type MemberStatus = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

/** Somebody's standing in a chat changed. */
interface ChatMemberUpdated {
  readonly chat: Chat;
  readonly from: User;
  readonly date: number;
  readonly old_chat_member: ChatMember;
  readonly new_chat_member: ChatMember;
}

/** Somebody changed what they put to a message. */
interface MessageReactionUpdated {
  readonly chat: Chat;
  readonly message_id: number;
  readonly user: User;
  readonly date: number;
  readonly old_reaction: readonly ReactionType[];
  readonly new_reaction: readonly ReactionType[];
}

/** An emoji put to a message; other kinds of reaction are not emulated. */
export interface ReactionType {
  readonly type: 'emoji';
  readonly emoji: string;
}

/** What an update can carry, by its name. */
export interface UpdatePayloads {
  readonly message: Message;
  readonly edited_message: Message;
  readonly channel_post: Message;
  readonly edited_channel_post: Message;
  readonly callback_query: CallbackQuery;
  readonly inline_query: InlineQuery;
  readonly chosen_inline_result: ChosenInlineResult;
  readonly my_chat_member: ChatMemberUpdated;
  readonly chat_member: ChatMemberUpdated;
  readonly message_reaction: MessageReactionUpdated;
}

/** The name of an update's content. */
export type UpdateKind = keyof UpdatePayloads;

/** One thing that happened, as the bot fetches it. */
export type Update = { readonly update_id: number } & Partial<UpdatePayloads>;

/** A line of a command menu. */
export interface BotCommand {
  readonly command: string;
  readonly description: string;
  /** In groups only the bot sees it, and answers only the person. */
  readonly is_ephemeral?: true;
}
