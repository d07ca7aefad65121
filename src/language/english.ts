import { stem } from 'porter2';

const ENGLISH_WORD = /^[a-z]{3,}$/u;
const POSSESSIVE = /['’ʼ‘`´][sS]$/u;

/** Cuts the possessive `'s` off, with a straight or a curly apostrophe. */
export function cutPossessive(word: string): string {
  return word.replace(POSSESSIVE, '');
}

/** Reduces a lower-case English word to its Porter2 stem (Snowball "english"); any other word stays as it is. */
export function englishStem(word: string): string {
  return ENGLISH_WORD.test(word) ? stem(word) : word;
}
