import { createHash } from 'node:crypto';

/** A checksum of pieces that come one after another. */
export interface Checksum {
  update(piece: string | Uint8Array): void;
  /** The first 16 hexadecimal digits of SHA-256. */
  digest(): string;
}

/** Starts a checksum. */
export function createChecksum(): Checksum {
  const hash = createHash('sha256');
  return {
    update(piece) {
      hash.update(piece);
    },
    digest: () => hash.digest('hex').slice(0, 16),
  };
}

/** Makes the checksum of a text. */
export function checksum(text: string): string {
  const sum = createChecksum();
  sum.update(text);
  return sum.digest();
}
