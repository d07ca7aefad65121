import { failure } from '../errors.ts';
import { isArray, isObject, type Json, type JsonObject, parseJson } from '../parameters/json.ts';
import { requiredStringField, stringField } from '../parameters/json-fields.ts';
import { booleanOf, integerOf, textOf } from '../parameters/parameters.ts';
import { checkLink } from '../text/link.ts';
import { prepareResult } from './inline-result.ts';
import type { Method } from './method.ts';

const MAX_RESULTS = 50;
const MAX_OFFSET_BYTES = 64;
const DEFAULT_CACHE_SECONDS = 300;
const MAX_CACHE_SECONDS = 86_400;

/** `answerInlineQuery`, with its checks in Telegram's order (rules, section 7). */
export const answerInlineQuery: Method = {
  name: 'answerInlineQuery',
  parameters: ['inline_query_id', 'results', 'cache_time', 'is_personal', 'next_offset', 'button'],
  run: (call) => {
    const { telegram, parameters } = call;
    const button = readButton(textOf(parameters, 'button'));
    const results = readResults(textOf(parameters, 'results'));
    const prepared = results.map((result) => prepareResult(call, result));
    const nextOffset = textOf(parameters, 'next_offset');
    checkIds(prepared.map(({ id }) => id));
    if (Buffer.byteLength(nextOffset) > MAX_OFFSET_BYTES) throw failure('NEXT_OFFSET_INVALID');
    telegram.inline.answer(textOf(parameters, 'inline_query_id'), {
      results: results.filter(isObject),
      prepared,
      nextOffset,
      button,
      cacheSeconds: integerOf(parameters, 'cache_time', {
        fallback: DEFAULT_CACHE_SECONDS,
        min: 0,
        max: MAX_CACHE_SECONDS,
      }),
      isPersonal: booleanOf(parameters, 'is_personal'),
    });
    return true;
  },
};

function readResults(text: string): readonly Json[] {
  if (text === '') return [];
  const value = parseJson(text);
  if (value === undefined) throw failure("can't parse JSON encoded inline query results: wrong JSON");
  if (!isArray(value)) throw failure('expected an Array of inline query results');
  if (value.length > MAX_RESULTS) throw failure('too many inline query results specified');
  return value;
}

function checkIds(ids: readonly string[]): void {
  for (const id of ids) {
    if (id === '') throw failure('RESULT_ID_EMPTY');
    if (Buffer.byteLength(id) > 64) throw failure('RESULT_ID_INVALID');
  }
  if (new Set(ids).size < ids.length) throw failure('RESULT_ID_DUPLICATE');
}

function readButton(text: string): JsonObject | undefined {
  if (text === '') return undefined;
  const value = parseJson(text);
  if (value === undefined) throw failure("can't parse inline query results button JSON object");
  const refuse = (raw: string): Error => failure(`can't parse inline query results button: ${raw}`);
  if (!isObject(value)) throw refuse('InlineQueryResultsButton must be an Object');
  requiredStringField(value, 'text', refuse);
  const start = stringField(value, 'start_parameter', refuse);
  const webApp = value['web_app'];
  if ((start === undefined) === (webApp === undefined)) {
    throw refuse('InlineQueryResultsButton must have exactly one optional field');
  }
  if (start !== undefined) checkStartParameter(start);
  else checkWebApp(webApp);
  return value;
}

function checkStartParameter(start: string): void {
  if (start === '') throw failure("can't use empty start_parameter");
  if (start.length > 64) throw failure('too long start_parameter specified');
  if (!/^[A-Za-z0-9_-]+$/u.test(start)) throw failure('unallowed characters in start_parameter are used');
}

function checkWebApp(webApp: Json | undefined): void {
  const url = isObject(webApp) && typeof webApp['url'] === 'string' ? webApp['url'] : '';
  const checked = checkLink(url, { httpsOnly: true });
  if (!checked.ok) throw failure(`inline query results button Web App URL '${url}' is invalid: ${checked.reason}`);
}
