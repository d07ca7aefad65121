import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseDotenv } from 'dotenv';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../language/language.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** The levels of a log, loudest last; `silent` writes nothing. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What an operator can set, checked and with its defaults. */
export interface Config {
  /** Undefined: there is no Telegram to talk to, the sandbox stands in. */
  readonly botToken: string | undefined;
  /** Without a final slash. */
  readonly botApiRoot: string;
  readonly folders: Folders;
  /** Undefined: not set; what that means depends on whether there is a token. 0: any free port. */
  readonly port: number | undefined;
  /** Telegram ids of the people who operate the bot. */
  readonly adminIds: readonly number[];
  /** The language of people whose Telegram does not say. */
  readonly defaultLanguage: Language;
  /** IANA name. */
  readonly defaultTimeZone: string;
  /** Undefined: not set; the commands choose. */
  readonly logLevel: LogLevel | undefined;
}

/** The folders of the data, absolute: all below DATA_DIR but the samples, which come with the program. */
interface Folders {
  readonly data: string;
  /** The pages that are served; what is dropped here is taken in. */
  readonly digests: string;
  readonly store: string;
  readonly samples: string;
  /** Where the samples are served from: never mixed with real news. */
  readonly samplesStore: string;
}

/** A variable of the environment that breaks its rule. The message never holds the value. */
export class ConfigError extends Error {
  readonly code = 'bad-config';
  readonly variable: string;

  constructor({ variable, rule }: { readonly variable: string; readonly rule: string }, options?: ErrorOptions) {
    super(`${variable} ${rule}`, options);
    this.name = 'ConfigError';
    this.variable = variable;
  }
}

/** Raw variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const TOKEN_RULE = 'must look like 123456789:ABC-DEF…, as @BotFather gives it';
const ROOT_RULE = 'must be an http or https address, for example https://api.telegram.org';
const PORT_RULE = 'must be a whole number from 0 to 65535';
const ADMINS_RULE = 'must be Telegram user ids separated by commas, for example 12345678,87654321';
const ZONE_RULE = 'must be a time zone of the IANA list, for example Asia/Ulaanbaatar';

const MAX_PORT = 65_535;

const environmentSchema = z.object({
  BOT_TOKEN: optional(z.string().regex(/^\d{3,20}:[\w-]{30,100}$/u, TOKEN_RULE)),
  BOT_API_ROOT: optional(z.string().refine(isHttpUrl, ROOT_RULE)),
  DATA_DIR: optional(z.string()),
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/u, PORT_RULE)
      .transform(Number)
      .refine((port) => port <= MAX_PORT, PORT_RULE),
  ),
  ADMIN_IDS: optional(
    z
      .string()
      .regex(/^\s*\d{1,15}\s*(?:,\s*\d{1,15}\s*)*,?\s*$/u, ADMINS_RULE)
      .transform(parseIds),
  ),
  DEFAULT_LANGUAGE: optional(z.enum(LANGUAGES, { error: `must be one of ${LANGUAGES.join(', ')}` })),
  DEFAULT_TIME_ZONE: optional(z.string().refine(isTimeZone, ZONE_RULE)),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })),
});

/** The names of all variables that Medee reads. */
export const CONFIG_VARIABLES: readonly string[] = Object.keys(environmentSchema.shape);

/**
 * Checks the variables and fills in the defaults; an empty variable is as if absent.
 * Throws `ConfigError` at the first that breaks its rule.
 */
export function parseConfig(environment: Environment, overrides: { readonly dataDir?: string } = {}): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError({ variable: String(issue?.path[0]), rule: issue?.message ?? 'is wrong' });
  }
  const values = parsed.data;
  return {
    botToken: values.BOT_TOKEN,
    botApiRoot: (values.BOT_API_ROOT ?? 'https://api.telegram.org').replace(/\/+$/u, ''),
    folders: foldersOf(overrides.dataDir ?? values.DATA_DIR ?? 'data'),
    port: values.PORT,
    adminIds: values.ADMIN_IDS ?? [],
    defaultLanguage: values.DEFAULT_LANGUAGE ?? 'en',
    defaultTimeZone: values.DEFAULT_TIME_ZONE ?? 'Asia/Ulaanbaatar',
    logLevel: values.LOG_LEVEL,
  };
}

/**
 * Reads the environment: the process's own variables, and below them those of a `.env` file in this folder.
 * Throws `ConfigError` for a `.env` that is there and cannot be read.
 */
export function readEnvironment(folder: string = process.cwd()): Environment {
  return { ...readDotenv(join(folder, '.env')), ...process.env };
}

/** Tells whether npm started this process, through a shell of its own. */
export function isStartedByNpm(environment: Environment = process.env): boolean {
  return environment['npm_lifecycle_event'] !== undefined;
}

function readDotenv(file: string): Environment {
  try {
    return parseDotenv(readFileSync(file));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new ConfigError({ variable: '.env', rule: 'cannot be read: is it a file, and may it be read?' }, { cause });
  }
}

function foldersOf(dataDir: string): Folders {
  const data = resolve(dataDir);
  return {
    data,
    digests: join(data, 'digests'),
    store: join(data, 'store'),
    samples: fileURLToPath(new URL('../../data/samples', import.meta.url)),
    samplesStore: join(data, 'samples-store'),
  };
}

function optional<Schema extends z.ZodType>(schema: Schema): z.ZodPreprocess<z.ZodOptional<Schema>> {
  return z.preprocess((value) => {
    const trimmed = typeof value === 'string' ? value.trim() : value;
    return trimmed === '' ? undefined : trimmed;
  }, schema.optional());
}

function isHttpUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, search, hash } = new URL(value);
  return /^https?:$/u.test(protocol) && search === '' && hash === '';
}

function isTimeZone(value: string): boolean {
  // Offsets like +08:00 are accepted by some versions of Node and not by others: names only.
  if (!/^\p{L}/u.test(value)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

function parseIds(value: string): readonly number[] {
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map(Number);
}
