import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Strings that must never be written, whatever they are part of. */
  readonly secrets?: readonly string[];
  /** Default: standard error, written at once so that the last words of a crash are not lost. */
  readonly stream?: DestinationStream;
}

const HIDDEN = '[hidden]';
const STDERR = 2;
/** The form of every bot token (Bot API, "Authorizing your bot"), bare or percent-encoded. */
const ANY_TOKEN = /\d{3,20}(?::|%3A)[\w-]{30,}/giu;

/**
 * Creates the log: one JSON object a line.
 * Secrets and whatever has the form of a bot token are replaced in the finished line, so no field, message or stack can carry one.
 */
export function createLogger({ level, secrets = [], stream }: LoggerOptions): Logger {
  const spellings = secrets.filter((secret) => secret !== '').flatMap(spellingsOf);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: (line) => hideSecrets(line, spellings) },
    },
    stream ?? destination({ dest: STDERR, sync: true }),
  );
}

/** Replaces the given spellings of secrets, and all that looks like a bot token, by a fixed word. */
export function hideSecrets(text: string, spellings: readonly string[] = []): string {
  const known = spellings.reduce((line, secret) => line.replaceAll(secret, HIDDEN), text);
  return known.replace(ANY_TOKEN, HIDDEN);
}

function spellingsOf(secret: string): readonly string[] {
  const encoded = encodeURIComponent(secret);
  return encoded === secret ? [secret] : [secret, encoded];
}
