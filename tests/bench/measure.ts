import { spawn } from 'node:child_process';

/** What one child process of the benchmark reported as its last line, and what the system says of it. */
export interface ChildResult<T> {
  readonly value: T;
  readonly wallMs: number;
}

/** Runs a file of this folder in a process of its own, so that memory and warm code are nobody else's. */
export async function inChild<T>(file: string, args: readonly string[]): Promise<ChildResult<T>> {
  const startedAt = performance.now();
  const path = new URL(file, import.meta.url).pathname;
  const { output, code } = await run(process.execPath, ['--import', 'tsx', path, ...args]);
  const wallMs = performance.now() - startedAt;
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}`);
  return { value: JSON.parse(output.trim().split('\n').at(-1) ?? '') as T, wallMs };
}

/** Runs a command and gives its standard output; its standard error goes through. */
export async function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly output: string; readonly code: number | null }> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output, code };
}

/** The value below which this share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Three digits that count, as people read figures: 1,234 · 12.3 · 0.123. */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toPrecision(3);
}
