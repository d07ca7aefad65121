import { failure } from '../errors.ts';
import { isObject, parseJson } from '../parameters/json.ts';
import { textOf } from '../parameters/parameters.ts';
import type { FormattedText } from '../text/html.ts';
import { finishText, MAX_TEXT_LENGTH, readText } from '../text/message-text.ts';
import type { LinkPreviewOptions, MessageEntity } from '../types.ts';
import { type Call, readingText } from './method.ts';

/** A request's text and how its links are previewed. */
export interface TextRequest {
  readonly formatted: FormattedText;
  readonly linkPreview: LinkPreviewOptions | undefined;
}

/** Reads the text of a request, before the chat is looked at (rules, section 3, steps 1-5). */
export function readTextRequest(call: Call): TextRequest {
  const { parameters, complain } = call;
  const linkPreview = readLinkPreview(call);
  const parseMode = textOf(parameters, 'parse_mode');
  const entities = textOf(parameters, 'entities');
  if (parseMode !== '' && entities !== '')
    complain('parse-mode-and-entities', 'entities are ignored beside parse_mode');
  if (parseMode.toLowerCase().startsWith('markdown')) complain('not-emulated', 'Markdown is not emulated');
  const formatted = readingText(() =>
    readText({ text: textOf(parameters, 'text'), parseMode, entities: parseJson(entities) }),
  );
  return { formatted, linkPreview };
}

function readLinkPreview({ parameters, complain }: Call): LinkPreviewOptions | undefined {
  if (parameters.values.has('disable_web_page_preview')) {
    complain('legacy-parameter', 'disable_web_page_preview has given way to link_preview_options');
    return { is_disabled: true };
  }
  const text = textOf(parameters, 'link_preview_options');
  if (text === '') return undefined;
  const value = parseJson(text);
  if (value === undefined) throw failure("can't parse link preview options JSON object");
  if (!isObject(value)) throw failure('object expected as link preview options');
  return normalLinkPreview(value);
}

/** Keeps the options that say something; size hints count only beside a URL. */
export function normalLinkPreview(options: LinkPreviewOptions): LinkPreviewOptions | undefined {
  if (options['is_disabled'] === true) return { is_disabled: true };
  const names = ['url', 'prefer_small_media', 'prefer_large_media', 'show_above_text'];
  const given = names.filter(
    (name) => options[name] && (name !== 'url' ? options['url'] || name === 'show_above_text' : true),
  );
  return given.length === 0 ? undefined : Object.fromEntries(given.map((name) => [name, options[name] ?? null]));
}

/** Finishes a text for sending, and tells what the live service would change without a word (steps 7-11). */
export function finishTextRequest(call: Call, request: TextRequest): FormattedText {
  const mayBeBlank = typeof request.linkPreview?.['url'] === 'string' && request.linkPreview['is_disabled'] !== true;
  const finished = readingText(() => finishText(request.formatted, { maxLength: MAX_TEXT_LENGTH, mayBeBlank }));
  if (finished.text !== request.formatted.text) {
    call.complain('text-changed', 'the text was cleaned or trimmed before it was sent');
  }
  if (finished.text.length > MAX_TEXT_LENGTH) {
    call.complain('text-long', `the text has ${finished.text.length} UTF-16 units; some clients count those`);
  }
  return { text: finished.text, entities: withMentionedUsers(call, finished.entities) };
}

/** A mention by id stays only for people whom the bot knows. */
function withMentionedUsers({ telegram }: Call, entities: readonly MessageEntity[]): readonly MessageEntity[] {
  return entities.flatMap((entity) => {
    if (entity.type !== 'text_mention') return [entity];
    const person = telegram.world.people.get(entity.user?.id ?? 0);
    return person?.known ? [{ ...entity, user: person.user }] : [];
  });
}
