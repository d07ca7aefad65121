/** A short name for a source in callback data: 10 characters of Crockford base32, lower case. */
export type SourceKey = string & { readonly __brand: 'SourceKey' };

/** Names a source by a hash of its host; case and a leading `www.` make no difference. */
export function sourceKey(host: string): SourceKey {
  const name = host.toLowerCase().replace(/^www\./u, '');
  const digits = Array.from({ length: KEY_LENGTH }, (_, index) => digitAt(fnv1a64(name), index));
  return digits.join('') as SourceKey; // the one place where a key is made
}

/** Reads a key out of callback data. */
export function parseSourceKey(text: string): SourceKey | undefined {
  return /^[0-9a-hjkmnp-tv-z]{10}$/u.test(text) ? (text as SourceKey) : undefined;
}

const KEY_LENGTH = 10; // 50 bits: among 10,000 sources two share a key with a chance of 1 in 20 million
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function digitAt(hash: bigint, index: number): string {
  return ALPHABET.charAt(Number((hash >> BigInt(index * 5)) & 31n));
}

/** FNV-1a, 64 bits, over the UTF-8 bytes (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}
