import { failure } from '../errors.ts';
import {
  checkMarkup,
  checkMarkupOnServer,
  inlineMarkup,
  type ParsedMarkup,
  readMarkupValue,
} from '../keyboard/keyboard.ts';
import { isObject, type Json, type JsonObject } from '../parameters/json.ts';
import { requiredStringField, stringField } from '../parameters/json-fields.ts';
import type { PreparedResult } from '../queries/inline-desk.ts';
import { readRichValue } from '../rich/rich-message.ts';
import { checkLink } from '../text/link.ts';
import { finishText, MESSAGE_TEXT, readText } from '../text/message-text.ts';
import { type Call, readingText } from './method.ts';
import { finishRichMessage } from './rich-parameters.ts';
import { checkFinished, checkParseMode, normalLinkPreview } from './text-parameters.ts';

const refuse = (raw: string): Error => failure(`Can't parse inline query result: ${raw}`);

/**
 * Checks an inline result in Telegram's order (rules, section 7), and makes ready the message that it becomes.
 * Only articles are emulated.
 */
export function prepareResult(call: Call, value: Json): PreparedResult {
  if (!isObject(value)) throw refuse('Inline query result must be an object');
  const type = requiredStringField(value, 'type', refuse).toLowerCase();
  const id = requiredStringField(value, 'id', refuse);
  const finish = readContent(call, value);
  const markup = readResultMarkup(call, value['reply_markup']);
  if (type !== 'article') {
    call.complain('not-emulated', `inline results of type "${type}" are not emulated, only articles`);
    throw refuse(`type "${type}" is unsupported for the inline query result`);
  }
  const title = requiredStringField(value, 'title', refuse);
  if (markup.kind === 'client') throw failure('Inline keyboard expected');
  const checked = checkMarkup(markup, EVERYWHERE);
  const content = finish();
  checkMarkupOnServer(checked, EVERYWHERE);
  if (title.trim() === '') throw failure('ARTICLE_TITLE_EMPTY');
  checkThumbnail(value);
  return { id, content, markup: inlineMarkup(checked) };
}

/** A result can be sent to any chat. */
const EVERYWHERE = 'inline';

function readResultMarkup({ complain }: Call, value: Json | undefined): ParsedMarkup {
  if (value === undefined || value === null) return { kind: 'none' };
  return readMarkupValue(value, { complain, refuse });
}

/** Finishes what was read: what Telegram's library and its server refuse. */
type Finish = () => PreparedResult['content'];

/** Texts and rich messages are emulated; a result may still have its text in the old way, without a content. */
function readContent(call: Call, result: JsonObject): Finish {
  const given = result['input_message_content'];
  const { isLegacy, content } = isObject(given)
    ? { isLegacy: false, content: given }
    : { isLegacy: true, content: result };
  if (given !== undefined && given !== null && isLegacy)
    throw refuse('Field "input_message_content" must be of type Object');
  const text = isLegacy
    ? requiredStringField(content, 'message_text', refuse)
    : (stringField(content, 'message_text', refuse) ?? '');
  if (isLegacy || text !== '') return readTextContent(call, content, text);
  if (isObject(content['rich_message'])) return readRichContent(call, content['rich_message']);
  for (const field of ['latitude', 'phone_number', 'payload']) {
    if (content[field] !== undefined) call.complain('not-emulated', 'inline results are emulated with texts only');
  }
  throw refuse('Input message content is not specified');
}

function readTextContent(call: Call, content: JsonObject, text: string): Finish {
  const preview = content['link_preview_options'];
  const parseMode = stringField(content, 'parse_mode', refuse) ?? '';
  checkParseMode(call.complain, parseMode, content['entities'] !== undefined);
  const formatted = readingText(() => readText({ text, parseMode, entities: content['entities'] }), refuse);
  return () => {
    // The length is the server's to check, which words it in its own way.
    const finished = readingText(() => finishText(formatted, { ...MESSAGE_TEXT, tooLong: 'MESSAGE_TOO_LONG' }));
    checkFinished(call.complain, { given: formatted.text, finished: finished.text, maxLength: MESSAGE_TEXT.maxLength });
    return {
      text: finished.text,
      entities: finished.entities.length > 0 ? finished.entities : undefined,
      link_preview_options: isObject(preview) ? normalLinkPreview(preview) : undefined,
    };
  };
}

function readRichContent(call: Call, value: JsonObject): Finish {
  const given = readRichValue(value);
  return () => ({ rich_message: finishRichMessage(call, given) });
}

function checkThumbnail(result: JsonObject): void {
  const url = stringField(result, 'thumbnail_url', refuse) ?? '';
  if (url !== '' && !checkLink(url).ok) throw failure('WEBDOCUMENT_URL_INVALID');
}
