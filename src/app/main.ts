import { runCli } from './cli.ts';
import { BROKEN_PIPE } from './cli-io.ts';
import { isStartedByNpm, readEnvironment } from './config.ts';
import { createLogger } from './logger.ts';
import { whenOrphaned } from './when-orphaned.ts';

/** Signals come twice when a terminal and npm both pass them on; later ones are a person's impatience. */
const IMPATIENCE_MS = 1000;

const stopping = new AbortController();
let stoppingSince = 0;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!stopping.signal.aborted) {
      stoppingSince = performance.now();
      stopping.abort();
    } else if (performance.now() - stoppingSince > IMPATIENCE_MS) {
      process.exit(1);
    }
  });
}

// `kill` of npm ends npm and its shell, which pass nothing on; without them this process would hold port and store for ever.
if (isStartedByNpm()) whenOrphaned(() => stopping.abort());

// Rejections that nobody handles arrive here too (Node's default mode, `throw`).
process.on('uncaughtException', (error, origin) => {
  createLogger({ level: 'fatal' }).fatal({ err: error, origin }, 'unexpected error, process ends');
  process.exit(1);
});

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    stopping.abort(BROKEN_PIPE);
  });
}

const exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: readEnvironment,
  signal: stopping.signal,
  now: () => new Date(),
});
// Explicitly, because an open standard input or a kept connection would hold the process; after the output is out.
process.stdout.write('', () => process.exit(exitCode));
