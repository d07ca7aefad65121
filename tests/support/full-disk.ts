import type { FileHandle } from 'node:fs/promises';
import { type Disk, NODE_DISK } from '../../src/storage/disk.ts';

/** A disk with so much room left; what is written takes from it, and what does not fit is half written, as on a real one. */
export interface SmallDisk {
  readonly disk: Disk;
  setRoom(bytes: number): void;
}

/** The file system of this machine with an end. */
export function createSmallDisk(room = Number.POSITIVE_INFINITY): SmallDisk {
  let left = room;

  function full(): Error {
    return Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  }

  function limit(handle: FileHandle): FileHandle {
    return new Proxy(handle, {
      get(target, name) {
        if (name === 'write') {
          return async (bytes: Buffer, offset: number, length: number, position: number) => {
            const fitting = Math.min(left, length);
            left -= fitting;
            const written = await target.write(bytes, offset, fitting, position);
            if (fitting < length) throw full();
            return written;
          };
        }
        if (name === 'writeFile') {
          return async (content: string | Uint8Array) => {
            const bytes = Buffer.from(content as string);
            const fitting = bytes.subarray(0, Math.min(left, bytes.length));
            left -= fitting.length;
            await target.writeFile(fitting);
            if (fitting.length < bytes.length) throw full();
          };
        }
        const value = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }

  return {
    disk: { ...NODE_DISK, open: async (...args) => limit(await NODE_DISK.open(...args)) },
    setRoom(bytes) {
      left = bytes;
    },
  };
}
