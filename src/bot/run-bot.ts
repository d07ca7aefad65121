import type { Bot } from 'grammy';
import { type Pause, pause as realPause } from './backoff.ts';
import { syncTexts } from './commands.ts';
import type { BotContext } from './context.ts';
import { createInFlight } from './in-flight.ts';
import { describeError, type Log } from './log.ts';
import { type FatalCode, fatalCode, type Polling, startPolling, waitMs } from './polling.ts';
import { apiSignal } from './signals.ts';

/** Why a bot cannot go on. */
export class BotFatalError extends Error {
  readonly code: FatalCode | 'polling-stopped';

  constructor(code: FatalCode | 'polling-stopped', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BotFatalError';
    this.code = code;
  }
}

export interface StartOptions {
  readonly log: Log;
  /** Called at most once, when nothing but a person can help; the bot has stopped polling by then. */
  readonly onFatal: (error: BotFatalError) => void;
  readonly clock?: () => Date;
  /** Milliseconds that `stop()` waits for running handlers. Default 8,000: containers are killed after 10 seconds. */
  readonly drainMs?: number;
  /** How it waits before it tries again; by the machine's clock unless told otherwise. */
  readonly pause?: Pause;
}

/** A bot that was started. */
export interface RunningBot {
  /** Resolves once Telegram has said who the bot is and polling has begun, or the bot was stopped before. */
  readonly ready: Promise<void>;
  readonly running: boolean;
  /** When Telegram last answered a poll. */
  lastPollAt(): Date | undefined;
  /** Stops polling, waits for what is being handled, and tells Telegram how far it got. Idempotent. */
  stop(): Promise<void>;
}

/**
 * Starts polling and returns at once: without a network it keeps trying in the background.
 * A graceful stop handles everything that was fetched and confirms it. Of what was not finished in time, Telegram sends
 * again what no later poll has confirmed.
 */
export function startBot(bot: Bot<BotContext>, options: StartOptions): RunningBot {
  const { log, onFatal, clock = () => new Date(), drainMs = 8_000, pause = realPause } = options;
  const inFlight = createInFlight();
  const stopping = new AbortController();
  let polling: Polling | undefined;
  let stopped: Promise<void> | undefined;
  let failed = false;

  const fail = (error: unknown) => {
    if (failed || stopping.signal.aborted) return;
    failed = true;
    log.error({ err: describeError(error) }, 'bot cannot go on');
    onFatal(fatalError(error));
  };
  const begin = async () => {
    await getAcquainted(bot, { log, pause, signal: stopping.signal });
    if (stopping.signal.aborted) return;
    polling = startPolling({ bot, inFlight, log, clock, pause });
    polling.handle.task()?.catch(fail);
  };
  const ready = begin().catch(fail);
  const menus = ready.then(() => (failed ? undefined : syncMenus(bot, log, stopping.signal)));

  return {
    ready,
    get running() {
      return !failed && !stopping.signal.aborted && polling?.handle.isRunning() === true;
    },
    lastPollAt: () => polling?.lastPollAt(),
    stop() {
      stopped ??= (async () => {
        stopping.abort();
        await Promise.all([ready, menus]);
        if (polling === undefined) return;
        // Both within the time: the runner itself waits, for as long as all that it may do at once hangs.
        const ended = Promise.resolve(polling.handle.isRunning() ? polling.handle.stop() : undefined);
        await within(drainMs, ended.then(inFlight.idle));
        if (inFlight.size > 0) log.warn({ unfinished: inFlight.size }, 'stopped before every update was handled');
        if (failed) return; // one more poll would end that of the other instance
        await confirm(bot, inFlight.oldest() ?? polling.nextOffset(), log);
      })();
      return stopped;
    },
  };
}

/** Learns who the bot is and removes a webhook that would keep polls from working; tries until it is told to stop. */
async function getAcquainted(
  bot: Bot<BotContext>,
  { log, pause, signal }: { readonly log: Log; readonly pause: Pause; readonly signal: AbortSignal },
): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    try {
      // Not `bot.init()`, which retries without a word and takes a wrong token for a network that will come back.
      if (!bot.isInited()) bot.botInfo = await bot.api.getMe(apiSignal(signal));
      const { url } = await bot.api.getWebhookInfo(apiSignal(signal));
      if (url) await bot.api.deleteWebhook({}, apiSignal(signal));
      log.info({ username: bot.botInfo.username, webhookRemoved: Boolean(url) }, 'bot known to telegram');
      return;
    } catch (error) {
      if (signal.aborted) return;
      if (fatalCode(error) !== undefined) throw error;
      failures += 1;
      log.warn({ failures, err: describeError(error) }, 'telegram not reached, will try again');
      await pause(waitMs(error, failures), signal);
    }
  }
}

/** Menus are a nicety: a failure is logged, and the next start tries again. */
async function syncMenus(bot: Bot<BotContext>, log: Log, signal: AbortSignal): Promise<void> {
  try {
    const written = await syncTexts(bot.api, {
      signal,
      onRefused: (error) => log.warn({ err: describeError(error) }, 'menu or description refused'),
    });
    log.info({ written }, 'menus and descriptions in step');
  } catch (error) {
    if (!signal.aborted) log.warn({ err: describeError(error) }, 'menus and descriptions not in step');
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, realPause(ms, done.signal)]);
  done.abort();
}

/**
 * The runner confirms a batch with its next poll; after the last one there is none, so Telegram would send it again, and
 * the next start answer it again. Tries for two seconds.
 */
async function confirm(bot: Bot<BotContext>, offset: number, log: Log): Promise<void> {
  if (offset === 0) return;
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), 2_000);
  for (let confirmed = false; !confirmed && !timeout.signal.aborted; ) {
    try {
      await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, apiSignal(timeout.signal));
      confirmed = true;
    } catch (error) {
      log.debug({ err: describeError(error) }, 'last updates not confirmed, they may come again');
      if (fatalCode(error) !== undefined) break;
      await realPause(200, timeout.signal);
    }
  }
  clearTimeout(timer);
}

function fatalError(error: unknown): BotFatalError {
  const code = fatalCode(error);
  const cause = { cause: describeError(error) };
  switch (code) {
    case 'token-refused':
      return new BotFatalError(code, 'telegram does not accept the bot token', cause);
    case 'other-instance':
      return new BotFatalError(code, 'another instance polls with the same bot token', cause);
    case undefined:
      return new BotFatalError('polling-stopped', 'polling stopped unexpectedly', cause);
    default:
      return code satisfies never;
  }
}
