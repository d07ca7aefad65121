import type { Logger } from 'pino';
import type { ExitCode, Io } from './cli-io.ts';
import { type Config, parseConfig } from './config.ts';
import { createLogger } from './logger.ts';
import type { DataOptions } from './options.ts';

/** What every command is handed. */
export interface CommandContext {
  readonly io: Io;
  /** Throws `ConfigError`; read by the commands that need it only. */
  config(options?: DataOptions): Config;
  /** The log of a command that is not the bot: quiet unless asked. */
  log(config: Config): Logger;
  /** The exit code for when all went through; an error decides for itself. */
  finish(code: ExitCode): void;
}

/** Creates what the commands are handed from what the process gives. */
export function createCommandContext(io: Io, finish: (code: ExitCode) => void): CommandContext {
  return {
    io,
    config: ({ dataDir } = {}) => parseConfig(io.environment(), dataDir === undefined ? {} : { dataDir }),
    log: ({ logLevel, botToken }) =>
      createLogger({
        level: logLevel ?? 'warn',
        secrets: botToken === undefined ? [] : [botToken],
        stream: { write: (line) => void io.stderr.write(line) },
      }),
    finish,
  };
}
