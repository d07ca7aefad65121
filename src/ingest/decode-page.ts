import type { ParseIssue } from '../digest/digest.ts';
import { PageError } from './page-report.ts';

/** Real pages have some 10 KB; whatever is larger than this is not one. */
export const MAX_PAGE_BYTES: number = 20 * 1024 * 1024;

/** A text file has no NUL at all; one in a thousand forgives a damaged disk block, not a picture. */
const MAX_NUL_SHARE = 0.001;
const SAMPLE_BYTES = 64 * 1024;

export interface DecodedPage {
  readonly text: string;
  /** What was wrong with the bytes and could be helped. */
  readonly issues: readonly ParseIssue[];
}

/**
 * Turns the bytes of a page into text: UTF-8, or UTF-16 where a byte order mark says so.
 * A page that was cut inside its last character loses that character and is told so by an issue.
 * Throws `PageError` with `too-large`, `binary` or `not-utf8`.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  if (bytes.byteLength > MAX_PAGE_BYTES) throw tooLarge();
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && isBinary(bytes)) {
    throw new PageError({ code: 'binary', message: 'it is not text but binary data' });
  }
  return decode(bytes, encoding);
}

/** The error for a page that is not even read to its end. */
export function tooLarge(): PageError {
  return new PageError({ code: 'too-large', message: `it is larger than ${MAX_PAGE_BYTES / 1024 / 1024} MB` });
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let nuls = 0;
  for (const byte of sample) if (byte === 0) nuls += 1;
  return nuls > sample.length * MAX_NUL_SHARE;
}

function decode(bytes: Uint8Array, encoding: string): DecodedPage {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    // As a stream: an unfinished character at the end is kept back instead of refused.
    text = decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw new PageError({ code: 'not-utf8', message: 'it is not encoded in UTF-8' }, { cause });
  }
  try {
    decoder.decode();
    return { text, issues: [] };
  } catch {
    return { text, issues: [cutCharacter(text)] };
  }
}

function cutCharacter(text: string): ParseIssue {
  const lastBreak = text.lastIndexOf('\n');
  return {
    code: 'truncated-entry',
    line: text.split('\n').length,
    column: text.length - lastBreak,
    message: 'The file ends inside a character: it was cut off here.',
    span: { start: text.length, end: text.length },
  };
}
