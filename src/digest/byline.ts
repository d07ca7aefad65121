/** The lines of an article, told apart. */
export interface Signed {
  readonly body: readonly string[];
  readonly byline: string | undefined;
  readonly authorNote: string | undefined;
}

const MAX_NAME_LENGTH = 80; // characters
const MAX_NOTE_LINES = 3; // a biography has one line in every page seen
const NAME_WORDS = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*| (?:and|de|van|von|der)){1,5}$/u;

/**
 * Separates the author from the text. Two forms are known, both at the end of the article:
 * `BY Name`, then a biography; and `GUEST AUTHOR`, the name, then a biography.
 */
export function separateByline(lines: readonly string[]): Signed {
  const earliest = Math.max(0, lines.length - MAX_NOTE_LINES - 2);
  for (let index = lines.length - 1; index >= earliest; index -= 1) {
    const signed = guestAuthorAt(lines, index) ?? authorAt(lines, index);
    if (signed !== undefined) return signed;
  }
  return { body: lines, byline: undefined, authorNote: undefined };
}

function guestAuthorAt(lines: readonly string[], index: number): Signed | undefined {
  if (lines[index] !== 'GUEST AUTHOR') return undefined;
  const name = lines[index + 1];
  // What follows the label and is no name is a biography without one.
  if (name === undefined || isName(name)) return signedBy(name, lines, index, index + 2);
  return signedBy(undefined, lines, index, index + 1);
}

function authorAt(lines: readonly string[], index: number): Signed | undefined {
  const name = /^BY (.+)$/u.exec(lines[index] ?? '')?.[1];
  if (name === undefined || !isName(name)) return undefined;
  const next = lines[index + 1];
  // "BY THE NUMBERS" is a sub-heading: in capitals, the line must be the last one, or the biography repeat the name.
  const repeated = next?.toLowerCase().startsWith(name.toLowerCase());
  if (next !== undefined && !repeated && !isNameInMixedCase(name)) return undefined;
  return signedBy(name, lines, index, index + 1);
}

function signedBy(name: string | undefined, lines: readonly string[], labelAt: number, noteAt: number): Signed {
  const note = lines.slice(noteAt).join('\n');
  return { body: lines.slice(0, labelAt), byline: name, authorNote: note === '' ? undefined : note };
}

function isNameInMixedCase(name: string): boolean {
  return NAME_WORDS.test(name) && /\p{Ll}/u.test(name);
}

function isName(line: string): boolean {
  return line.length <= MAX_NAME_LENGTH && !/[.!?…]$/u.test(line);
}
