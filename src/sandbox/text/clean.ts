import type { MessageEntity } from '../types.ts';
import type { FormattedText } from './html.ts';
import { TextError } from './text-error.ts';

const MAX_ENTITY_OFFSET = 1_000_000;

/** U+2028-202E and three combining marks that Telegram takes out of every text, and the carriage return. */
const REMOVED: ReadonlySet<number> = new Set([
  0x0d, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x0333, 0x033f, 0x030a,
]);

/**
 * Removes and replaces what Telegram does not keep in a text, moving the entities along (rules, section 3, step 7).
 * Throws TextError for entities outside the text or inside a character.
 */
export function cleanText({ text, entities }: FormattedText): FormattedText {
  if (/\p{Surrogate}/u.test(text)) throw new TextError('Strings must be encoded in UTF-8');
  for (const entity of entities) checkRange(text, entity);
  if (isClean(text)) return { text, entities };

  const newOffsets = new Uint32Array(text.length + 1);
  let cleaned = '';
  let index = 0;
  for (const character of text) {
    newOffsets.fill(cleaned.length, index, index + character.length);
    cleaned += cleanCharacter(character);
    index += character.length;
  }
  newOffsets[text.length] = cleaned.length;
  const moved = entities.map((entity) => {
    const offset = newOffsets[entity.offset] ?? 0;
    return { ...entity, offset, length: (newOffsets[entity.offset + entity.length] ?? 0) - offset };
  });
  return { text: cleaned, entities: moved };
}

/** Nearly every text is; looking at its UTF-16 units costs a hundredth of putting it together anew. */
function isClean(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (REMOVED.has(unit) || isReplaced(unit)) return false;
  }
  return true;
}

function cleanCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (REMOVED.has(code)) return '';
  return isReplaced(code) ? ' ' : character;
}

function isReplaced(code: number): boolean {
  return code < 0x20 && code !== 0x0a;
}

function checkRange(text: string, { offset, length }: MessageEntity): void {
  if (offset < 0 || offset > MAX_ENTITY_OFFSET)
    throw new TextError(`Receive an entity with incorrect offset ${offset}`);
  if (length < 0 || length > MAX_ENTITY_OFFSET)
    throw new TextError(`Receive an entity with incorrect length ${length}`);
  if (length === 0) return;
  const end = offset + length;
  if (offset >= text.length) {
    throw new TextError(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (splitsCharacter(text, offset)) {
    throw new TextError(`Entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset)}`);
  }
  if (end > text.length) {
    throw new TextError(
      `Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (splitsCharacter(text, end)) {
    throw new TextError(`Entity ends in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, end)}`);
  }
}

function splitsCharacter(text: string, index: number): boolean {
  return index > 0 && (text.codePointAt(index - 1) ?? 0) > 0xffff;
}

function byteOffset(text: string, index: number): number {
  return Buffer.byteLength(text.slice(0, index - 1));
}

/** Takes the blanks off the end, and off the start as far as the first entity (rules, section 3, step 8). */
export function trimText({ text, entities }: FormattedText): FormattedText {
  let end = text.length;
  while (end > 0 && isTrimmed(text.charAt(end - 1))) end -= 1;
  const limit = entities.reduce((first, { offset }) => Math.min(first, offset), end);
  let start = 0;
  while (start < limit && isTrimmed(text.charAt(start))) start += 1;
  const kept = entities
    .map((entity) => ({
      ...entity,
      offset: entity.offset - start,
      length: Math.min(entity.offset + entity.length, end) - entity.offset,
    }))
    .filter(({ length }) => length > 0);
  return { text: text.slice(start, end), entities: kept };
}

function isTrimmed(character: string): boolean {
  return character === ' ' || character === '\n';
}

const BLANKS =
  /^[\u{a0}\u{1680}\u{180e}\u{2000}-\u{200f}\u{202e}\u{202f}\u{205f}\u{2800}\u{3000}\u{feff}\u{fffc} \n]*$/u;

/** Whether a cleaned text shows nothing. */
export function isBlank(text: string): boolean {
  return BLANKS.test(text);
}
