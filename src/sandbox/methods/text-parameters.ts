import { failure } from '../errors.ts';
import { isObject, parseJson } from '../parameters/json.ts';
import { textOf } from '../parameters/parameters.ts';
import type { Complain } from '../strict/complain.ts';
import type { FormattedText } from '../text/html.ts';
import { CAPTION, finishText, MESSAGE_TEXT, readFormatted, readText, type TextLimits } from '../text/message-text.ts';
import type { LinkPreviewOptions, Message, MessageEntity } from '../types.ts';
import { type Call, readingText } from './method.ts';

/** A request's text and how its links are previewed. */
export interface TextRequest {
  readonly formatted: FormattedText;
  readonly linkPreview: LinkPreviewOptions | undefined;
}

/** The parameters of a message's text. */
export const TEXT_PARAMETERS: readonly string[] = [
  'text',
  'parse_mode',
  'entities',
  'link_preview_options',
  'disable_web_page_preview',
];

/** The parameters of a file's caption. */
export const CAPTION_PARAMETERS: readonly string[] = ['caption', 'parse_mode', 'caption_entities'];

/** Reads the text of a request, before the chat is looked at (rules, section 3, steps 1-5). */
export function readTextRequest(call: Call): TextRequest {
  const linkPreview = readLinkPreview(call);
  return { formatted: readMarkedUp(call, { text: 'text', entities: 'entities' }, readText), linkPreview };
}

/** Reads the caption of a request, which may be absent (steps 3-5). */
export function readCaption(call: Call): FormattedText {
  return readMarkedUp(call, { text: 'caption', entities: 'caption_entities' }, readFormatted);
}

/** Reads the text of a draft, which may be absent. */
export function readDraft(call: Call): FormattedText {
  return readMarkedUp(call, { text: 'text', entities: 'entities' }, readFormatted);
}

/** Finishes the text of a draft for showing. */
export function finishDraft(call: Call, draft: FormattedText): FormattedText {
  return finish(call, draft, { ...MESSAGE_TEXT, mayBeBlank: true });
}

function readMarkedUp(
  { parameters, complain }: Call,
  names: { readonly text: string; readonly entities: string },
  read: typeof readText,
): FormattedText {
  const parseMode = textOf(parameters, 'parse_mode');
  const entities = textOf(parameters, names.entities);
  checkParseMode(complain, parseMode, entities !== '');
  return readingText(() => read({ text: textOf(parameters, names.text), parseMode, entities: parseJson(entities) }));
}

/** Tells what a parse mode makes the live service ignore, and what the sandbox cannot read. */
export function checkParseMode(complain: Complain, parseMode: string, hasEntities: boolean): void {
  if (parseMode !== '' && hasEntities) complain('parse-mode-and-entities', 'entities are ignored beside parse_mode');
  if (parseMode.toLowerCase().startsWith('markdown')) complain('not-emulated', 'Markdown is not emulated');
}

function readLinkPreview({ parameters }: Call): LinkPreviewOptions | undefined {
  if (parameters.values.has('disable_web_page_preview')) return { is_disabled: true };
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

/** Finishes a text for sending (steps 7-11). */
export function finishTextRequest(
  call: Call,
  { formatted, linkPreview }: TextRequest,
): Pick<Message, 'text' | 'entities' | 'link_preview_options'> {
  const mayBeBlank = typeof linkPreview?.['url'] === 'string' && linkPreview['is_disabled'] !== true;
  const { text, entities } = finish(call, formatted, { ...MESSAGE_TEXT, mayBeBlank });
  return { text, entities: entities.length > 0 ? entities : undefined, link_preview_options: linkPreview };
}

/** Finishes a caption for sending. */
export function finishCaption(call: Call, caption: FormattedText): Pick<Message, 'caption' | 'caption_entities'> {
  const { text, entities } = finish(call, caption, CAPTION);
  return { caption: text === '' ? undefined : text, caption_entities: entities.length > 0 ? entities : undefined };
}

function finish(call: Call, formatted: FormattedText, limits: TextLimits): FormattedText {
  const finished = readingText(() => finishText(formatted, limits));
  checkFinished(call.complain, { given: formatted.text, finished: finished.text, maxLength: limits.maxLength });
  return { text: finished.text, entities: withMentionedUsers(call, finished.entities) };
}

/** Tells what the live service changes in a text without a word, and what it lets pass that is hard to show. */
export function checkFinished(
  complain: Complain,
  { given, finished, maxLength }: { readonly given: string; readonly finished: string; readonly maxLength: number },
): void {
  if (finished !== given) complain('text-changed', 'the text was cleaned or trimmed before it was sent');
  if (finished.length > maxLength) {
    complain('text-long', `the text has ${finished.length} UTF-16 units; some clients count those`);
  }
}

/** A mention by id stays only for people whom the bot knows. */
function withMentionedUsers({ telegram }: Call, entities: readonly MessageEntity[]): readonly MessageEntity[] {
  return entities.flatMap((entity) => {
    if (entity.type !== 'text_mention') return [entity];
    const person = telegram.world.people.get(entity.user?.id ?? 0);
    return person?.known ? [{ ...entity, user: person.user }] : [];
  });
}
