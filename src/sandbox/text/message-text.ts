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
/** What a text is for: its longest form after parsing, in Unicode code points, and what it is told when it is longer. */
export interface TextLimits {
  readonly maxLength: number;
  readonly tooLong: string;
  /** A text that shows nothing is let through, as an empty one. */
  readonly mayBeBlank: boolean;
}

/** The text of a message (Bot API, sendMessage). */
export const MESSAGE_TEXT: TextLimits = { maxLength: 4096, tooLong: 'Message is too long', mayBeBlank: false };

/** The caption of a file (Bot API, sendDocument). */
export const CAPTION: TextLimits = { maxLength: 1024, tooLong: 'Message caption is too long', mayBeBlank: true };

/** A text as a request gives it. */
export interface RawText {
  readonly text: string;
  readonly parseMode: string;
  readonly entities: Json | undefined;
}

/** Reads the text of a message, which has to be there. Throws TextError. */
export function readText(raw: RawText): FormattedText {
  if (raw.text === '') throw new TextError('Message text is empty');
  return readFormatted(raw);
}

/**
 * Reads a text with its markup or entities, before the chat is looked at (rules, section 3, steps 3-5).
 * An empty one has no markup. Throws TextError.
 */
export function readFormatted({ text, parseMode, entities }: RawText): FormattedText {
  if (Buffer.byteLength(text) > MAX_RAW_BYTES) throw new TextError('Text is too long');
  switch (text === '' ? '' : parseMode.toLowerCase()) {
    case '':
    case 'none':
      return { text, entities: readEntities(entities) };
    case 'html':
      return parsedHtml(text);
    case 'markdown':
      throw new TextError("Can't parse entities: Markdown not emulated");
    case 'markdownv2':
      throw new TextError("Can't parse entities: MarkdownV2 not emulated");
    default:
      throw new TextError('Unsupported parse_mode');
  }
}

/** Cleans, normalises and trims a text, finds entities, and checks that it may be sent (steps 7-11). Throws TextError. */
export function finishText(formatted: FormattedText, limits: TextLimits): FormattedText {
  const cleaned = cleanText(formatted);
  const trimmed = trimText({ text: cleaned.text, entities: normaliseEntities(cleaned.entities) });
  if (isBlank(trimmed.text)) {
    if (!limits.mayBeBlank) throw new TextError('Text must be non-empty');
    return { text: '', entities: [] };
  }
  if (countCodePoints(trimmed.text) > limits.maxLength) throw new TextError(limits.tooLong);
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
