import { failure } from '../errors.ts';
import type { Refuse } from '../parameters/json-fields.ts';
import type { Parameters } from '../parameters/parameters.ts';
import type { Telegram } from '../telegram.ts';
import { TextError } from '../text/text-error.ts';

/** One request to a method. */
export interface Call {
  /** The method's name. */
  readonly method: string;
  readonly telegram: Telegram;
  readonly parameters: Parameters;
  /** Ends when the bot hangs up. */
  readonly signal: AbortSignal;
  /** Records what the live service would let pass in silence. */
  readonly complain: (rule: string, message: string) => void;
}

/** A method of the Bot API: its name, the parameters it knows, and what it does. */
export interface Method {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly run: (call: Call) => unknown;
}

/** An answer whose `description` goes beside its `result`. */
export class Described {
  readonly result: unknown;
  readonly description: string;

  constructor(result: unknown, description: string) {
    this.result = result;
    this.description = description;
  }
}

/** Runs a step of the text pipeline; its refusals become Bot API errors. */
export function readingText<Result>(step: () => Result, refuse: Refuse = failure): Result {
  try {
    return step();
  } catch (error) {
    if (error instanceof TextError) throw refuse(error.message);
    throw error;
  }
}
