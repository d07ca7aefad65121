import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Environment } from './config.ts';

/** What a command sees of the process it runs in. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Throws `ConfigError` when it cannot be read. */
  readonly environment: () => Environment;
  /** Aborts when the command is asked to stop, or nobody reads its output any more. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/** The reason of `Io.signal` when the reader of our output has gone: not a failure, and nothing to talk about. */
export const BROKEN_PIPE: unique symbol = Symbol('broken pipe');

/** Good, failed, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Writes a line, and waits when the reader is slower than we are, so that a long output needs no memory. */
export function writeLine(stream: Writable, line = ''): Promise<void> {
  return write(stream, `${line}\n`);
}

/** Tells whether a stream is a terminal that a person looks at. */
export function isTerminal(stream: Writable): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}

async function write(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed || stream.write(text)) return;
  const waiting = new AbortController();
  const { signal } = waiting;
  // A broken pipe ends the command by its signal; here it only ends the wait.
  await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]).catch(() => {});
  waiting.abort();
}
