import { readCharacterReference } from './html-entities.ts';
import { TextError } from './text-error.ts';

const SPACES: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x0a, 0x00, 0x0b]);
const GREATER = 0x3e;
const EQUALS = 0x3d;
const SLASH = 0x2f;
const QUOTES: ReadonlySet<number> = new Set([0x22, 0x27]);

const TAGS: ReadonlySet<string> = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '),
);

/** A start tag: its lower-case name, its attributes, and the byte after its `>`. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

/** An end tag: its lower-case name ("" for `</>`) and the byte after its `>`. */
export interface EndTag {
  readonly name: string;
  readonly end: number;
}

/** Reads the start tag whose `<` is at `begin`. Throws TextError as Telegram would word it. */
export function readStartTag(bytes: Uint8Array, begin: number): StartTag {
  const nameEnd = skipUntil(bytes, begin + 1, (byte) => isSpace(byte) || byte === GREATER);
  if (at(bytes, nameEnd) === 0) throw new TextError(`Unclosed start tag at byte offset ${begin}`);
  const name = lower(bytes, begin + 1, nameEnd);
  if (!TAGS.has(name)) throw new TextError(`Unsupported start tag "${name}" at byte offset ${begin}`);

  const attributes = new Map<string, string>();
  let position = nameEnd;
  while (at(bytes, position) !== GREATER) {
    const start = skipSpaces(bytes, position);
    if (at(bytes, start) === GREATER) {
      position = start;
      break;
    }
    const attribute = readAttribute(bytes, { begin, name, start });
    attributes.set(attribute.name, attribute.value);
    position = attribute.end;
  }
  return { name, attributes, end: position + 1 };
}

/** Reads the end tag whose `<` is at `begin`. Throws TextError when it is not closed. */
export function readEndTag(bytes: Uint8Array, begin: number): EndTag {
  const nameEnd = skipUntil(bytes, begin + 2, (byte) => isSpace(byte) || byte === GREATER);
  const name = lower(bytes, begin + 2, nameEnd);
  const end = skipSpaces(bytes, nameEnd);
  if (at(bytes, end) !== GREATER) throw new TextError(`Unclosed end tag at byte offset ${begin}`);
  return { name, end: end + 1 };
}

interface Place {
  readonly begin: number;
  readonly name: string;
  readonly start: number;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly end: number;
}

function readAttribute(bytes: Uint8Array, { begin, name, start }: Place): Attribute {
  const nameEnd = skipUntil(bytes, start, endsAttributeName);
  if (nameEnd === start) throw new TextError(`Empty attribute name in the tag "${name}" at byte offset ${begin}`);
  const attributeName = lower(bytes, start, nameEnd);
  const unclosed = new TextError(`Unclosed start tag "${name}" at byte offset ${begin}`);

  const equals = skipSpaces(bytes, nameEnd);
  if (at(bytes, equals) === 0) throw unclosed;
  if (at(bytes, equals) !== EQUALS) return { name: attributeName, value: '', end: equals };

  const valueStart = skipSpaces(bytes, equals + 1);
  if (at(bytes, valueStart) === 0) throw unclosed;
  const value = QUOTES.has(at(bytes, valueStart)) ? readQuoted(bytes, valueStart) : readToken(bytes, valueStart);
  if (at(bytes, value.end) === 0) throw new TextError(`Unclosed start tag at byte offset ${begin}`);
  return { name: attributeName, value: value.text, end: value.end };
}

function readToken(bytes: Uint8Array, start: number): { readonly text: string; readonly end: number } {
  const end = skipUntil(bytes, start, (byte) => !/[A-Za-z0-9.-]/u.test(String.fromCharCode(byte)));
  if (!isSpace(at(bytes, end)) && at(bytes, end) !== GREATER) {
    throw new TextError(`Unexpected end of name token at byte offset ${start}`);
  }
  return { text: lower(bytes, start, end), end };
}

function readQuoted(bytes: Uint8Array, start: number): { readonly text: string; readonly end: number } {
  const quote = at(bytes, start);
  const value: Uint8Array[] = [];
  let position = start + 1;
  while (at(bytes, position) !== quote && at(bytes, position) !== 0) {
    const reference = at(bytes, position) === 0x26 ? readCharacterReference(bytes, position) : undefined;
    const end = reference?.end ?? position + 1;
    value.push(reference ? Buffer.from(String.fromCodePoint(reference.codePoint)) : bytes.subarray(position, end));
    position = end;
  }
  const end = at(bytes, position) === quote ? position + 1 : position;
  return { text: Buffer.concat(value).toString('utf8'), end };
}

/** A byte past the end reads as NUL, which is a space too: every scan stops there. */
function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function isSpace(byte: number): boolean {
  return SPACES.has(byte);
}

function endsAttributeName(byte: number): boolean {
  return isSpace(byte) || byte === EQUALS || byte === GREATER || byte === SLASH || QUOTES.has(byte);
}

function skipUntil(bytes: Uint8Array, start: number, stop: (byte: number) => boolean): number {
  let index = start;
  while (index < bytes.length && !stop(at(bytes, index))) index += 1;
  return index;
}

function skipSpaces(bytes: Uint8Array, start: number): number {
  return skipUntil(bytes, start, (byte) => byte === 0 || !isSpace(byte));
}

function lower(bytes: Uint8Array, start: number, end: number): string {
  // Only ASCII letters are folded; a bad name is told as it was written.
  return Buffer.from(bytes.subarray(start, end))
    .toString('utf8')
    .replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
