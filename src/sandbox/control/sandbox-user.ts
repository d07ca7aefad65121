import type { JsonObject } from '../parameters/json.ts';
import { sendDocument } from '../people/documents.ts';
import { findPerson } from '../people/find.ts';
import { askInline, chooseResult } from '../people/inline-use.ts';
import { changeMember } from '../people/membership.ts';
import { deactivate, editMessage, setBlocked, startBot, writeMessage } from '../people/people.ts';
import { pressButton, sendPress } from '../people/presses.ts';
import { react } from '../people/reactions.ts';
import type { InlineAnswer } from '../queries/inline-desk.ts';
import type { Telegram } from '../telegram.ts';
import type { Message, User } from '../types.ts';
import type { CallbackAnswer } from '../watch/events.ts';
import { shownMessage } from '../world/messages.ts';

/** A chat, or its id. */
type ChatReference = number | { readonly id: number };

/** How a message is sent. */
interface SendOptions {
  readonly replyTo?: number | undefined;
  readonly threadId?: number | undefined;
  /** The group itself, for an anonymous administrator, or a channel that is the person's own. */
  readonly sendAs?: ChatReference | undefined;
}

/** A file as a person sends it. */
interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly caption?: string | undefined;
}

/** A person at the keyboard. Every method throws or rejects with SandboxError where it cannot be done. */
export interface SandboxUser {
  readonly id: number;
  readonly user: User;
  /** Writes into a chat; `undefined` is the private chat with the bot. */
  send(chat: ChatReference | undefined, text: string, options?: SendOptions): Message;
  /** Sends a file into a chat; `undefined` is the private chat with the bot. */
  sendDocument(chat: ChatReference | undefined, file: SentFile, options?: SendOptions): Message;
  /** Changes the text of an own message. */
  edit(message: Message, text: string): Message;
  /** Presses a button by its callback data or its text; resolves with the bot's answer. */
  press(message: Message, button: string): Promise<CallbackAnswer>;
  /** Sends callback data that no visible button has. */
  pressStale(chatId: number, messageId: number, data: string): Promise<CallbackAnswer>;
  /** Types `@bot query` in a chat; resolves with the results. */
  inline(query: string, options?: { readonly offset?: string; readonly chat?: ChatReference }): Promise<InlineAnswer>;
  /** Sends one of the results that `inline` gave into a chat. */
  choose(result: JsonObject, chat?: ChatReference): Message;
  /** Opens the bot by `t.me/<bot>?start=<payload>`. */
  start(payload?: string): Message;
  block(): void;
  unblock(): void;
  /** Puts an emoji to a message; the same again takes it back. */
  react(message: Message, emoji: string): void;
  leave(chat: ChatReference): void;
  /** Deletes the account. */
  deactivate(): void;
  /** The private chat with the bot, oldest message first. */
  messages(): readonly Message[];
}

/** What all people of a sandbox share. */
export interface PeopleSettings {
  readonly answerTimeoutMs: number;
  readonly inlineFeedback: boolean;
}

/** Gives the hands of a person. */
export function createSandboxUser(telegram: Telegram, userId: number, settings: PeopleSettings): SandboxUser {
  const { user } = findPerson(telegram, userId);
  const timeoutMs = settings.answerTimeoutMs;
  const idOf = (chat: ChatReference | undefined): number => {
    if (chat === undefined) return userId;
    return typeof chat === 'number' ? chat : chat.id;
  };
  return {
    id: userId,
    user,
    send: (chat, text, { sendAs, ...options } = {}) =>
      writeMessage(telegram, userId, {
        chatId: idOf(chat),
        text,
        ...options,
        ...(sendAs !== undefined && { sendAs: idOf(sendAs) }),
      }),
    sendDocument: (chat, file, { sendAs, ...options } = {}) =>
      sendDocument(telegram, userId, {
        chatId: idOf(chat),
        ...file,
        ...options,
        ...(sendAs !== undefined && { sendAs: idOf(sendAs) }),
      }),
    edit: ({ chat, message_id: messageId }, text) =>
      editMessage(telegram, userId, { chatId: chat.id, messageId, text }),
    react: ({ chat, message_id: messageId }, emoji) => react(telegram, userId, { chatId: chat.id, messageId, emoji }),
    press: async (message, button) =>
      pressButton(telegram, userId, {
        chatId: message.chat.id,
        messageId: message.message_id,
        data: button,
        timeoutMs,
      }),
    pressStale: async (chatId, messageId, data) => sendPress(telegram, userId, { chatId, messageId, data, timeoutMs }),
    inline: async (query, { offset = '', chat } = {}) =>
      askInline(telegram, userId, { query, offset, chatId: idOf(chat), timeoutMs }),
    choose: (result, chat) => {
      const choice = {
        chatId: idOf(chat),
        queryId: telegram.inline.queryOf(result),
        resultId: typeof result['id'] === 'string' ? result['id'] : '',
      };
      return chooseResult(telegram, userId, choice, settings.inlineFeedback);
    },
    start: (payload) => startBot(telegram, userId, payload),
    block: () => setBlocked(telegram, userId, true),
    unblock: () => setBlocked(telegram, userId, false),
    leave: (chat) => changeMember(telegram, { actorId: userId, memberId: userId, chatId: idOf(chat), change: 'leave' }),
    deactivate: () => deactivate(telegram, userId),
    messages: () => [...(telegram.world.chats.get(userId)?.messages.values() ?? [])].map(shownMessage),
  };
}
