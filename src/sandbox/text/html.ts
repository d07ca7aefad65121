import type { MessageEntity } from '../types.ts';
import { readCharacterReference } from './html-entities.ts';
import { type EndTag, readEndTag, readStartTag, type StartTag } from './html-tag.ts';
import { entitiesOfTag, type ParsedEntity } from './html-tag-entities.ts';
import { TextError } from './text-error.ts';

/** A text with its ranges. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

const LESS = 0x3c;
const SLASH = 0x2f;
const AMPERSAND = 0x26;

interface OpenTag {
  readonly tag: StartTag;
  readonly offset: number;
}

interface State {
  readonly bytes: Uint8Array;
  readonly pieces: string[];
  readonly open: OpenTag[];
  readonly entities: ParsedEntity[];
  /** UTF-16 units written so far. */
  length: number;
}

/**
 * Parses Telegram's HTML as its server does, byte for byte (rules, section 3.1).
 * Throws TextError with the parser's own words; offsets in them are in bytes, entities' are in UTF-16 units.
 */
export function parseHtml(html: string): FormattedText {
  if (/\p{Surrogate}/u.test(html)) throw new TextError('Text must be encoded in UTF-8');
  const state: State = { bytes: Buffer.from(html, 'utf8'), pieces: [], open: [], entities: [], length: 0 };
  let position = 0;
  while (position < state.bytes.length) position = step(state, position);

  const innermost = state.open.at(-1);
  if (innermost) throw new TextError(`Can't find end tag corresponding to start tag "${innermost.tag.name}"`);
  const text = state.pieces.join('');
  if (/\p{Surrogate}/u.test(text)) {
    throw new TextError(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: sorted(state.entities) };
}

function step(state: State, position: number): number {
  const byte = state.bytes[position];
  if (byte === LESS) return state.bytes[position + 1] === SLASH ? closeTag(state, position) : openTag(state, position);
  const reference = byte === AMPERSAND ? readCharacterReference(state.bytes, position) : undefined;
  if (reference) {
    write(state, String.fromCodePoint(reference.codePoint));
    return reference.end;
  }
  return copyPlain(state, position);
}

/** Copies up to the next `<` or `&`; neither byte occurs inside a longer UTF-8 sequence. */
function copyPlain(state: State, position: number): number {
  let end = position + 1;
  while (end < state.bytes.length && state.bytes[end] !== LESS && state.bytes[end] !== AMPERSAND) end += 1;
  write(state, Buffer.from(state.bytes.subarray(position, end)).toString('utf8'));
  return end;
}

function write(state: State, piece: string): void {
  state.pieces.push(piece);
  state.length += piece.length;
}

function openTag(state: State, position: number): number {
  const tag = readStartTag(state.bytes, position);
  if (tag.name === 'span' && tag.attributes.get('class') !== 'tg-spoiler') {
    throw new TextError(`Tag "span" must have class "tg-spoiler" at byte offset ${position}`);
  }
  state.open.push({ tag, offset: state.length });
  return tag.end;
}

function closeTag(state: State, position: number): number {
  const opened = state.open.pop();
  if (!opened) throw new TextError(`Unexpected end tag at byte offset ${position}`);
  const closing = readEndTag(state.bytes, position);
  checkMatch(opened.tag, closing, position);
  const length = state.length - opened.offset;
  if (length > 0) {
    const inner = (): string => state.pieces.join('').slice(opened.offset);
    entitiesOfTag(opened.tag, { offset: opened.offset, length, inner }, state.entities);
  }
  return closing.end;
}

function checkMatch(opened: StartTag, closing: EndTag, position: number): void {
  if (closing.name === '' || closing.name === opened.name) return;
  throw new TextError(
    `Unmatched end tag at byte offset ${position}, expected "</${opened.name}>", found "</${closing.name}>"`,
  );
}

function sorted(entities: readonly ParsedEntity[]): readonly MessageEntity[] {
  return entities.map(({ entity }) => entity).toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}
