// What the page and the sandbox's server say to each other (src/sandbox/README.md). Telegram's own shapes keep Telegram's
// names; only the fields that the page reads are listed.
import type { RichBlock } from './rich.d.ts';
import type { Call, Violation } from './traffic.d.ts';

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface Chat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title?: string;
  readonly first_name?: string;
  readonly username?: string;
  readonly is_forum?: boolean;
}

export interface MessageEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: User;
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly unix_time?: number;
  readonly date_time_format?: string;
}

/** A file that was sent; its size in bytes. */
export interface Document {
  readonly file_id: string;
  readonly file_name?: string;
  readonly mime_type?: string;
  readonly file_size?: number;
}

export interface InlineButton {
  readonly text: string;
  readonly style?: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
  readonly disabled?: object;
  readonly switch_inline_query?: string;
  readonly switch_inline_query_current_chat?: string;
  readonly switch_inline_query_chosen_chat?: {
    readonly query?: string;
    readonly allow_user_chats?: boolean;
    readonly allow_bot_chats?: boolean;
    readonly allow_group_chats?: boolean;
    readonly allow_channel_chats?: boolean;
  };
}

/** A key of a reply keyboard. Beside text and style it may have one `request_…` or `web_app`, which this page cannot do. */
export interface ReplyKey {
  readonly text: string;
  readonly style?: string;
  readonly [action: string]: unknown;
}

export interface ReplyMarkup {
  readonly inline_keyboard?: readonly (readonly InlineButton[])[];
  readonly keyboard?: readonly (readonly (string | ReplyKey)[])[];
  readonly is_persistent?: boolean;
  readonly resize_keyboard?: boolean;
  readonly one_time_keyboard?: boolean;
  readonly remove_keyboard?: boolean;
  readonly force_reply?: boolean;
  readonly input_field_placeholder?: string;
  readonly selective?: boolean;
}

export interface Message {
  readonly message_id: number;
  readonly from?: User;
  readonly sender_chat?: Chat;
  readonly chat: Chat;
  readonly date: number;
  readonly edit_date?: number;
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
  readonly document?: Document;
  readonly caption?: string;
  readonly caption_entities?: readonly MessageEntity[];
  readonly rich_message?: { readonly blocks?: readonly RichBlock[] };
  /** The only one who is shown the message. */
  readonly ephemeral_receiver_id?: number;
  readonly reply_to_message?: Message;
  readonly reply_markup?: ReplyMarkup;
  readonly via_bot?: User;
  readonly new_chat_members?: readonly User[];
  readonly left_chat_member?: User;
  readonly message_thread_id?: number;
  readonly is_topic_message?: boolean;
  readonly author_signature?: string;
  readonly forum_topic_created?: { readonly name: string };
  readonly forum_topic_edited?: { readonly name?: string };
  readonly forum_topic_closed?: object;
  readonly forum_topic_reopened?: object;
  readonly general_forum_topic_hidden?: object;
  readonly general_forum_topic_unhidden?: object;
  readonly pinned_message?: Message;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
  readonly reactions?: readonly Reaction[];
}

interface Reaction {
  readonly emoji: string;
  readonly userIds: readonly number[];
}

export interface Person {
  readonly user: User;
  readonly started: boolean;
  readonly blocked: boolean;
  /** The bot's texts in this person's language. */
  readonly profile: { readonly name: string; readonly description: string; readonly shortDescription: string };
}

export interface ChatState {
  readonly chat: Chat;
  readonly memberIds: readonly number[];
  readonly ownerId?: number;
  readonly adminIds: readonly number[];
  readonly anonymousIds: readonly number[];
  readonly restrictedIds: readonly number[];
  readonly botIsMember: boolean;
  readonly botStatus: BotStatus;
  readonly migratedTo?: number;
  readonly pinnedIds: readonly number[];
  readonly generalClosed?: boolean;
  readonly topics: readonly Topic[];
  readonly messages: readonly Message[];
}

type BotStatus = 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

export interface Topic {
  readonly id: number;
  readonly name: string;
  readonly closed: boolean;
}

/** What one person may do to a member of a chat. */
export type MemberChange =
  | 'add'
  | 'kick'
  | 'leave'
  | 'promote'
  | 'demote'
  | 'restrict'
  | 'unrestrict'
  | 'makeAnonymous'
  | 'makeKnown';

export type ChatKind = 'group' | 'supergroup' | 'forum' | 'channel';

export interface World {
  readonly bot: User;
  /** The sandbox's clock, ms. */
  readonly now?: number;
  readonly users: readonly Person[];
  readonly chats: readonly ChatState[];
}

export type SandboxEvent =
  | { readonly type: 'message' | 'edit'; readonly chatId: number; readonly message: Message }
  | { readonly type: 'delete'; readonly chatId: number; readonly messageIds: readonly number[] }
  | { readonly type: 'action'; readonly chatId: number; readonly action: string }
  | ({
      readonly type: 'callback';
      readonly userId: number;
      readonly chatId: number;
      readonly messageId: number;
    } & CallbackAnswer)
  | ({ readonly type: 'draft'; readonly chatId: number } & Draft)
  | { readonly type: 'clock'; readonly now: number }
  | { readonly type: 'call'; readonly call: Call }
  | { readonly type: 'violation'; readonly violation: Violation }
  | { readonly type: 'chats' | 'commands' };

/** What the bot is writing just now. */
export interface Draft {
  readonly draftId: number;
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
  readonly rich_message?: { readonly blocks?: readonly RichBlock[] };
}

export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

export interface InlineResult {
  readonly type: string;
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
}

export interface InlineAnswer {
  readonly queryId: string;
  readonly results: readonly InlineResult[];
  readonly nextOffset: string;
  readonly button?: { readonly text: string; readonly start_parameter?: string };
}

export interface CallbackAnswer {
  readonly text: string;
  readonly showAlert: boolean;
  readonly url?: string;
}

/** A piece of a message's text: plain, or an entity around further pieces. */
export type TextNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'entity'; readonly entity: MessageEntity; readonly text: string; readonly children: TextNode[] };

/** Where a link leads, seen from this page. */
export type LinkTarget =
  | { readonly kind: 'start'; readonly payload: string }
  | { readonly kind: 'startGroup'; readonly payload: string }
  | { readonly kind: 'chat' }
  | { readonly kind: 'outside'; readonly href: string };

/** Who one is and what is open, as the address after `#` says it. */
export interface Route {
  readonly userId?: number;
  readonly chatId?: number;
  /** A topic of a forum; General has none. */
  readonly topicId?: number;
}

export type Labels = typeof import('./labels-en.js').english;

/** What the page can do for a message that is shown; every view that needs it gets this one object. */
export interface Actions {
  readonly sendText: (text: string) => void;
  readonly follow: (target: LinkTarget) => void;
  readonly press: (message: Message, button: InlineButton, node: HTMLElement) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  /** Says in a short notice why something is not possible here. */
  readonly explain: (text: string) => void;
  readonly switchInline: (button: InlineButton) => void;
  readonly reply: (message: Message) => void;
  readonly react: (message: Message, emoji: string) => void;
  /** Opens the menu of a message beside this element. */
  readonly menu: (message: Message, anchor: Pick<HTMLElement, 'getBoundingClientRect'>) => void;
  /** Shows a message of the open chat, or says that it is too old to be here. */
  readonly reveal: (messageId: number) => void;
  readonly openChat: (chatId: number, topicId?: number) => void;
}

/** What is needed to show one message to one person. */
export interface Scene {
  readonly me: User;
  readonly bot: User;
  readonly chat: Chat;
  /** The chat that one writes as, where that is not oneself. */
  readonly sendAs?: number | undefined;
  readonly language: 'en' | 'mn';
  readonly labels: Labels;
  readonly actions: Actions;
  /** The sandbox's clock, ms. */
  readonly now: () => number;
}
