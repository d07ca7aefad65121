import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Archive } from '../archive/archive.ts';
import { createBot } from '../bot/create-bot.ts';
import { type RunningBot, startBot } from '../bot/run-bot.ts';
import { openEmbeddedChatStore } from '../chats/embedded/embedded-chat-store.ts';
import { openPageLedger } from '../ingest/page-ledger.ts';
import type { PageReport } from '../ingest/page-report.ts';
import { createQuarantine } from '../ingest/quarantine.ts';
import { watchFolder } from '../ingest/watch-folder.ts';
import type { ServedPages } from './choose-pages.ts';
import type { Config } from './config.ts';
import { checkHealth } from './health.ts';
import { openArchive } from './open-archive.ts';
import { openTelegram } from './open-telegram.ts';

export interface MedeeDeps {
  readonly config: Config;
  readonly pages: ServedPages;
  readonly log: Logger;
  readonly clock: () => Date;
  /** Called when nothing but a person can help, for instance because Telegram does not accept the token. */
  readonly onFatal: (error: Error) => void;
}

/** The whole of it, running. */
export interface Medee {
  /** The address of the web chat; undefined where the bot talks to Telegram. */
  readonly chatUrl: string | undefined;
  /** Settles when the pages that were there at the start have been taken in. */
  readonly caughtUp: Promise<void>;
  /** Settles when Telegram has answered for the first time, or will not. */
  readonly ready: Promise<void>;
  /** Stops in the order of the work: updates and their handlers, pages, then the stores. Idempotent. */
  stop(): Promise<void>;
}

/** What was opened and has to be closed, the last first. */
type Stack = (() => Promise<void>)[];

/** Opens and starts everything from the configuration. What was opened is closed again when a later part fails. */
export async function openMedee(deps: MedeeDeps): Promise<Medee> {
  const stack: Stack = [];
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= closeAll(stack, deps.log);
    return stopped;
  };
  try {
    return { ...(await open(deps, stack)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function open(deps: MedeeDeps, stack: Stack): Promise<Omit<Medee, 'stop'>> {
  const { config, pages, log, clock, onFatal } = deps;
  const startedAt = clock();
  const archive = await openArchive({ dir: pages.store, access: 'write', thread: 'worker', log });
  stack.unshift(() => archive.close());
  const chats = await openEmbeddedChatStore({ dir: pages.store, log });
  stack.unshift(() => chats.close());
  let running: RunningBot | undefined;
  const health = () => checkHealth({ archive, bot: () => running, startedAt, clock });
  const telegram = await openTelegram({ config, health, log });
  stack.unshift(() => telegram.close());
  const { caughtUp } = await watchPages(deps, archive, stack);

  const { adminIds, defaultLanguage, defaultTimeZone: timeZone } = config;
  const bot = createBot(
    { token: telegram.token, apiRoot: telegram.apiRoot },
    { archive, chats, log, clock, timeZone, adminIds, defaultLanguage },
  );
  const botRun = startBot(bot, { log, clock, onFatal });
  running = botRun;
  stack.unshift(() => botRun.stop());
  return { chatUrl: telegram.chatUrl, caughtUp, ready: botRun.ready };
}

/** Settles when what lay in the folders at the start has been taken in. */
async function watchPages({ pages, log }: MedeeDeps, archive: Archive, stack: Stack): Promise<Pick<Medee, 'caughtUp'>> {
  const { stories } = await archive.stats();
  const ledger = await openPageLedger({ file: join(pages.store, 'pages.jsonl'), storyCount: stories.en + stories.mn });
  const quarantine = createQuarantine(join(pages.store, 'quarantine'));
  const onPage = (report: PageReport) => logPage(log, report);
  const caughtUp: Promise<void>[] = [];
  for (const folder of pages.folders) {
    const onError = (error: unknown) =>
      log.error({ err: error, folder }, 'pages could not be taken in, will try again');
    const watch = await watchFolder({ archive, quarantine }, { folder, ledger, onPage, onError });
    stack.unshift(() => watch.stop());
    caughtUp.push(watch.caughtUp);
  }
  return { caughtUp: Promise.all(caughtUp).then(() => undefined) };
}

function logPage(log: Logger, { name, added, completed, unchanged, issues, quarantined }: PageReport): void {
  const fields = { page: name, added: added.length, completed: completed.length, unchanged };
  if (quarantined !== undefined) log.warn({ page: name, reason: quarantined.code }, 'page left out');
  else if (issues.length > 0)
    log.warn(
      { ...fields, issues: issues.map(({ code, line, column }) => ({ code, line, column })) },
      'page taken in with issues',
    );
  else log.info(fields, 'page taken in');
}

/** One part that cannot close must not keep the next ones from closing: the stores come last. */
async function closeAll(stack: Stack, log: Logger): Promise<void> {
  for (const close of stack) {
    await close().catch((error: unknown) => log.error({ err: error }, 'a part did not stop cleanly'));
  }
}
