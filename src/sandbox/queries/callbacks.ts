import { dropOldest } from '../drop-oldest.ts';
import { failure, SandboxError } from '../errors.ts';
import type { CallbackAnswer } from '../watch/events.ts';

/** How long a press can be answered, in ms. */
const LIFETIME_MS = 150_000;
/** Presses that a bot never answers are forgotten one day. */
const KEPT_PRESSES = 1_000;

/** A press that waits for its answer. */
interface OpenPress {
  readonly userId: number;
  readonly chatId: number;
  readonly messageId: number;
}

/** The presses of buttons that the bot has not answered yet. */
export interface CallbackDesk {
  /** Opens a press; the promise is the bot's answer, and rejects when none comes in time. */
  open(id: string, press: OpenPress, timeoutMs: number): Promise<CallbackAnswer>;
  /** A press of the last while, answered or not. */
  find(id: string): OpenPress | undefined;
  /** Answers a press, once and in time. */
  answer(id: string, answer: CallbackAnswer): OpenPress;
}

/** Creates a desk without open presses. */
export function createCallbackDesk(now: () => number): CallbackDesk {
  const open = new Map<
    string,
    OpenPress & { readonly at: number; readonly resolve: (answer: CallbackAnswer) => void }
  >();
  const recent = new Map<string, OpenPress & { readonly at: number }>();
  return {
    find: (id) => {
      const press = recent.get(id);
      return press && now() - press.at <= LIFETIME_MS ? press : undefined;
    },
    open: (id, press, timeoutMs) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new SandboxError('timeout', `the bot did not answer the press within ${timeoutMs} ms`));
        }, timeoutMs);
        // Once the sandbox is closed, whoever still waits does not keep the process alive.
        timer.unref();
        const settle = (answer: CallbackAnswer): void => {
          clearTimeout(timer);
          resolve(answer);
        };
        open.set(id, { ...press, at: now(), resolve: settle });
        dropOldest(open, KEPT_PRESSES);
        recent.set(id, { ...press, at: now() });
        dropOldest(recent, KEPT_PRESSES);
      }),
    answer: (id, answer) => {
      const press = open.get(id);
      open.delete(id);
      if (!press || now() - press.at > LIFETIME_MS) throw failure('QUERY_ID_INVALID');
      press.resolve(answer);
      return press;
    },
  };
}
