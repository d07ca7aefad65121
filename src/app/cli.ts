import { Command, CommanderError } from 'commander';
import { BROKEN_PIPE, type ExitCode, type Io, writeLine } from './cli-io.ts';
import { type CommandContext, createCommandContext } from './command-context.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addIngest } from './commands/ingest.ts';
import { addDay, addLatest } from './commands/list.ts';
import { addSources, addStats } from './commands/numbers.ts';
import { addParse } from './commands/parse.ts';
import { addRead } from './commands/read.ts';
import { addReindex } from './commands/reindex.ts';
import { addSandbox } from './commands/sandbox.ts';
import { addSearch } from './commands/search.ts';
import { addStart } from './commands/start.ts';
import { ConfigError } from './config.ts';
import { UsageError } from './errors.ts';
import { hideSecrets } from './logger.ts';

const COMMANDS: readonly ((program: Command, context: CommandContext) => void)[] = [
  addStart,
  addParse,
  addIngest,
  addLatest,
  addDay,
  addSearch,
  addRead,
  addSources,
  addStats,
  addDoctor,
  addReindex,
  addExport,
  addImport,
  addSandbox,
];

/**
 * Runs one command and resolves with the exit code: 0 good, 1 failed, 2 wrong usage or configuration.
 * Whatever goes wrong becomes one plain sentence on standard error; never rejects.
 */
export async function runCli(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const context = createCommandContext(io, (given) => {
    code = given;
  });
  try {
    await createProgram(context).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has written its sentence
    if (io.signal.reason === BROKEN_PIPE) return 0;
    if (io.signal.aborted && isAbort(error)) return 1;
    await writeLine(io.stderr, `medee: ${sentenceOf(error)}`);
    return error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
  }
}

function createProgram(context: CommandContext): Command {
  const { stdout, stderr } = context.io;
  const program = new Command('medee')
    .description('Bilingual news from digest pages, in a Telegram chat and on the command line.')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, print) => print(`medee: ${oneLine(text.replace(/^error: /u, ''))}\n`),
    })
    .exitOverride();
  for (const add of COMMANDS) add(program, context);
  return program;
}

function sentenceOf(error: unknown): string {
  return oneLine(hideSecrets(error instanceof Error ? error.message : String(error)));
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ');
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
