import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { aborted } from '../aborted.ts';
import { choosePages } from '../choose-pages.ts';
import { type Io, writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import type { Medee } from '../compose.ts';
import type { Config } from '../config.ts';
import { CommandError } from '../errors.ts';
import { createLogger } from '../logger.ts';
import { openArchive } from '../open-archive.ts';
import { type DataOptions, withDataDir } from '../options.ts';

/** How long the address of the web chat waits for the first pages, so that the first question is not asked too early. */
const FIRST_PAGES_MS = 3000;
/** Containers are killed 10 s after they were asked to stop. */
const STOP_MS = 9500;

/** Adds `medee start`. */
export function addStart(program: Command, context: CommandContext): void {
  const command = program
    .command('start')
    .description('run the bot: on Telegram with BOT_TOKEN, without it in a web chat on this machine');
  withDataDir(command).action((options: DataOptions) => start(context, options));
}

async function start(context: CommandContext, options: DataOptions): Promise<void> {
  const { io } = context;
  const config = context.config(options);
  const log = createStartLog(config, io);
  const pages = await choosePages(config, (store) => hasStories(store, context, config));
  // Here and not above: the other commands need not wait for the bot's libraries to load.
  const { openMedee } = await import('../compose.ts');
  const fatal = new AbortController();
  const medee = await openMedee({ config, pages, log, clock: io.now, onFatal: (error) => fatal.abort(error) });
  const ending = AbortSignal.any([io.signal, fatal.signal]);
  try {
    await announce(medee, { io, ending });
    if (pages.areSamples && !ending.aborted) await tellOfSamples(config, io);
    await aborted(ending);
  } finally {
    log.info('stopping');
    await stopInTime(medee);
    log.info('stopped');
  }
  if (fatal.signal.aborted) throw fatal.signal.reason;
}

/** A newcomer at a terminal reads the web chat's address, not our log; whoever runs a bot on Telegram wants to see it work. */
function createStartLog({ logLevel, botToken }: Config, { stderr }: Io): ReturnType<typeof createLogger> {
  return createLogger({
    level: logLevel ?? (botToken === undefined ? 'warn' : 'info'),
    secrets: botToken === undefined ? [] : [botToken],
    stream: { write: (line) => void stderr.write(line) },
  });
}

async function hasStories(store: string, context: CommandContext, config: Config): Promise<boolean> {
  const archive = await openArchive({ dir: store, access: 'read', thread: 'inline', log: context.log(config) });
  const { stories } = await archive.stats();
  await archive.close();
  return stories.en + stories.mn > 0;
}

async function announce(
  { chatUrl, ready, caughtUp }: Medee,
  { io, ending }: { readonly io: Io; readonly ending: AbortSignal },
): Promise<void> {
  await Promise.race([ready, aborted(ending)]);
  if (chatUrl === undefined || ending.aborted) return;
  await Promise.race([caughtUp, sleep(FIRST_PAGES_MS, undefined, { ref: false })]);
  await writeLine(io.stdout, `Medee is ready: open ${chatUrl} in a browser and write to it. Ctrl-C stops it.`);
  await writeLine(
    io.stdout,
    `Мэдээ бот ажиллаж байна: ${chatUrl} хаягийг хөтчөөр нээж бичнэ үү. Ctrl-C дарвал зогсоно.`,
  );
}

async function tellOfSamples({ folders }: Config, { stdout }: Io): Promise<void> {
  await writeLine(stdout, `The news is invented. Put pages of your own into ${folders.digests} to read them here.`);
  await writeLine(stdout, `Эдгээр нь зохиомол жишээ мэдээ. Өөрийн хуудсыг энд хийгээд уншина уу: ${folders.digests}`);
}

async function stopInTime(medee: Medee): Promise<void> {
  const inTime = await Promise.race([medee.stop().then(() => true), sleep(STOP_MS, false, { ref: false })]);
  if (!inTime) throw new CommandError(`not everything had stopped after ${STOP_MS / 1000} seconds`);
}
