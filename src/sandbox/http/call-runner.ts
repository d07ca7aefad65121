import type { Clock } from '../clock.ts';
import { ApiError, failure } from '../errors.ts';
import { strike } from '../faults/strike.ts';
import { Described, type Method } from '../methods/method.ts';
import { textOf } from '../parameters/parameters.ts';
import type { Telegram } from '../telegram.ts';
import type { Update } from '../types.ts';
import type { ReadRequest } from './read-request.ts';

/** How long a Bot API server waits before it refuses a send because of others, in ms. */
const PENDING_REFUSAL_MS = 3_000;

/** What becomes of a call; `cut` is no answer at all. */
export type Reply =
  | { readonly kind: 'result'; readonly result: unknown; readonly description?: string }
  | { readonly kind: 'error'; readonly error: ApiError }
  | { readonly kind: 'cut' };

/** Carries out calls, with what is to go wrong of them, and records them. */
export interface CallRunner {
  run(method: Method, input: ReadRequest, signal: AbortSignal): Promise<Reply>;
  /** How many calls other than getUpdates are being carried out. */
  busy(): number;
}

/** Creates the runner of one bot's calls; `changed` is told when a call begins or ends. */
export function createCallRunner(telegram: Telegram, changed: () => void): CallRunner {
  let busy = 0;

  const execute = async (method: Method, input: ReadRequest, signal: AbortSignal): Promise<Reply> => {
    telegram.strict.requested({ method, input, malformedJson: input.malformedJson });
    const complain = (rule: string, message: string): void =>
      telegram.traffic.violate({ rule, message, method: method.name });
    try {
      const result = await method.run({ method: method.name, telegram, parameters: input, signal, complain });
      return result instanceof Described
        ? { kind: 'result', result: result.result, description: result.description }
        : { kind: 'result', result };
    } catch (error) {
      return { kind: 'error', error: asApiError(error) };
    }
  };

  const runRecorded = async (method: Method, input: ReadRequest, signal: AbortSignal): Promise<Reply> => {
    const at = telegram.clock.now();
    const begun = performance.now();
    const end = isSend(method) ? telegram.flood.pending.begin(textOf(input, 'chat_id')) : () => undefined;
    const fault = end && telegram.faults.take(method.name);
    const struck = end ? await strike(fault, telegram.clock) : await tooManyPending(telegram.clock);
    const reply = struck ? replyOf(struck) : await execute(method, input, signal);
    end?.();
    telegram.traffic.record({
      method: method.name,
      parameters: Object.fromEntries(input.values),
      at,
      ms: Math.round(performance.now() - begun),
      ...outcome(reply),
      fault: fault?.kind,
    });
    if (reply.kind !== 'cut') telegram.strict.finished({ method: method.name, input, ...outcome(reply) });
    if (fault?.kind !== 'drop' && method.name === 'getUpdates') telegram.strict.delivered(updatesOf(reply));
    return fault?.kind === 'drop' ? { kind: 'cut' } : reply;
  };

  return {
    busy: () => busy,
    run: async (method, input, signal) => {
      const counts = method.name === 'getUpdates' ? 0 : 1;
      busy += counts;
      try {
        return await runRecorded(method, input, signal);
      } finally {
        busy -= counts;
        changed();
      }
    },
  };
}

/** Sends a message; a chat action and a draft are none. */
function isSend({ name }: Method): boolean {
  return /^send(?!ChatAction|.*Draft)/u.test(name);
}

/** What a Bot API server answers, after a while, when too many sends to a chat are under way (rules, section 12). */
async function tooManyPending(clock: Clock): Promise<ApiError> {
  await new Promise<void>((resolve) => void clock.after(PENDING_REFUSAL_MS, resolve));
  return failure('Too Many Requests: retry after 60', 429);
}

function replyOf(struck: ApiError | 'cut'): Reply {
  return struck === 'cut' ? { kind: 'cut' } : { kind: 'error', error: struck };
}

interface Outcome {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly errorCode?: number;
  readonly description?: string;
}

function outcome(reply: Reply): Outcome {
  switch (reply.kind) {
    case 'result':
      return { ok: true, result: reply.result };
    case 'error':
      return { ok: false, errorCode: reply.error.code, description: reply.error.message };
    case 'cut':
      return { ok: false, description: 'the connection was cut before the call was carried out' };
    default:
      return reply satisfies never;
  }
}

function updatesOf(reply: Reply): readonly Update[] {
  return reply.kind === 'result' && Array.isArray(reply.result) ? reply.result : [];
}

/** A fault of the sandbox itself is shown as one, so that it is not taken for Telegram's behaviour. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(500, `Internal Server Error: ${error instanceof Error ? error.message : 'unknown'}`);
}
