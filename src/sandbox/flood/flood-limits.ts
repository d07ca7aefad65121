import type { BurstLimit, WindowLimit } from './meters.ts';

/** What may be sent. The live service tells no numbers; the usual ones are those of Telegram's FAQ for bots and of experience. */
export interface FloodLimits {
  /** Messages to one private chat. */
  readonly privateSends: BurstLimit;
  /** Messages to one group or channel. */
  readonly groupSends: WindowLimit;
  /** Edits in one group or channel. */
  readonly groupEdits: WindowLimit;
  /** Messages to all chats together. */
  readonly allSends: WindowLimit;
  /** The same for messages with `allow_paid_broadcast`. */
  readonly paidSends: WindowLimit;
  /** Messages to one chat that may be under way at once; a Bot API server refuses more (tdlib/telegram-bot-api, Client.cpp). */
  readonly pendingSends: number;
  /** Changes of one text of the bot's profile or of one command menu. */
  readonly profileChanges: WindowLimit;
}

/** The model of the rules, section 12. */
export const USUAL_LIMITS: FloodLimits = {
  privateSends: { burst: 5, refillMs: 1_000 },
  groupSends: { count: 20, windowMs: 60_000 },
  groupEdits: { count: 20, windowMs: 60_000 },
  allSends: { count: 30, windowMs: 1_000 },
  paidSends: { count: 1_000, windowMs: 1_000 },
  pendingSends: 310,
  profileChanges: { count: 3, windowMs: 60_000 },
};
