import type { Paragraph } from './digest.ts';
import { endsSentence } from './text.ts';

const MAX_HEADING_WORDS = 8;
const MAX_HEADING_LENGTH = 80; // UTF-16 units

/**
 * Tells sub-headings from paragraphs. A sub-heading stands between two paragraphs, is short, begins with a capital, a digit
 * or a quote and ends neither a sentence nor a clause. Several short lines in a row are a list, not sub-headings.
 */
export function markHeadings(lines: readonly string[]): readonly Paragraph[] {
  const short = lines.map(isHeadingLike);
  return lines.map((text, index) => {
    const between = index > 0 && index < lines.length - 1 && short[index - 1] === false && short[index + 1] === false;
    return { kind: between && short[index] === true ? 'heading' : 'text', text };
  });
}

function isHeadingLike(line: string): boolean {
  if (line.length > MAX_HEADING_LENGTH || line.split(' ').length > MAX_HEADING_WORDS) return false;
  return /^[\p{Lu}\p{N}"'“‘«]/u.test(line) && !endsSentence(line) && !/[:,;"'”’»–—-]$|www\.|@/iu.test(line);
}
