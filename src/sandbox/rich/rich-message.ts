import { failure } from '../errors.ts';
import { isArray, isObject, type Json, type JsonObject, parseJson } from '../parameters/json.ts';
import type { Complain } from '../strict/complain.ts';
import { countCodePoints } from '../text/length.ts';
import { type BlockRules, checkBlocks, MEDIA_TYPES } from './rich-blocks.ts';
import { checkRichHtml } from './rich-markup.ts';
import type { RichReading } from './rich-text.ts';
import { createTally, passedLimit, RICH_LIMITS, type Tally } from './tally.ts';

/** What becomes of rich messages in HTML or Markdown, which only Telegram's servers can read. */
export type RichMarkup = 'refuse' | 'lenient';

/** What reading a rich message needs to know. */
export interface RichContext extends BlockRules {
  readonly complain: Complain;
  readonly richHtml: RichMarkup;
}

const SOURCES = ['html', 'markdown', 'blocks'] as const;

/** Reads the shape of `rich_message`, before the chat is looked at. Throws ApiError. */
export function readRichMessage(text: string): JsonObject {
  if (text === '') throw failure('Rich message must be non-empty');
  const value = parseJson(text);
  if (value === undefined) throw failure("Can't parse rich message JSON object");
  return readRichValue(value);
}

/** Likewise for one that is already parsed. */
export function readRichValue(value: Json): JsonObject {
  if (!isObject(value)) throw failure('Object expected as rich message');
  if (!SOURCES.some((source) => isGiven(value[source]))) throw failure('Rich message must be non-empty');
  return value;
}

function isGiven(source: Json | undefined): boolean {
  return source !== undefined && source !== null && source !== '' && !(isArray(source) && source.length === 0);
}

/** Checks what is in a rich message, and gives it as it is kept (rules, section 11). Throws ApiError. */
export function checkRichMessage(value: JsonObject, context: RichContext): JsonObject {
  const given = SOURCES.filter((source) => isGiven(value[source]));
  if (given.length > 1) refuse(context, `a rich message has ${given.join(' and ')}; it must be one of them`);
  const flags = value['is_rtl'] === true ? { is_rtl: true } : {};
  if (given[0] !== 'blocks') return { blocks: markupBlocks(value, context), ...flags };

  const reading: RichReading = { tally: createTally(), complain: context.complain };
  checkBlocks(reading, value['blocks'], context);
  checkLimits(reading.tally, context);
  return { blocks: value['blocks'] ?? [], ...flags };
}

function checkLimits(tally: Tally, context: RichContext): void {
  const limit = passedLimit(tally);
  if (limit) refuse(context, `a rich message has at most ${RICH_LIMITS[limit]} ${limit}, not ${tally[limit]}`);
}

/** Nothing is known of how it is parsed, so that people are shown the text alone. */
function markupBlocks({ html, markdown, media }: JsonObject, context: RichContext): readonly JsonObject[] {
  if (context.richHtml === 'refuse') refuse(context, 'html and markdown of rich messages are not emulated; use blocks');
  checkMediaList(media);
  const source = typeof html === 'string' ? html : String(markdown);
  if (/\p{Surrogate}/u.test(source)) throw failure('Strings must be encoded in UTF-8');
  const text = typeof html === 'string' ? checkRichHtml(html, context.complain) : source;
  checkLimits({ ...createTally(), characters: countCodePoints(text) }, context);
  return [{ type: 'paragraph', text }];
}

/** The files that links of the markup name. */
function checkMediaList(list: Json | undefined): void {
  for (const entry of isArray(list) ? list : []) {
    const media = isObject(entry) ? entry['media'] : undefined;
    if (!isObject(entry) || !isObject(media)) throw failure('Media must be non-empty');
    if (typeof entry['id'] !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/u.test(entry['id'])) {
      throw failure('Invalid rich message file identifier specified');
    }
    if (!MEDIA_TYPES.includes(String(media['type']))) throw failure('Unallowed media specified');
  }
}

/** The server's own words are not known; the reason is told as a violation. */
function refuse({ complain }: RichContext, reason: string): never {
  complain('rich-message', reason);
  throw failure('RICH_MESSAGE_INVALID');
}
