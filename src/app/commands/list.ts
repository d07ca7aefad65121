import type { Command } from 'commander';
import type { ArchivedStory } from '../../archive/story.ts';
import { parseCalendarDate } from '../../digest/date.ts';
import type { CalendarDate } from '../../digest/digest.ts';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { UsageError } from '../errors.ts';
import { storyJson } from '../json-shapes.ts';
import {
  type DataOptions,
  type FilterOptions,
  filterOf,
  type JsonOptions,
  withDataDir,
  withFilters,
  withJson,
  withLanguage,
  withLimit,
} from '../options.ts';
import { storyList } from '../plain-text.ts';
import { useArchive } from '../use-archive.ts';

const DEFAULT_LIMIT = 20;
const DAY_MS = 86_400_000;

interface ListOptions extends DataOptions, JsonOptions, FilterOptions {
  readonly limit: number;
}

/** Adds `medee latest`. */
export function addLatest(program: Command, context: CommandContext): void {
  const command = program.command('latest').description('list the latest stories, newest first');
  withDataDir(withJson(withLimit(withFilters(command), DEFAULT_LIMIT))).action(async (options: ListOptions) => {
    await useArchive(context, { options, access: 'read' }, async ({ archive }) => {
      const { stories } = await archive.list({ ...filterOf(options), limit: options.limit });
      await printStories(context, stories, options);
    });
  });
}

/** Adds `medee day`. */
export function addDay(program: Command, context: CommandContext): void {
  const command = program
    .command('day')
    .description('list the stories of one day')
    .argument('<date>', 'YYYY-MM-DD, today or yesterday')
    .option('--source <host>', 'stories of this source; www. may be missing')
    .option('--limit <number>', 'at most so many stories', parseCount);
  withDataDir(withJson(withLanguage(command))).action(async (day: string, options: Partial<ListOptions>) => {
    await useArchive(context, { options, access: 'read' }, async ({ archive, config }) => {
      const date = dayOf(day, context.io.now(), config.defaultTimeZone);
      const { stories } = await archive.onDay(date, filterOf(options));
      await printStories(context, stories.slice(0, options.limit), options);
    });
  });
}

async function printStories(
  { io }: CommandContext,
  stories: readonly ArchivedStory[],
  { json }: JsonOptions,
): Promise<void> {
  await writeLine(io.stdout, json ? JSON.stringify(stories.map(storyJson)) : storyList(stories));
}

function dayOf(text: string, now: Date, timeZone: string): CalendarDate {
  const date = parseCalendarDate(relativeDay(text, now, timeZone) ?? text);
  if (date === undefined) throw new UsageError('the day must be one that exists, as YYYY-MM-DD, or today or yesterday');
  return date;
}

function relativeDay(text: string, now: Date, timeZone: string): string | undefined {
  if (text !== 'today' && text !== 'yesterday') return undefined;
  // The Swedish calendar writes a date as YYYY-MM-DD.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
  if (text === 'today') return today;
  return new Date(Date.parse(`${today}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new UsageError('--limit must be a whole number from 1');
  return Number(text);
}
