/** The chats that Telegram wants left in peace for a time. */
export interface Waits {
  /** Milliseconds that are left of a chat's wait. */
  left(chat: string | undefined): number;
  begin(chat: string | undefined, ms: number): void;
  /** How many chats are remembered. */
  count(): number;
}

/** Creates it without any. A chat is forgotten when its wait is over, also one in which nothing is said any more. */
export function createWaits(clock: () => Date): Waits {
  const until = new Map<string, number>();
  return {
    left: (chat) => Math.max(0, (until.get(chat ?? '') ?? 0) - clock().getTime()),
    begin: (chat, ms) => {
      if (chat === undefined || ms <= 0) return;
      const now = clock().getTime();
      for (const [other, end] of until) if (end <= now) until.delete(other);
      until.set(chat, now + ms);
    },
    count: () => until.size,
  };
}
