import { dropOldest } from '../drop-oldest.ts';
import { failure } from '../errors.ts';
import type { CallbackAnswer } from '../watch/events.ts';
import { type WaitingPerson, waitForAnswer } from './waiting-person.ts';

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

/** Creates a desk without open presses; `answered` is told of an answer before the person is. */
export function createCallbackDesk(now: () => number, answered: (id: string) => void): CallbackDesk {
  const open = new Map<string, OpenPress & { readonly at: number; readonly person: WaitingPerson<CallbackAnswer> }>();
  const recent = new Map<string, OpenPress & { readonly at: number }>();
  return {
    find: (id) => {
      const press = recent.get(id);
      return press && now() - press.at <= LIFETIME_MS ? press : undefined;
    },
    open: (id, press, timeoutMs) => {
      const person = waitForAnswer<CallbackAnswer>('the press', timeoutMs);
      open.set(id, { ...press, at: now(), person });
      dropOldest(open, KEPT_PRESSES);
      recent.set(id, { ...press, at: now() });
      dropOldest(recent, KEPT_PRESSES);
      return person.answer;
    },
    answer: (id, answer) => {
      const waiting = open.get(id);
      open.delete(id);
      if (!waiting || now() - waiting.at > LIFETIME_MS) throw failure('QUERY_ID_INVALID');
      answered(id);
      const { person, at: _, ...press } = waiting;
      person.give(answer);
      return press;
    },
  };
}
