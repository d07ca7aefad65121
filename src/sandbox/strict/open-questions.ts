import type { Clock, Timer } from '../clock.ts';

/** How long a bot may leave a press or an inline query unanswered, in ms (rules, section 13). */
const PATIENCE_MS = 10_000;

/** What the bot has been handed and has not answered. */
export interface OpenQuestions {
  opened(id: string, what: string): void;
  answered(id: string): void;
}

/** Waits with the questions; `overdue` is told once of each that was not answered in time. */
export function createOpenQuestions(clock: Clock, overdue: (what: string) => void): OpenQuestions {
  /** In the order of their deadlines, because all have the same time. */
  const open = new Map<string, { readonly what: string; readonly deadline: number }>();
  // One timer for the oldest, not one for each: thousands may be open.
  let timer: Timer | undefined;

  const wait = (): void => {
    const [first] = open.values();
    timer = first && clock.after(Math.max(0, first.deadline - clock.now()), sweep);
  };
  const sweep = (): void => {
    for (const [id, { what, deadline }] of open) {
      if (deadline > clock.now()) break;
      open.delete(id);
      overdue(what);
    }
    wait();
  };

  return {
    opened: (id, what) => {
      open.set(id, { what, deadline: clock.now() + PATIENCE_MS });
      if (!timer) wait();
    },
    answered: (id) => void open.delete(id),
  };
}
