import { SandboxError } from '../errors.ts';
import { cleanText, trimText } from '../text/clean.ts';
import { detectEntities } from '../text/detect.ts';
import type { FormattedText } from '../text/html.ts';
import { countCodePoints } from '../text/length.ts';

/** What Telegram makes of a typed text, at most so many code points. Throws SandboxError for one that no keyboard writes. */
export function typedText(typed: string, what: 'message' | 'caption', maxLength: number): FormattedText {
  if (/\p{Surrogate}/u.test(typed)) throw new SandboxError('wrong-request', 'the text cannot be encoded in UTF-8');
  const written = detectEntities(trimText(cleanText({ text: typed, entities: [] })));
  if (countCodePoints(written.text) > maxLength)
    throw new SandboxError('wrong-request', `the ${what} is longer than ${maxLength} characters`, 'longText');
  return written;
}
