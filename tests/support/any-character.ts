import fc from 'fast-check';

const SURROGATES_FROM = 0xd800;
const SURROGATES = 0x800;
const CODE_POINTS = 0x110000;

/**
 * Any code point but half a surrogate pair; for `fc.string({ unit: anyCharacter })`. It gives what `unit: 'binary'` gives,
 * which makes a table of all code points first: a second of work in every process.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat({ max: CODE_POINTS - SURROGATES - 1 })
  .map((index) => String.fromCodePoint(index < SURROGATES_FROM ? index : index + SURROGATES), indexOf);

/** The way back, by which fast-check puts words such as `__proto__` among the strings. */
function indexOf(character: unknown): number {
  const codePoint = typeof character === 'string' ? (character.codePointAt(0) ?? -1) : -1;
  if (codePoint < 0 || String.fromCodePoint(codePoint) !== character) throw new Error('not one character');
  return codePoint < SURROGATES_FROM ? codePoint : codePoint - SURROGATES;
}
