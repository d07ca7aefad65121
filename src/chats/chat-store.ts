import type { Chat } from './chat.ts';

/** A short name for a query, 10 characters of Crockford base32, that fits into callback data and survives a restart. */
export type QueryToken = string & { readonly __brand: 'QueryToken' };

/** Who talks to the bot and what they want. All methods may reject with `StorageError`. */
export interface ChatStore {
  find(id: number): Promise<Chat | undefined>;
  /** Resolves once the chat would survive `kill -9`. */
  save(chat: Chat): Promise<void>;
  /** Deletes all that is kept of a chat, its queries too. */
  forget(id: number): Promise<void>;
  all(): AsyncIterable<Chat>;
  /** Keeps a query for its result pages. The same text in the same chat gets the same token. */
  rememberQuery(chatId: number, query: string): Promise<QueryToken>;
  /**
   * Finds a query of this chat. The newest 10,000 of all chats are kept; older ones are undefined, and so are those of
   * other chats: a token can be made up by whoever guesses a chat and its words, and must not tell whether that was right.
   */
  findQuery(chatId: number, token: QueryToken): Promise<string | undefined>;
}
