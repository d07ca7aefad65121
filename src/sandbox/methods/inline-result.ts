import { ApiError, failure } from '../errors.ts';
import { checkMarkup, inlineMarkup, readMarkupValue } from '../keyboard/keyboard.ts';
import { isObject, type Json, type JsonObject } from '../parameters/json.ts';
import { requiredStringField, stringField } from '../parameters/json-fields.ts';
import type { PreparedResult } from '../queries/inline-desk.ts';
import type { FormattedText } from '../text/html.ts';
import { checkLink } from '../text/link.ts';
import { finishText, MESSAGE_TEXT, readText } from '../text/message-text.ts';
import { TextError } from '../text/text-error.ts';
import type { Call } from './method.ts';
import { checkFinished, checkParseMode, normalLinkPreview } from './text-parameters.ts';

const refuse = (raw: string): Error => failure(`can't parse inline query result: ${raw}`);

/** Checks an inline result and makes ready the message that it becomes. Only articles with text are emulated. */
export function prepareResult(call: Call, value: Json): PreparedResult {
  if (!isObject(value)) throw refuse('Inline query result must be an object');
  const type = requiredStringField(value, 'type', refuse);
  const id = requiredStringField(value, 'id', refuse);
  if (type !== 'article') {
    call.complain('not-emulated', `inline results of type "${type}" are not emulated, only articles`);
    throw refuse(`type "${type}" is unsupported for the inline query result`);
  }
  const title = requiredStringField(value, 'title', refuse);
  const markup = readResultMarkup(call, value['reply_markup']);
  const { formatted, linkPreview } = readContent(call, value['input_message_content']);
  const finished = finishContent(call, formatted);
  if (title.trim() === '') throw failure('ARTICLE_TITLE_EMPTY');
  checkThumbnail(value);
  return { id, formatted: finished, markup: inlineMarkup(checkMarkup(markup, 'private')), linkPreview };
}

function readResultMarkup(call: Call, value: Json | undefined): ReturnType<typeof readMarkupValue> {
  if (value === undefined || value === null) return { kind: 'none' };
  try {
    return readMarkupValue(value, call.complain);
  } catch (error) {
    if (error instanceof ApiError) throw refuse(error.message.replace(/^Bad Request: /u, ''));
    throw error;
  }
}

function readContent(
  { complain }: Call,
  content: Json | undefined,
): {
  readonly formatted: FormattedText;
  readonly linkPreview: PreparedResult['linkPreview'];
} {
  if (!isObject(content)) throw refuse('Input message content is not specified');
  const text = stringField(content, 'message_text', refuse);
  if (text === undefined) throw refuse('Input message content is not specified');
  const preview = content['link_preview_options'];
  const parseMode = stringField(content, 'parse_mode', refuse) ?? '';
  checkParseMode(complain, parseMode, content['entities'] !== undefined);
  try {
    return {
      formatted: readText({ text, parseMode, entities: content['entities'] }),
      linkPreview: isObject(preview) ? normalLinkPreview(preview) : undefined,
    };
  } catch (error) {
    if (error instanceof TextError) throw refuse(error.message);
    throw error;
  }
}

/** The length is the server's to check, which words it in its own way. */
function finishContent({ complain }: Call, formatted: FormattedText): FormattedText {
  try {
    const finished = finishText(formatted, { ...MESSAGE_TEXT, tooLong: 'MESSAGE_TOO_LONG' });
    checkFinished(complain, { given: formatted.text, finished: finished.text, maxLength: MESSAGE_TEXT.maxLength });
    return finished;
  } catch (error) {
    if (error instanceof TextError) throw failure(error.message);
    throw error;
  }
}

function checkThumbnail(result: JsonObject): void {
  const url = stringField(result, 'thumbnail_url', refuse) ?? '';
  if (url !== '' && !checkLink(url).ok) throw failure('WEBDOCUMENT_URL_INVALID');
}
