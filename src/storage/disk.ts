import { mkdir, open, readdir, readFile, rename, stat, unlink, utimes } from 'node:fs/promises';
import { systemCode } from './storage-error.ts';

/** The calls to the file system that `storage/` makes; a parameter, so that a full disk can be tried. */
export interface Disk {
  readonly mkdir: typeof mkdir;
  readonly open: typeof open;
  readonly readdir: typeof readdir;
  readonly readFile: typeof readFile;
  readonly rename: typeof rename;
  readonly stat: typeof stat;
  readonly unlink: typeof unlink;
  readonly utimes: typeof utimes;
}

/** The file system of this machine. */
export const NODE_DISK: Disk = { mkdir, open, readdir, readFile, rename, stat, unlink, utimes };

/** Tells whether a name is there. */
export async function exists(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Makes renames and new names in a folder survive a power cut.
 * Windows cannot open folders, and needs no such call: it is left out there.
 */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
