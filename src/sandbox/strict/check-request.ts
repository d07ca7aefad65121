import { isArray, isObject, type Json, parseJson } from '../parameters/json.ts';
import type { Parameters } from '../parameters/parameters.ts';
import { JSON_PARAMETERS, type Shape } from './known-fields.ts';

/** Told about what the live service lets pass in silence: a rule's name, and a sentence. */
export type Complain = (rule: string, message: string) => void;

/** What is to be checked of a request, before it is carried out. */
export interface CheckedRequest {
  readonly method: { readonly name: string; readonly parameters: readonly string[] };
  readonly input: Parameters;
  /** The body was meant to be JSON and is not. */
  readonly malformedJson: boolean;
}

/** Complains of parameters and fields that the Bot API does not have, and of JSON that is none. */
export function checkRequest({ method, input, malformedJson }: CheckedRequest, complain: Complain): void {
  if (malformedJson) complain('malformed-json', 'the body is no JSON object');
  for (const [name, text] of input.values) {
    if (!method.parameters.includes(name)) complain('unknown-parameter', `"${name}" is no parameter of ${method.name}`);
    else checkJson(name, text, complain);
  }
  for (const name of input.files.keys()) {
    const isMeant = method.parameters.includes(name) || [...input.values.values()].some((text) => refersTo(text, name));
    if (!isMeant) complain('unknown-parameter', `no parameter of ${method.name} is or names the file "${name}"`);
  }
}

function refersTo(text: string, fileName: string): boolean {
  return text.includes(`attach://${fileName}`);
}

function checkJson(name: string, text: string, complain: Complain): void {
  const shape = JSON_PARAMETERS.get(name);
  if (shape === undefined || text === '') return;
  const value = parseJson(text);
  if (value === undefined) complain('malformed-json', `"${name}" is no JSON`);
  else checkFields(value, shape, name, complain);
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
