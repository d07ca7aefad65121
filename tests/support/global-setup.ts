import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { access, constants, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS, ROOT } from './built.ts';

const RAM_DISK = '/dev/shm';
/** Of what the tests keep at once, many times as much; containers have as little as 64 MB. */
const ENOUGH_BYTES = 512 * 1024 * 1024;

/** Before the first test: compiles what tests run as processes, and makes the folder in which all temporary ones are. */
export async function setup(): Promise<void> {
  await Promise.all([makeTemporaryFolders(), ...BUILDS.map(compile)]);
}

/**
 * Sets `TMPDIR`, which `os.tmpdir()` obeys, here and in every process that tests start. On a RAM disk, where there is one
 * with room, the thousands of fsyncs take no time; a `TMPDIR` that is set says where instead.
 */
async function makeTemporaryFolders(): Promise<void> {
  const onRam = process.env['TMPDIR'] === undefined && (await hasRoom(RAM_DISK));
  const folder = await mkdtemp(join(onRam ? RAM_DISK : tmpdir(), 'medee-tests-'));
  process.env['TMPDIR'] = folder;
  // Not in a teardown, which is left out when the tests are interrupted.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

async function hasRoom(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false; // Only Linux has it.
  }
}

/** Incremental, so that nothing is done where nothing has changed. Wrong types are told and no reason not to test the rest. */
function compile(project: string): Promise<void> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { cwd: ROOT }, (error, stdout) => {
      if (error) console.warn(`tsc -p ${project}: ${stdout || error.message}`);
      resolve();
    });
  });
}
