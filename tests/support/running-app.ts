import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM, ROOT } from './built.ts';

/** What the program serves while it runs, and how to stop it. */
export interface RunningApp {
  readonly url: string;
  readonly dataDir: string;
  /** All that it wrote so far, stdout and stderr. */
  output(): string;
  /** Ends the whole process group, by SIGKILL if SIGTERM does not do in 12 s, and resolves with the time it took. */
  stop(): Promise<{ readonly ms: number }>;
  [Symbol.asyncDispose](): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
/** More than the program gives itself to end in order. */
const STOP_TIMEOUT_MS = 12_000;

type Environment = Readonly<Record<string, string>>;

/** Runs the process of `npm start`, compiled already, on a data folder of its own and waits for the address of the web chat. */
export function startApp(environment: Environment = {}): Promise<RunningApp> {
  return startWith([process.execPath, PROGRAM, 'start'], { npm_lifecycle_event: 'start', ...environment });
}

/** As `startApp`, by the README's own `npm start`, which compiles first. */
export function npmStart(environment: Environment = {}): Promise<RunningApp> {
  return startWith(['npm', 'start', '--silent'], environment);
}

async function startWith([command = '', ...args]: readonly string[], environment: Environment): Promise<RunningApp> {
  const dataDir = environment['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'medee-e2e-')));
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BOT_TOKEN: '', PORT: '0', LOG_LEVEL: 'info', ...environment, DATA_DIR: dataDir },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  const url = await addressIn(child, () => output);
  const stop = async (): Promise<{ readonly ms: number }> => {
    const startedAt = performance.now();
    await stopGroup(child);
    return { ms: performance.now() - startedAt };
  };
  return {
    url,
    dataDir,
    output: () => output,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function addressIn(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(output());
    if (found) return found[0];
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stopGroup(child);
  throw new Error(`the program printed no address within ${START_TIMEOUT_MS} ms:\n${output()}`);
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const group = -child.pid;
  const killGroup = (): void => {
    try {
      process.kill(group, 'SIGKILL');
    } catch {
      // It has ended in this moment.
    }
  };
  process.kill(group, 'SIGTERM');
  // What hangs would else go on after the tests, and with it whoever waits for it here.
  const timer = setTimeout(killGroup, STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}
