import { repairCyrillic } from './mongolian.ts';

/** Longest word that is kept apart from others, in UTF-16 units; no word of either language comes near it. */
const MAX_WORD_LENGTH = 64;

/** Lower-case words of one of the two alphabets need no more than that; they are nearly all there are. */
const PLAIN = /^(?:[a-z0-9]+|[0-9а-яёөү]+)$/u;

/** What may stand inside a word without being part of it: apostrophes, control and format characters (zero width, direction). */
const IGNORED = /['’ʼ‘`´\p{Cc}\p{Cf}]/gu;
const MARKS = /\p{M}/gu;
const HALF_PAIR = /\p{Cs}$/u;

/**
 * Brings one word into the form in which words are compared: NFC, lower case (root locale), without stress and other
 * marks that belong to no letter of their own, apostrophes and invisible characters; look-alikes in Cyrillic words resolved.
 */
export function normalizeWord(raw: string): string {
  const lower = raw.toLowerCase();
  const word = PLAIN.test(lower)
    ? lower
    : repairCyrillic(lower.replace(IGNORED, '').normalize('NFC').toLowerCase().normalize('NFC').replace(MARKS, ''));
  return word.length > MAX_WORD_LENGTH ? word.slice(0, MAX_WORD_LENGTH).replace(HALF_PAIR, '') : word;
}
