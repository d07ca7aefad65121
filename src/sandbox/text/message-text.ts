import { isArray, type Json, parseJson } from '../parameters/json.ts';
import type { MessageEntity } from '../types.ts';
import { cleanText, isBlank, trimText } from './clean.ts';
import { detectEntities } from './detect.ts';
import { normaliseEntities } from './entities.ts';
import { type FormattedText, parseHtml } from './html.ts';
import { countCodePoints } from './length.ts';
import { readEntity } from './read-entity.ts';
import { TextError } from './text-error.ts';

/** Raw text incl. markup, in UTF-8 bytes. */
const MAX_RAW_BYTES = 32_768;
/** Text after parsing, in Unicode code points (Bot API, sendMessage). */
export const MAX_TEXT_LENGTH = 4096;

/** A text as a request gives it. */
export interface RawText {
  readonly text: string;
  readonly parseMode: string;
  readonly entities: Json | undefined;
}

/**
 * Reads a request's text: markup or entities, before the chat is looked at (rules, section 3, steps 2-5).
 * Throws TextError.
 */
export function readText({ text, parseMode, entities }: RawText): FormattedText {
  if (text === '') throw new TextError('Message text is empty');
  if (Buffer.byteLength(text) > MAX_RAW_BYTES) throw new TextError('Text is too long');
  switch (parseMode.toLowerCase()) {
    case '':
    case 'none':
      return { text, entities: readEntities(entities) };
    case 'html':
      return parsedHtml(text);
    case 'markdown':
    case 'markdownv2':
      throw new TextError("can't parse entities: this sandbox does not emulate Markdown; use HTML or entities");
    default:
      throw new TextError('Unsupported parse_mode');
  }
}

/** Cleans, normalises and trims a text, finds entities, and checks that it may be sent (steps 7-11). Throws TextError. */
export function finishText(
  formatted: FormattedText,
  limits: { readonly maxLength: number; readonly mayBeBlank?: boolean },
): FormattedText {
  const cleaned = cleanText(formatted);
  const trimmed = trimText({ text: cleaned.text, entities: normaliseEntities(cleaned.entities) });
  if (isBlank(trimmed.text) && !limits.mayBeBlank) throw new TextError('Text must be non-empty');
  if (countCodePoints(trimmed.text) > limits.maxLength) throw new TextError('Message is too long');
  return detectEntities(trimmed);
}

function parsedHtml(text: string): FormattedText {
  try {
    return parseHtml(text);
  } catch (error) {
    if (error instanceof TextError) throw new TextError(`Can't parse entities: ${error.message}`, { cause: error });
    throw error;
  }
}

function readEntities(value: Json | undefined): readonly MessageEntity[] {
  const list = typeof value === 'string' ? parseJson(value) : value;
  if (!isArray(list)) return [];
  return list.flatMap((item) => readEntity(item) ?? []);
}
