import { type Command, InvalidArgumentError, Option } from 'commander';
import type { StoryFilter } from '../archive/archive.ts';
import { parseCalendarDate } from '../digest/date.ts';
import type { CalendarDate } from '../digest/digest.ts';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../language/language.ts';

/** The most that one command lists (port `Archive`). */
const MAX_LIMIT = 100;

export interface DataOptions {
  readonly dataDir?: string;
}

export interface JsonOptions {
  readonly json?: boolean;
}

export interface FilterOptions {
  readonly language?: LanguageChoice;
  readonly source?: string;
  readonly after?: CalendarDate;
  readonly before?: CalendarDate;
}

/** Adds `--data-dir`. */
export function withDataDir(command: Command): Command {
  return command.option(
    '--data-dir <folder>',
    'the folder of digests/ and store/ (default: DATA_DIR, or ./data)',
    parseText,
  );
}

/** Adds `--json`. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print JSON for scripts');
}

/** Adds `--language`. */
export function withLanguage(command: Command): Command {
  return command.addOption(
    new Option('--language <language>', 'stories in this language').choices([...LANGUAGE_CHOICES]).default('all'),
  );
}

/** Adds `--source`, `--after` and `--before`. */
export function withFilters(command: Command): Command {
  return withLanguage(command)
    .option('--source <host>', 'stories of this source; www. may be missing', parseText)
    .option('--after <date>', 'published on this day (YYYY-MM-DD) or later', parseDateOption)
    .option('--before <date>', 'published on this day (YYYY-MM-DD) or earlier', parseDateOption);
}

/** Adds `--limit`. */
export function withLimit(command: Command, defaultLimit: number): Command {
  return command.option('--limit <number>', `at most so many stories, 1 to ${MAX_LIMIT}`, parseLimit, defaultLimit);
}

/** Makes the archive's filter of the options, leaving out what was not given. */
export function filterOf({ language, source, after, before }: FilterOptions): StoryFilter {
  return {
    ...(language === undefined ? {} : { language }),
    ...(source === undefined ? {} : { source }),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  };
}

/** A variable of a script that is not set must not mean the current folder, or every source. */
function parseText(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be empty.');
  return text;
}

function parseLimit(text: string): number {
  const limit = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_LIMIT)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${MAX_LIMIT}.`);
  return limit;
}

function parseDateOption(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new InvalidArgumentError('It must be a day that exists, as YYYY-MM-DD.');
  return date;
}
