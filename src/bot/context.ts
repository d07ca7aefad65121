import type { Context } from 'grammy';
import type { Archive } from '../archive/archive.ts';
import type { Chat } from '../chats/chat.ts';
import type { ChatStore } from '../chats/chat-store.ts';
import type { Language } from '../language/language.ts';
import type { Messages } from '../view/messages/messages.ts';
import type { Place } from '../view/place.ts';
import type { TypedCommand } from './command-line.ts';
import type { Log } from './log.ts';

/** What the bot is built from. */
export interface BotDeps {
  readonly archive: Archive;
  readonly chats: ChatStore;
  readonly log: Log;
  readonly clock: () => Date;
  /** IANA name; decides what `today` is. */
  readonly timeZone: string;
  /** Telegram ids of the operators, whom the throttle lets through. */
  readonly adminIds: readonly number[];
  /** For those whose Telegram speaks neither of our languages. */
  readonly defaultLanguage: Language;
}

/** What middleware has found out about an update by the time that a feature sees it. */
interface Asked {
  /** The chat's choices; in inline mode those of the person. Telegram's guess where nothing was chosen. */
  chatRecord: Chat;
  place: Place;
  messages: Messages;
  command: TypedCommand | undefined;
  /** What the answer to a button's press says; the answer itself is sent once, when the press has been dealt with. */
  toast: Toast | undefined;
}

interface Toast {
  /** In the language of whoever pressed: nobody else reads it. */
  readonly sentence: (messages: Messages) => string;
  /** Stays until it is closed. */
  readonly alert: boolean;
}

export type BotContext = Context & Asked;
