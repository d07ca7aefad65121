import { SandboxError } from '../errors.ts';

/** A person who waits for the bot. */
export interface WaitingPerson<Answer> {
  /** The bot's answer; rejects with SandboxError when none comes in time. */
  readonly answer: Promise<Answer>;
  /** Gives the answer, and ends the waiting. */
  readonly give: (answer: Answer) => void;
}

/** Lets somebody wait for the answer to `what`, in real time. */
export function waitForAnswer<Answer>(what: string, timeoutMs: number): WaitingPerson<Answer> {
  let give: (answer: Answer) => void = () => undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new SandboxError('timeout', `the bot did not answer ${what} within ${timeoutMs} ms`));
    }, timeoutMs);
    // Once the sandbox is closed, whoever still waits does not keep the process alive.
    timer.unref();
    give = (given) => {
      clearTimeout(timer);
      resolve(given);
    };
  });
  return { answer, give };
}
