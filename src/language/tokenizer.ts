import { cutPossessive } from './english.ts';
import { isHyphenatedEnding } from './mongolian.ts';
import { normalizeWord } from './word.ts';

/** A word and where it stands, in UTF-16 units from the start of the text it was found in. */
export interface Piece {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** See `Token.joined`. */
  readonly joined: boolean;
}

/** A run of text without blanks that is cut up as one thing. */
export interface Compound {
  readonly raw: string;
  readonly start: number;
}

/**
 * Letters and digits with their marks and with the invisible characters between them (a control character that is no
 * blank counts as invisible), held together by single dots, commas, apostrophes and hyphens.
 */
const COMPOUND = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]|[^\P{Cc}\s\u0085]|[.,'’ʼ‘`´\-‐‑](?=[\p{L}\p{N}]))*/gu;
const HYPHEN = /[-‐‑]/u;
const SIMPLE = /^[\p{L}\p{N}\p{M}]+$/u;
const ONE_SCRIPT = /^(?:\p{Script=Latin}+|\p{Script=Cyrillic}+)$/u;
const ACRONYM = /^\p{L}\p{M}*(?:\.\p{L}\p{M}*)+$/u;
const NUMBER = /^\d+(?:[.,]\d+)+/u;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const DECIMAL = /^\d+[.,]\d+$/u;
const MAX_JOINED_PARTS = 3;

/** Finds the compounds of a text, in order. Linear in its length. */
export function* findCompounds(text: string): Generator<Compound> {
  for (const match of text.matchAll(COMPOUND)) yield { raw: match[0], start: match.index };
}

/** Cuts a compound into its words; offsets count from the start of the compound. */
export function splitCompound(raw: string): readonly Piece[] {
  if (SIMPLE.test(raw)) return pieceOf(raw, 0);
  const parts = splitAt(raw, 0, HYPHEN).map(({ text, at }) => splitPart(text, at));
  // An ending belongs to the word before it, and says nothing on its own: ХК-ИЙН, 30-НЫ. Before another word it is a word.
  const last = parts.findLastIndex(
    ([only, another], index) => index === 0 || another !== undefined || !isHyphenatedEnding(only?.word ?? ''),
  );
  const kept = parts.slice(0, last + 1);
  return [...kept.flat(), ...joinedForm(kept)];
}

interface Slice {
  readonly text: string;
  readonly at: number;
}

function splitAt(text: string, from: number, separator: RegExp): readonly Slice[] {
  let at = from;
  return text.split(separator).map((part) => {
    const slice = { text: part, at };
    at += part.length + 1;
    return slice;
  });
}

/** Cuts what stands between hyphens: `U.S` is one word, `Г.ЗАНДАНШАТАР` two, `12.6` one, `29.01.2026` three. */
function splitPart(part: string, at: number): readonly Piece[] {
  if (ACRONYM.test(part)) return pieceOf(part, at, part.replaceAll('.', ''));
  const number = NUMBER.exec(part)?.[0];
  if (number === undefined) return splitAt(part, at, /[.,]/u).flatMap(({ text, at: start }) => pieceOf(text, start));
  const rest = part.slice(number.length);
  const value = numberValue(number);
  return [
    ...(value === undefined
      ? splitAt(number, at, /[.,]/u).flatMap(({ text, at: start }) => pieceOf(text, start))
      : pieceOf(number, at, value)),
    ...splitAt(rest, at + number.length, /[.,]/u).flatMap(({ text, at: start }) => pieceOf(text, start)),
  ];
}

/** One spelling for a number: no thousands separators, a dot before the decimals; undefined for dates and versions. */
function numberValue(number: string): string | undefined {
  if (THOUSANDS.test(number)) return number.replaceAll(',', '');
  return DECIMAL.test(number) ? number.replace(',', '.') : undefined;
}

function pieceOf(text: string, start: number, spelling: string = cutPossessive(text)): readonly Piece[] {
  const word = normalizeWord(spelling);
  if (word === '') return [];
  // The mark goes on the word, not on its possessive; spellings that were made up cover all of the text.
  const length = text.startsWith(spelling) ? spelling.length : text.length;
  return [{ word, start, end: start + length, joined: false }];
}

/**
 * `Оюун-Эрдэнэ` is found as `оюунэрдэнэ` too, `e-mail` as `email`, with an initial before it or without; numbers, mixed scripts
 * and longer chains are not joined.
 */
function joinedForm(parts: readonly (readonly Piece[])[]): readonly Piece[] {
  const words = parts.map((pieces, place) => (place === 0 || pieces.length === 1 ? pieces.at(-1) : undefined));
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < 2 || words.length > MAX_JOINED_PARTS) return [];
  const word = words.map((one) => one?.word ?? ' ').join('');
  return ONE_SCRIPT.test(word) ? [{ word: normalizeWord(word), start: first.start, end: last.end, joined: true }] : [];
}
