import type { Message } from '../types.ts';
import type { RecordedCall, Violation } from './traffic.ts';

/** Something that people in the chats, or the watcher of the traffic, can see happen. */
export type SandboxEvent =
  | { readonly type: 'message' | 'edit'; readonly chatId: number; readonly message: Message }
  | { readonly type: 'delete'; readonly chatId: number; readonly messageIds: readonly number[] }
  | { readonly type: 'action'; readonly chatId: number; readonly action: string }
  | ({ readonly type: 'draft'; readonly chatId: number } & Draft)
  | ({
      readonly type: 'callback';
      readonly userId: number;
      readonly chatId: number;
      readonly messageId: number;
    } & CallbackAnswer)
  | { readonly type: 'clock'; readonly now: number }
  | { readonly type: 'chats' }
  | { readonly type: 'commands' }
  | { readonly type: 'call'; readonly call: RecordedCall }
  | { readonly type: 'violation'; readonly violation: Violation };

/** What the bot is writing just now: a text, or a rich message. */
export interface Draft extends Pick<Message, 'text' | 'entities' | 'rich_message'> {
  readonly draftId: number;
}

/** What a press of a button shows to the person. */
export interface CallbackAnswer {
  readonly text: string;
  readonly showAlert: boolean;
  readonly url?: string | undefined;
}

/** Hands events to whoever listens. */
export interface Events {
  emit(event: SandboxEvent): void;
  /** The returned function ends the subscription. */
  subscribe(listener: (event: SandboxEvent) => void): () => void;
}

/** Creates the sandbox's event channel. */
export function createEvents(): Events {
  const listeners = new Set<(event: SandboxEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
