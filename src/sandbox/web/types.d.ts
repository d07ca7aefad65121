// What the page and the sandbox's server say to each other (src/sandbox/README.md). Telegram's own shapes keep Telegram's
// names; only the fields that the page reads are listed.

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
  readonly is_forum?: boolean;
}

export interface MessageEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: User;
  readonly language?: string;
  readonly unix_time?: number;
}

export interface InlineButton {
  readonly text: string;
  readonly style?: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
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

interface ReplyMarkup {
  readonly inline_keyboard?: readonly (readonly InlineButton[])[];
  readonly keyboard?: readonly (readonly (string | { readonly text: string })[])[];
  readonly remove_keyboard?: boolean;
  readonly force_reply?: boolean;
  readonly input_field_placeholder?: string;
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
  readonly reply_to_message?: Message;
  readonly reply_markup?: ReplyMarkup;
  readonly via_bot?: User;
  readonly new_chat_members?: readonly User[];
  readonly left_chat_member?: User;
  readonly forum_topic_created?: { readonly name: string };
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
  readonly adminIds: readonly number[];
  readonly botIsMember: boolean;
  readonly messages: readonly Message[];
}

export interface World {
  readonly bot: User;
  readonly users: readonly Person[];
  readonly chats: readonly ChatState[];
}

export type SandboxEvent =
  | { readonly type: 'message' | 'edit'; readonly chatId: number; readonly message: Message }
  | { readonly type: 'delete'; readonly chatId: number; readonly messageIds: readonly number[] }
  | { readonly type: 'action'; readonly chatId: number; readonly action: string }
  | { readonly type: 'callback' | 'chats' | 'commands' | 'call' | 'violation' };

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
  | { readonly kind: 'chat' }
  | { readonly kind: 'outside'; readonly href: string };

/** Who one is and what is open, as the address after `#` says it. */
export interface Route {
  readonly userId?: number;
  readonly chatId?: number;
}

export type Labels = typeof import('./labels-en.js').english;

/** What the page can do for a message that is shown; every view that needs it gets this one object. */
export interface Actions {
  readonly sendText: (text: string) => void;
  readonly follow: (target: LinkTarget) => void;
  readonly press: (message: Message, button: InlineButton, node: HTMLElement) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  readonly switchInline: (button: InlineButton) => void;
  readonly reply: (message: Message) => void;
}

/** What is needed to show one message to one person. */
export interface Scene {
  readonly me: User;
  readonly bot: User;
  readonly chat: Chat;
  readonly labels: Labels;
  readonly actions: Actions;
}
