/** Tells whether a text has quotation marks of any kind. */
export function hasQuotes(text: string): boolean {
  return /["“”„‟«»]/u.test(text);
}
