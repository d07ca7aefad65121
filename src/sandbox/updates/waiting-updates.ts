import type { Clock, Timer } from '../clock.ts';
import type { Update } from '../types.ts';

/** How many updates Telegram keeps for a bot; what comes then is lost. */
const MAX_WAITING = 100_000;
/** An offset further ahead than this is not believed, and confirms nothing. */
const MAX_OFFSET_AHEAD = 10;
/** About the longest answer to `getUpdates`, in bytes; each update counts for some more than its text. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const UPDATE_FRAME_BYTES = 50;

/** An update that the bot has not confirmed. */
export interface WaitingUpdate {
  readonly update: Update;
  /** Updates with the same key are delivered one after the other. */
  readonly queueKey: string;
  /** In ms since 1970. */
  readonly expiresAt: number;
}

/** What is to be kept, before it has its number. */
interface NewUpdate {
  readonly content: Partial<Update>;
  readonly queueKey: string;
  readonly lifetimeMs: number;
}

/** The updates of a bot, oldest first; each one leaves when its life ends. */
export interface WaitingUpdates {
  /** `undefined` when there are too many. */
  add(update: NewUpdate): WaitingUpdate | undefined;
  has(updateId: number): boolean;
  forget(updateId: number): void;
  /** Forgets what is older than the offset; a negative one keeps as many of the newest. */
  confirm(offset: number): void;
  clear(): void;
  /** The oldest ones, as many as an answer holds. */
  oldest(limit: number): readonly Update[];
  all(): Iterable<WaitingUpdate>;
  size(): number;
}

/** Creates an empty store; `changed` is told when an update has left. */
export function createWaitingUpdates(options: {
  readonly clock: Clock;
  readonly firstId: number;
  readonly changed: () => void;
}): WaitingUpdates {
  const { clock, changed } = options;
  const waiting = new Map<number, WaitingUpdate & { readonly expiry: Timer }>();
  let nextId = options.firstId;

  const remove = (updateId: number): void => {
    waiting.get(updateId)?.expiry.cancel();
    if (waiting.delete(updateId)) changed();
  };
  const removeWhile = (isMeant: (updateId: number) => boolean): void => {
    for (const updateId of waiting.keys()) {
      if (!isMeant(updateId)) return;
      remove(updateId);
    }
  };

  return {
    add: ({ content, queueKey, lifetimeMs }) => {
      if (waiting.size >= MAX_WAITING) return undefined;
      const updateId = nextId;
      nextId += 1;
      const entry = {
        update: { update_id: updateId, ...content },
        queueKey,
        expiresAt: clock.now() + lifetimeMs,
        expiry: clock.after(lifetimeMs, () => remove(updateId)),
      };
      waiting.set(updateId, entry);
      return entry;
    },
    has: (updateId) => waiting.has(updateId),
    forget: remove,
    confirm: (offset) => {
      if (offset < 0) removeWhile(() => waiting.size > -offset);
      else if (offset <= nextId + MAX_OFFSET_AHEAD) removeWhile((updateId) => updateId < offset);
    },
    clear: () => removeWhile(() => true),
    oldest: (limit) => {
      const updates: Update[] = [];
      let left = MAX_ANSWER_BYTES;
      for (const { update } of waiting.values()) {
        if (updates.length === limit) break;
        left -= UPDATE_FRAME_BYTES + countBytes(update);
        if (left <= 0) break;
        updates.push(update);
      }
      return updates;
    },
    all: () => waiting.values(),
    size: () => waiting.size,
  };
}

/** The length of an update on the wire: Telegram writes every letter beyond ASCII as `\uXXXX`. */
function countBytes(update: Update): number {
  const json = JSON.stringify(update);
  return json.length + (json.match(/[^\0-\x7f]/gu)?.length ?? 0) * 5;
}
