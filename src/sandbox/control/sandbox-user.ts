import type { JsonObject } from '../parameters/json.ts';
import { askInline, chooseResult } from '../people/inline-use.ts';
import { editMessage, findPerson, setBlocked, writeMessage } from '../people/people.ts';
import { pressButton, sendPress } from '../people/presses.ts';
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
}

/** A person at the keyboard. Every method throws or rejects with SandboxError where it cannot be done. */
export interface SandboxUser {
  readonly id: number;
  readonly user: User;
  /** Writes into a chat; `undefined` is the private chat with the bot. */
  send(chat: ChatReference | undefined, text: string, options?: SendOptions): Message;
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
    send: (chat, text, options = {}) => writeMessage(telegram, userId, { chatId: idOf(chat), text, ...options }),
    edit: (message, text) => editMessage(telegram, userId, message, text),
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
    start: (payload = '') => {
      setBlocked(telegram, userId, false);
      return writeMessage(telegram, userId, { chatId: userId, text: `/start ${payload}` });
    },
    block: () => setBlocked(telegram, userId, true),
    unblock: () => setBlocked(telegram, userId, false),
    messages: () => [...(telegram.world.chats.get(userId)?.messages.values() ?? [])].map(shownMessage),
  };
}
