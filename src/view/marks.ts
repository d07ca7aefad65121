import { FormattedString } from '@grammyjs/parse-mode';
import type { MarkedText } from '../archive/snippet.ts';
import { clean, cutPoint } from './display.ts';

/** Renders a text with its hits in bold, at most `limit` UTF-16 units and `maxMarks` bold words. */
export function marksBold({ text, marks }: MarkedText, limit: number, maxMarks: number): FormattedString {
  const parts: (string | FormattedString)[] = [];
  let end = 0;
  for (const mark of marks.slice(0, maxMarks)) {
    const start = Math.max(end, mark.offset);
    parts.push(clean(text.slice(end, start)));
    end = Math.max(start, mark.offset + mark.length);
    const hit = clean(text.slice(start, end));
    if (hit.trim() !== '') parts.push(FormattedString.b(hit));
  }
  parts.push(clean(text.slice(end)));
  return shortened(trimmed(FormattedString.join(parts)), limit);
}

function trimmed(text: FormattedString): FormattedString {
  const { rawText } = text;
  return text.slice(rawText.length - rawText.trimStart().length, rawText.trimEnd().length);
}

function shortened(text: FormattedString, limit: number): FormattedString {
  const { rawText } = text;
  if (rawText.length <= limit) return text;
  const room = cutPoint(rawText, limit - 1);
  const wordEnd = /\s/u.test(rawText.charAt(room)) ? room : rawText.slice(0, room).search(/\s\S*$/u);
  return FormattedString.join([text.slice(0, wordEnd > room / 2 ? wordEnd : room), '…']);
}
