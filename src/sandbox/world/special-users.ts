import type { User } from '../types.ts';

// Telegram's own accounts, in whose name a message comes that a chat has sent (server, `Client::create_message`).

/** The author of what an anonymous administrator writes. */
export const GROUP_ANONYMOUS_BOT: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** The author of what somebody writes as a channel. */
export const CHANNEL_BOT: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };

/** Brings posts of a channel into its group. */
export const CHANNEL_FORWARDER: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };
