import type { Archive } from '../archive/archive.ts';
import type { RunningBot } from '../bot/run-bot.ts';
import type { HealthCheck } from '../server/door.ts';
import { plural } from '../view/messages/count.ts';

export interface HealthDeps {
  readonly archive: Pick<Archive, 'stats'>;
  /** Undefined until the bot has been started. */
  readonly bot: () => Pick<RunningBot, 'lastPollAt'> | undefined;
  readonly startedAt: Date;
  readonly clock: () => Date;
}

/** A poll takes up to 30 s, and retries wait in between; after this something is wrong. */
const SILENT_TOO_LONG_MS = 120_000;

/** Checks that Telegram answers our polls, that the archive is open, and that the index has every story. */
export async function checkHealth({ archive, bot, startedAt, clock }: HealthDeps): Promise<readonly HealthCheck[]> {
  const silentMs = clock().getTime() - (bot()?.lastPollAt() ?? startedAt).getTime();
  const polling: HealthCheck = { name: 'polling', ok: silentMs < SILENT_TOO_LONG_MS, needed: 'alive' };
  const stats = await archive.stats().catch((): undefined => undefined);
  if (stats === undefined) return [polling, { name: 'archive', ok: false, needed: 'alive' }];
  const total = stats.stories.en + stats.stories.mn;
  const stories = plural(total, 'story', 'stories');
  return [
    polling,
    { name: 'archive', ok: true, needed: 'alive', detail: stories },
    { name: 'index', ok: stats.indexed >= total, needed: 'ready', detail: `${stats.indexed} of ${stories}` },
  ];
}
