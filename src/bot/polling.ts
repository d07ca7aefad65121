import {
  createConcurrentSink,
  createRunner,
  createSource,
  type RunnerHandle,
  type UpdateSupplier,
} from '@grammyjs/runner';
import { type Bot, BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { backoffMs, type Pause } from './backoff.ts';
import type { BotContext } from './context.ts';
import type { InFlight } from './in-flight.ts';
import { describeError, type Log } from './log.ts';
import { secondsToWait } from './telegram-errors.ts';

/** What the bot asks for; everything else Telegram keeps to itself. */
const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query', 'my_chat_member', 'channel_post'] as const;

/**
 * Updates handled at once; as many more are fetched only when some of these have ended. Far more than work at the same
 * time: in a chat that Telegram wants left in peace they wait one behind the other, and must not keep others waiting.
 */
const CONCURRENCY = 500;
const POLL_SECONDS = 30;

export interface Polling {
  readonly handle: RunnerHandle;
  /** When Telegram last answered a poll. */
  readonly lastPollAt: () => Date | undefined;
  /** The id that the next poll would begin with; 0 before the first update. */
  readonly nextOffset: () => number;
}

interface PollingDeps {
  readonly bot: Bot<BotContext>;
  readonly inFlight: InFlight;
  readonly log: Log;
  readonly clock: () => Date;
  readonly pause: Pause;
}

/** Polls with `@grammyjs/runner`; the fetcher is our own, because the runner's writes to the console and backs off without bound. */
export function startPolling({ bot, inFlight, log, clock, pause }: PollingDeps): Polling {
  let lastPollAt: Date | undefined;
  let offset = 0;
  const supplier: UpdateSupplier<Update> = {
    async supply(batchSize, signal) {
      for (let failures = 0; ; ) {
        try {
          const request = {
            offset,
            limit: limitOf(batchSize),
            timeout: POLL_SECONDS,
            allowed_updates: ALLOWED_UPDATES,
          };
          const updates = await bot.api.getUpdates(request, signal);
          lastPollAt = clock();
          offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
          return updates;
        } catch (error) {
          if (signal.aborted || fatalCode(error) !== undefined) throw error;
          failures += 1;
          log.warn({ failures, err: describeError(error) }, 'poll failed, will try again');
          await pause(waitMs(error, failures), signal);
        }
      }
    },
  };
  const consume = (update: Update) => inFlight.track(update.update_id, () => bot.handleUpdate(update));
  // The bot's own boundary lets nothing through; this is for what is wrong with the boundary.
  const report = async (error: unknown) => {
    const updateId = error instanceof BotError ? error.ctx.update.update_id : undefined;
    log.error({ updateId, err: describeError(error) }, 'update not handled');
  };
  const sink = createConcurrentSink({ consume }, report, { concurrency: CONCURRENCY });
  const handle = createRunner(createSource(supplier), sink);
  handle.start();
  return { handle, lastPollAt: () => lastPollAt, nextOffset: () => offset };
}

/** Why polling cannot go on: the token is refused, or another instance polls with it. */
export type FatalCode = 'token-refused' | 'other-instance';

/** Tells whether an error of the Bot API is one that no retry helps against. */
export function fatalCode(error: unknown): FatalCode | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 409) return 'other-instance';
  // Telegram answers a token that it cannot even parse with 404.
  return error.error_code === 401 || error.error_code === 404 ? 'token-refused' : undefined;
}

/** Milliseconds until the next attempt: what Telegram asks for, else ever longer. */
export function waitMs(error: unknown, failures: number): number {
  const seconds = secondsToWait(error);
  return seconds === undefined ? backoffMs(failures) : seconds * 1_000;
}

function limitOf(batchSize: number): number {
  return Math.max(1, Math.min(batchSize, 100));
}
