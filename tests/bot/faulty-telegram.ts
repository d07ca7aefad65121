import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Pause } from '../../src/bot/backoff.ts';
import type { BotDeps } from '../../src/bot/context.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { startBot } from '../../src/bot/run-bot.ts';
import { createClock } from '../../src/sandbox/clock.ts';
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import type { RecordedCall } from '../../src/sandbox/watch/traffic.ts';
import { type LogLine, startConversation } from './conversation.ts';

/** What can go wrong with a call; `page` is the page of a server in between, which is no answer of the Bot API. */
export type Trouble = Fault | { readonly kind: 'page' };

export const TROUBLES = {
  400: { kind: 'error', code: 400, description: 'Bad Request: something is wrong' },
  403: { kind: 'error', code: 403, description: 'Forbidden: bot was blocked by the user' },
  '429, 1 s': { kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 },
  '429, 30 s': { kind: 'error', code: 429, description: 'Too Many Requests: retry after 30', retryAfter: 30 },
  500: { kind: 'error', code: 500, description: 'Internal Server Error' },
  '502, JSON': { kind: 'error', code: 502, description: 'Bad Gateway' },
  '502, page': { kind: 'page' },
  delay: { kind: 'delay', ms: 2_000 },
  cut: { kind: 'cut' },
  drop: { kind: 'drop' },
} as const satisfies Readonly<Record<string, Trouble>>;

export type TroubleName = `${keyof typeof TROUBLES}`;

/** A sandbox in which the time goes on only while somebody waits for it, and bots that run in it. */
export interface FaultyTelegram {
  readonly sandbox: Sandbox;
  /** The methods that bots have called, in order. */
  readonly requests: readonly string[];
  /** The next call of a method goes wrong. */
  readonly strike: (method: string, trouble: Trouble) => void;
  /** Waits until this holds; meanwhile the time goes on where the bot waits, unless it is to stand still. */
  readonly until: (holds: () => boolean, options?: { readonly timeStandsStill?: boolean }) => Promise<void>;
  /** Starts a bot; the next one has the same stores. */
  readonly startBot: (options?: { readonly deps?: (deps: BotDeps) => BotDeps }) => StartedBot;
  /** Calls a method in the bot's name. */
  readonly call: (method: string, parameters: object) => Promise<void>;
  /** Bots' waits that are not over. */
  readonly waits: () => number;
}

export interface StartedBot {
  readonly log: LogLine[];
  /** Updates that were handled to the end. */
  readonly handled: () => number;
  /** After a rest, unless the time is to stand still: Telegram slows down a poll that is repeated at once. */
  readonly stop: (options?: { readonly timeStandsStill?: boolean }) => Promise<void>;
}

/** Starts it, empty, its time standing still at noon. */
export async function startFaultyTelegram(options: SandboxOptions = {}): Promise<FaultyTelegram> {
  const clock = createClock({ frozenAt: Date.parse('2025-07-16T04:00:00Z') });
  const sandbox = createSandbox({ world: 'empty', clock, flood: 'off', answerTimeoutMs: 60_000, ...options });
  const { archive, chats } = await startConversation();
  const pages: string[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    requests.push(method);
    const page = pages.indexOf(method);
    if (page < 0) return sandbox.handle(request, response);
    pages.splice(page, 1);
    request.resume();
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    await sandbox.close();
    server.closeAllConnections();
    server.close();
  });
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  let waits = 0;
  let delays = false;
  const pause: Pause = (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      waits += 1;
      const end = () => {
        waits -= 1;
        timer.cancel();
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = clock.after(ms, end);
      signal?.addEventListener('abort', end);
    });

  return {
    sandbox,
    requests,
    strike: (method, trouble) => {
      if (trouble.kind === 'page') pages.push(method);
      else sandbox.faults.next(method, trouble);
      delays = trouble.kind === 'delay';
    },
    until: async (holds, { timeStandsStill = false } = {}) => {
      const deadline = Date.now() + 15_000;
      while (!holds()) {
        if (Date.now() > deadline) throw new Error(`still not so: ${String(holds)}`);
        if (!timeStandsStill && (waits > 0 || delays)) clock.advance(1_000);
        await setTimeout(2);
      }
    },
    startBot: ({ deps: change = (given: BotDeps) => given } = {}) => {
      const log: LogLine[] = [];
      const line = (level: string) => (fields: object, message: string) => void log.push({ level, fields, message });
      const logger = { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
      const now = () => new Date(clock.now());
      const deps = {
        archive,
        chats,
        log: logger,
        clock: now,
        timeZone: 'UTC',
        adminIds: [],
        defaultLanguage: 'en',
      } as const;
      const bot = createBot({ token: sandbox.token, apiRoot, pause }, change(deps));
      let handled = 0;
      const handle = bot.handleUpdate.bind(bot);
      bot.handleUpdate = async (update) => {
        await handle(update);
        handled += 1;
      };
      const running = startBot(bot, {
        log: logger,
        onFatal: (error) => logger.error({ code: error.code }, 'fatal'),
        clock: now,
        pause,
        drainMs: 2_000,
      });
      const stop = ({ timeStandsStill = false } = {}) => {
        if (!timeStandsStill) clock.advance(3_000);
        return running.stop();
      };
      onTestFinished(() => stop());
      return { log, handled: () => handled, stop };
    },
    call: async (method, parameters) => {
      const response = await fetch(`${apiRoot}/bot${sandbox.token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
      });
      if (!response.ok) throw new Error(`${method}: ${await response.text()}`);
    },
    waits: () => waits,
  };
}

/** What was carried out of these calls, as a person would tell it. */
export function effects(calls: readonly RecordedCall[]): string[] {
  return calls.filter(({ ok }) => ok).flatMap(({ method, parameters }) => effectOf(method, parameters) ?? []);
}

const APOLOGY = /^(?:Sorry|That was a little fast)/u;

function effectOf(method: string, { text, results }: RecordedCall['parameters']): string | undefined {
  switch (method) {
    case 'sendMessage':
    case 'editMessageText':
      return APOLOGY.test(text ?? '') ? 'apology' : 'answer';
    case 'answerCallbackQuery':
      return APOLOGY.test(text ?? '') ? 'apology in a toast' : 'toast';
    case 'answerInlineQuery':
      return results === '[]' ? 'no cards' : 'cards';
    default:
      return undefined;
  }
}
