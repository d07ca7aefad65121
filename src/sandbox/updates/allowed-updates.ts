import { isArray, parseJson } from '../parameters/json.ts';

/** Every kind of update, in Telegram's own order (Bot API, Update). */
const ALL_KINDS = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'message_reaction',
  'message_reaction_count',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'purchased_paid_media',
  'managed_bot',
  'guest_message',
];

/** Kinds that come only to a bot that asks for them by name. */
const ONLY_BY_NAME = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** The kinds of update that a bot wants. */
export type AllowedUpdates = ReadonlySet<string>;

/** What a bot gets that never said what it wants. */
export const DEFAULT_ALLOWED: AllowedUpdates = new Set(ALL_KINDS.filter((kind) => !ONLY_BY_NAME.includes(kind)));

/** Reads `allowed_updates`; `undefined` keeps the setting: it is absent, or no list of names (rules, section 8). */
export function readAllowedUpdates(text: string): AllowedUpdates | undefined {
  const value = parseJson(text);
  if (!isArray(value)) return undefined;
  const names = value.filter((name) => typeof name === 'string').map((name) => name.toLowerCase());
  if (names.length < value.length) return undefined;
  const known = ALL_KINDS.filter((kind) => names.includes(kind));
  return known.length === 0 ? DEFAULT_ALLOWED : new Set(known);
}

/** The setting as `getWebhookInfo` tells it: `undefined` for the default. */
export function toldAllowedUpdates(allowed: AllowedUpdates): readonly string[] | undefined {
  const isDefault = allowed.size === DEFAULT_ALLOWED.size && [...allowed].every((kind) => DEFAULT_ALLOWED.has(kind));
  return isDefault ? undefined : [...allowed];
}
