import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One line of what `doctor` found. */
export interface Finding {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly message: string;
  /** What to do about it; absent where all is well. */
  readonly advice?: string;
}

const OLDEST_NODE: readonly [major: number, minor: number] = [20, 19];
const SCARCE_BYTES = 1024 ** 3;
const TOO_FEW_BYTES = 50 * 1024 ** 2;

/** Judges the version of Node, such as `20.19.4`. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRecent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (isRecent) return { name: 'node', state: 'ok', message: `Node ${version}` };
  return {
    name: 'node',
    state: 'fail',
    message: `Node ${version} is too old`,
    advice: `install Node ${OLDEST_NODE.join('.')} or later, best the newest even version`,
  };
}

/** Looks whether a folder can be written, or made where it is missing. */
export async function checkFolder(name: string, folder: string): Promise<Finding> {
  const there = await nearestThere(folder);
  const isWritable = await access(there, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) {
    const advice = 'give this user the right to write there, or set DATA_DIR to another folder';
    return { name, state: 'fail', message: `${folder} cannot be written`, advice };
  }
  const message = there === folder ? `${folder} can be written` : `${folder} is not there yet and will be made`;
  return { name, state: 'ok', message };
}

/** Looks how much room the disk of a folder has. */
export async function checkSpace(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearestThere(folder));
  return judgeSpace(bavail * bsize);
}

/** Judges the free room, in bytes. */
export function judgeSpace(bytes: number): Finding {
  const message = `${Math.floor(bytes / 1024 ** 2)} MB free`;
  if (bytes >= SCARCE_BYTES) return { name: 'space', state: 'ok', message };
  const advice = 'make room on this disk, or set DATA_DIR to a folder on another';
  return { name: 'space', state: bytes >= TOO_FEW_BYTES ? 'warn' : 'fail', message, advice };
}

async function nearestThere(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : nearestThere(dirname(folder));
}
