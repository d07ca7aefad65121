import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PROGRAM } from '../support/built.ts';
import { makePage } from '../support/pages.ts';
import { npmStart } from '../support/running-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCommand } from './run-command.ts';

describe('the process', { timeout: 60_000 }, () => {
  test('ends with the code of the command, its answer on one stream and its complaint on the other', async () => {
    const dataDir = await temporaryFolder();
    expect(await run(['read', '0000000000000'], dataDir)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'medee: the archive has no story with the id 0000000000000\n',
    });
    expect(await run(['wrong'], dataDir)).toMatchObject({ code: 2, stdout: '' });
  });

  test('is quiet when nobody reads its output any more', async () => {
    const dataDir = await temporaryFolder();
    await runCommand(['ingest', 'data/samples'], { environment: { DATA_DIR: dataDir } });
    const child = start(['export'], dataDir);
    child.stdout?.destroy();
    expect(await ended(child)).toMatchObject({ code: 0, stderr: '' });
  });

  test('keeps every page that it reported before it was killed', async () => {
    const dataDir = await temporaryFolder();
    const pages = join(dataDir, 'pages');
    await mkdir(pages);
    for (let index = 0; index < 100; index += 1) {
      await writeFile(join(pages, `${String(index).padStart(3, '0')}.txt`), makePage({ index, articleWords: 50 }));
    }
    const child = start(['ingest', pages, '--json'], dataDir);
    child.stdout?.once('data', () => child.kill('SIGKILL'));
    const { stdout } = await ended(child);
    const added = stdout
      .split('\n')
      .slice(0, -1)
      .flatMap((line): readonly string[] => JSON.parse(line).added ?? []);
    expect(added.length).toBeGreaterThan(0);
    const exported = await runCommand(['export'], { environment: { DATA_DIR: dataDir } });
    const ids = new Set(
      exported.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    );
    expect(added.filter((id) => !ids.has(id))).toEqual([]);
    expect(await runCommand(['ingest', pages], { environment: { DATA_DIR: dataDir } })).toMatchObject({ code: 0 });
  });

  test('stops on SIGTERM within ten seconds and leaves nothing locked', async () => {
    const dataDir = await temporaryFolder();
    const child = start(['start'], dataDir);
    await spoken(child);
    const askedAt = performance.now();
    child.kill('SIGTERM');
    child.kill('SIGTERM'); // npm and the terminal both pass it on
    expect(await ended(child)).toMatchObject({ code: 0 });
    expect(performance.now() - askedAt).toBeLessThan(10_000);
    expect(await readdir(join(dataDir, 'samples-store'))).not.toContain('lock');
  });

  test('stops when npm and its shell were killed, which pass no signal on', async () => {
    const dataDir = await temporaryFolder();
    const command = `"${process.execPath}" "${PROGRAM}" start; true`;
    const shell = spawn('sh', ['-c', command], {
      env: { ...process.env, ...environmentOf(dataDir), npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void shell.kill('SIGKILL'));
    await spoken(shell);
    shell.kill('SIGTERM');
    await ended(shell); // once nobody holds its output any more
    expect(await readdir(join(dataDir, 'samples-store'))).not.toContain('lock');
  });

  test('is what npm start compiles and runs: it serves the web chat, and a signal to all of them ends it', async () => {
    await using app = await npmStart();
    const page = await fetch(app.url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html')]);
    expect((await app.stop()).ms).toBeLessThan(10_000);
    expect(await readdir(join(app.dataDir, 'samples-store'))).not.toContain('lock');
  });
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], dataDir: string): Promise<Ended> {
  return ended(start(args, dataDir));
}

function start(args: readonly string[], dataDir: string): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, ...environmentOf(dataDir) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

function environmentOf(dataDir: string): Readonly<Record<string, string>> {
  return { BOT_TOKEN: '', PORT: '0', LOG_LEVEL: '', DATA_DIR: dataDir };
}

/** Waits for the first words of a process; rejects when it ends without any. */
async function spoken(child: ChildProcess): Promise<void> {
  const end = ended(child).then(({ stderr }) => {
    throw new Error(`the process ended and has said nothing but: ${stderr}`);
  });
  await Promise.race([new Promise((resolve) => child.stdout?.once('data', resolve)), end]);
}

function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
