import { HttpError, type Transformer } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import type { Pause } from './backoff.ts';
import { createWaits } from './waits.ts';

/** What keeps the bot at Telegram's pace. */
export interface HeedWaitsOptions {
  readonly clock: () => Date;
  readonly pause: Pause;
}

/** An answer may come late; longer than this, and whoever asked has gone. */
const LONG_PATIENCE_MS = 120_000;
/** Who pressed a button or types inline waits for seconds: a word why not is better than an answer later. */
const SHORT_PATIENCE_MS = 5_000;
/** Telegram's own trouble passes, or does not, in about this time. */
const TROUBLE_MS = 3_000;
const LOST_CONNECTION_MS = 1_000;

/**
 * Waits as Telegram says (429, `retry_after`) and calls again, and keeps everything else from being sent to that chat
 * meanwhile: what is sent during a wait makes it longer. A wait that is longer than anybody's patience is the answer, at
 * once. After a failure of Telegram's own (5xx) or a lost connection repeats once what does no harm when done twice; a
 * message is not sent again then, because it may have arrived.
 */
export function heedWaits({ clock, pause }: HeedWaitsOptions): Transformer {
  const waits = createWaits(clock);
  return async (call, method, payload, signal) => {
    if (method === 'getUpdates') return call(method, payload, signal); // polling begins anew by itself
    const chat = chatSpokenTo(method, payload);
    const ask = async () => {
      const quietMs = waits.left(chat);
      if (quietMs > 0) return tooManyRequests(quietMs);
      const answer = await call(method, payload, signal).catch(lostConnection);
      waits.begin(chat, askedToWait(answer) ?? 0);
      return answer;
    };
    let patienceMs = patienceOf(method);
    for (let mayFail = true; ; ) {
      const answer = await ask();
      const askedMs = askedToWait(answer);
      const ms = askedMs ?? (mayFail ? troubleMs(answer, method) : undefined);
      if (ms === undefined || ms > patienceMs || signal?.aborted) return given(answer);
      mayFail &&= askedMs !== undefined;
      patienceMs -= Math.max(ms, 1_000); // waits of no length come to an end, too
      await pause(ms, signal);
    }
  };
}

type Failed = Extract<ApiResponse<never>, { ok: false }>;

/** The chat in which a call says something; reading is not slowed down with it. */
function chatSpokenTo(method: string, payload: object): string | undefined {
  return /^(?:send|edit)/u.test(method) && 'chat_id' in payload ? String(payload.chat_id) : undefined;
}

/** The longest time that a call may be put off, in all. */
function patienceOf(method: string): number {
  if (method === 'sendChatAction') return 0;
  return /^(?:edit|answer|getChat)/u.test(method) ? SHORT_PATIENCE_MS : LONG_PATIENCE_MS;
}

type Answer<T> = ApiResponse<T> | HttpError;

/** Milliseconds that Telegram asks for. */
function askedToWait(answer: Answer<unknown>): number | undefined {
  if (answer instanceof HttpError || answer.ok || answer.parameters?.retry_after === undefined) return undefined;
  return answer.parameters.retry_after * 1_000;
}

/** Milliseconds after which a call that failed may be made again; `undefined` when it must not be, or did not fail. */
function troubleMs(answer: Answer<unknown>, method: string): number | undefined {
  // A 500, 502 or 504 is no less uncertain than a lost connection: the message may have been delivered before it.
  if (method.startsWith('send')) return undefined;
  if (answer instanceof HttpError) return LOST_CONNECTION_MS;
  return !answer.ok && answer.error_code >= 500 ? TROUBLE_MS : undefined;
}

function given<T>(answer: Answer<T>): ApiResponse<T> {
  if (answer instanceof HttpError) throw answer;
  return answer;
}

function lostConnection(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  throw error;
}

/** What Telegram would answer. */
function tooManyRequests(ms: number): Failed {
  const retry_after = Math.ceil(ms / 1_000);
  const description = `Too Many Requests: retry after ${retry_after}`;
  return { ok: false, error_code: 429, description, parameters: { retry_after } };
}
