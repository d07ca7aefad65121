import { Readable, Writable } from 'node:stream';
import { runCli } from '../../src/app/cli.ts';
import type { ExitCode } from '../../src/app/cli-io.ts';
import type { Environment } from '../../src/app/config.ts';

export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly environment?: Environment;
  readonly signal?: AbortSignal;
  readonly now?: Date;
}

/** Runs a command line in this process, on streams of its own. */
export async function runCommand(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { stdin = '', environment = {}, signal = new AbortController().signal, now = new Date(0) } = options;
  const stdout = new Recorder();
  const stderr = new Recorder();
  const code = await runCli(args, {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout,
    stderr,
    environment: () => environment,
    signal,
    now: () => now,
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Recorder extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
