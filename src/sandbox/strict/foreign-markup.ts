import { isArray, isObject, type Json, parseJson } from '../parameters/json.ts';
import { type Parameters, textOf } from '../parameters/parameters.ts';

const FOREIGN =
  /<(?!\/?(?:a|b|strong|i|em|s|strike|del|u|ins|tg-spoiler|tg-emoji|tg-time|span|pre|code|blockquote)[\s>]|\/>)|&(?!(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);)/iu;

/** The characters that are shown around the place. */
const AROUND = 12;

/**
 * Finds the first `<` or `&` in the texts of a request that belongs to no markup of Telegram's, with what stands around
 * it: whoever sends HTML has to write them as entities. `undefined` when there is none.
 */
export function findForeignMarkup(input: Parameters): string | undefined {
  for (const text of textsOf(input)) {
    const found = FOREIGN.exec(text);
    if (found) return text.slice(Math.max(0, found.index - AROUND), found.index + AROUND);
  }
  return undefined;
}

function textsOf(input: Parameters): readonly string[] {
  const results = parseJson(textOf(input, 'results'));
  const inline = isArray(results) ? results.flatMap(contentOf) : [];
  return [textOf(input, 'text'), textOf(input, 'caption'), ...inline];
}

function contentOf(result: Json): readonly string[] {
  const content = isObject(result) ? result['input_message_content'] : undefined;
  const text = isObject(content) ? content['message_text'] : undefined;
  return typeof text === 'string' ? [text] : [];
}
