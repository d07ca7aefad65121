import { isArray, isObject, type Json, parseJson } from '../parameters/json.ts';
import type { Parameters } from '../parameters/parameters.ts';
import type { Complain } from './complain.ts';
import { JSON_PARAMETERS, type Shape } from './known-fields.ts';

/** What is to be checked of a request, before it is carried out. */
export interface CheckedRequest {
  readonly method: { readonly name: string; readonly parameters: readonly string[] };
  readonly input: Parameters;
  /** The body was meant to be JSON and is not. */
  readonly malformedJson: boolean;
}

/** Parameters that still work, and what has taken their place. */
const LEGACY: ReadonlyMap<string, string> = new Map([
  ['disable_web_page_preview', 'link_preview_options'],
  ['reply_to_message_id', 'reply_parameters'],
  ['allow_sending_without_reply', 'reply_parameters'],
]);

/** Complains of parameters and fields that the Bot API does not have, and of a body that is no JSON. */
export function checkRequest({ method, input, malformedJson }: CheckedRequest, complain: Complain): void {
  if (malformedJson) complain('malformed-json', 'the body is no JSON object');
  for (const [name, text] of input.values) {
    if (!method.parameters.includes(name)) complain('unknown-parameter', `"${name}" is no parameter of ${method.name}`);
    else checkParameter(name, text, complain);
  }
  for (const name of input.files.keys()) {
    const isMeant = method.parameters.includes(name) || [...input.values.values()].some((text) => refersTo(text, name));
    if (!isMeant) complain('unknown-parameter', `no parameter of ${method.name} is or names the file "${name}"`);
  }
}

/** Complains of JSON that is none in a request that was carried out nevertheless; most methods refuse it in words. */
export function checkIgnoredJson(input: Parameters, complain: Complain): void {
  for (const [name, text] of input.values) {
    const isMalformed = JSON_PARAMETERS.has(name) && text !== '' && parseJson(text) === undefined;
    if (isMalformed) complain('malformed-json', `"${name}" is no JSON`);
  }
}

function refersTo(text: string, fileName: string): boolean {
  return text.includes(`attach://${fileName}`);
}

function checkParameter(name: string, text: string, complain: Complain): void {
  const successor = LEGACY.get(name);
  if (successor !== undefined) complain('legacy-parameter', `${name} has given way to ${successor}`);
  if (name === 'message_thread_id' && Number(text) === 1)
    complain('general-topic', 'the General topic is addressed by leaving message_thread_id out');
  checkJson(name, text, complain);
}

function checkJson(name: string, text: string, complain: Complain): void {
  const shape = JSON_PARAMETERS.get(name);
  if (shape === undefined || text === '') return;
  const value = parseJson(text);
  if (value !== undefined) checkFields(value, shape, name, complain);
}

/** Values of another type than the shape's are the method's to refuse. */
function checkFields(value: Json, shape: Shape, path: string, complain: Complain): void {
  if (shape === 'any') return;
  if ('list' in shape) {
    if (!isArray(value)) return;
    for (const [index, item] of value.entries()) checkFields(item, shape.list, `${path}[${index}]`, complain);
    return;
  }
  if (!isObject(value)) return;
  for (const [name, item] of Object.entries(value)) {
    const known = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    if (known === undefined) complain('unknown-field', `there is no "${name}" in ${path}`);
    else checkFields(item, known, `${path}.${name}`, complain);
  }
}
