import { createHash } from 'node:crypto';

/** Makes the checksum of some pieces, one after another: the first 16 hexadecimal digits of SHA-256. */
export function checksum(...pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex').slice(0, 16);
}
