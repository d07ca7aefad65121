import type { UpdateKind, UpdatePayloads } from '../types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What Telegram knows of a kind of update: how long it waits, in ms, and which others it must not overtake. */
interface KindRules<Kind extends UpdateKind> {
  readonly lifetimeMs: number;
  readonly queueKey: (payload: UpdatePayloads[Kind]) => string;
}

const inChat = ({ chat }: UpdatePayloads['message']): string => `chat ${chat.id}`;

/** Lifetimes by section 8 of the rules, queues by section 9. */
const RULES: { readonly [Kind in UpdateKind]: KindRules<Kind> } = {
  message: { lifetimeMs: DAY_MS, queueKey: inChat },
  edited_message: { lifetimeMs: DAY_MS, queueKey: inChat },
  channel_post: { lifetimeMs: DAY_MS, queueKey: inChat },
  edited_channel_post: { lifetimeMs: DAY_MS, queueKey: inChat },
  inline_query: { lifetimeMs: 30_000, queueKey: ({ from }) => `inline ${from.id}` },
  chosen_inline_result: { lifetimeMs: 600_000, queueKey: ({ from }) => `chosen ${from.id}` },
  callback_query: { lifetimeMs: 150_000, queueKey: ({ from }) => `callback ${from.id}` },
  my_chat_member: { lifetimeMs: DAY_MS, queueKey: ({ chat }) => `my_chat_member ${chat.id}` },
  chat_member: { lifetimeMs: DAY_MS, queueKey: ({ new_chat_member: { user } }) => `chat_member ${user.id}` },
  message_reaction: { lifetimeMs: DAY_MS, queueKey: ({ chat }) => `reaction ${chat.id}` },
};

/** The rules of a kind of update. */
export function rulesOf<Kind extends UpdateKind>(kind: Kind): KindRules<Kind> {
  return RULES[kind];
}
