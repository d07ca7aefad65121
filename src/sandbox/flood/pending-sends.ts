/** Counts the sends to each chat that have begun and not ended. */
export interface PendingSends {
  /** Begins a send to a chat as the request names it. The returned function ends it; `undefined` when there are too many. */
  begin(chat: string): (() => void) | undefined;
}

/** Creates a count that lets so many be under way to one chat. */
export function createPendingSends(max: number): PendingSends {
  const pending = new Map<string, number>();
  const change = (chat: string, by: number): void => {
    const count = (pending.get(chat) ?? 0) + by;
    if (count > 0) pending.set(chat, count);
    else pending.delete(chat);
  };
  return {
    begin: (chat) => {
      if ((pending.get(chat) ?? 0) >= max) return undefined;
      change(chat, 1);
      return () => change(chat, -1);
    },
  };
}
