import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { QuarantineReason } from './page-report.ts';

/** Keeps what could not be taken in, for an operator to look at. */
export interface Quarantine {
  /** Keeps a copy of the page with the reason beside it; the same page again changes nothing. */
  keep(page: { readonly name: string; readonly bytes: Uint8Array; readonly reason: QuarantineReason }): Promise<void>;
}

const HASH_DIGITS = 12;
const MAX_NAME_LENGTH = 80; // characters of up to 2 bytes in Cyrillic; file systems allow 255 bytes

/** Creates a quarantine in a folder, which is made with the first page that needs it. */
export function createQuarantine(dir: string): Quarantine {
  return {
    async keep({ name, bytes, reason }) {
      await mkdir(dir, { recursive: true });
      const file = join(dir, fileNameOf(name, bytes));
      await replaceFile(file, bytes);
      await replaceFile(`${file}.reason.txt`, `${name}\n${reason.code}: ${reason.message}\n`);
    },
  };
}

/** The hash tells two pages of one name apart, and makes the same page one file. */
function fileNameOf(name: string, bytes: Uint8Array): string {
  const plain = basename(name)
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^\.+/u, '')
    .slice(-MAX_NAME_LENGTH);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS);
  return `${plain === '' ? 'page' : plain}-${hash}`;
}

async function replaceFile(file: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, file);
}
