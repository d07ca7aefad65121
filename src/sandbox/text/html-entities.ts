const NAMED: ReadonlyMap<string, number> = new Map([
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['amp', 0x26],
  ['quot', 0x22],
]);

/** Longest "&#…" that is still read, in bytes without the semicolon. */
const MAX_REFERENCE_BYTES = 9;

/** A character reference: the character and the byte after it. */
export interface CharacterReference {
  readonly codePoint: number;
  readonly end: number;
}

/** Reads the character reference at `&`; `undefined` when Telegram takes the `&` literally (rules, section 3.1). */
export function readCharacterReference(bytes: Uint8Array, start: number): CharacterReference | undefined {
  const numeric = bytes[start + 1] === 0x23;
  const read = numeric ? readNumber(bytes, start) : readName(bytes, start);
  if (!read) return undefined;
  return bytes[read.end] === 0x3b ? { codePoint: read.codePoint, end: read.end + 1 } : read;
}

function readNumber(bytes: Uint8Array, start: number): CharacterReference | undefined {
  const hexadecimal = bytes[start + 2] === 0x78;
  const base = hexadecimal ? 16 : 10;
  let end = start + (hexadecimal ? 3 : 2);
  let codePoint = 0;
  for (let digit = digitAt(bytes, end, base); digit !== undefined; digit = digitAt(bytes, end, base)) {
    codePoint = codePoint * base + digit;
    end += 1;
    if (end - start > MAX_REFERENCE_BYTES) return undefined;
  }
  return codePoint === 0 || codePoint >= 0x10ffff ? undefined : { codePoint, end };
}

function digitAt(bytes: Uint8Array, index: number, base: number): number | undefined {
  const digit = Number.parseInt(String.fromCharCode(bytes[index] ?? 0), base);
  return Number.isNaN(digit) ? undefined : digit;
}

function readName(bytes: Uint8Array, start: number): CharacterReference | undefined {
  let end = start + 1;
  let name = '';
  while (isLetter(bytes[end] ?? 0)) {
    name += String.fromCharCode(bytes[end] ?? 0);
    end += 1;
  }
  const codePoint = NAMED.get(name);
  return codePoint === undefined ? undefined : { codePoint, end };
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
