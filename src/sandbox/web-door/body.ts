import { SandboxError } from '../errors.ts';
import type { JsonObject } from '../parameters/json.ts';

/** A whole number of a request. Throws SandboxError. */
export function numberOf(body: JsonObject, name: string): number {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new SandboxError('wrong-request', `"${name}" must be a whole number`);
  }
  return value;
}

/** Likewise, or nothing. */
export function optionalNumber(body: JsonObject, name: string): number | undefined {
  return body[name] === undefined || body[name] === null ? undefined : numberOf(body, name);
}

/** A text of a request. Throws SandboxError. */
export function textOf(body: JsonObject, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new SandboxError('wrong-request', `"${name}" must be a text`);
  return value;
}

/** Likewise, or nothing. */
export function optionalText(body: JsonObject, name: string): string | undefined {
  return body[name] === undefined || body[name] === null ? undefined : textOf(body, name);
}

/** One of a few words. Throws SandboxError. */
export function oneOf<Word extends string>(body: JsonObject, name: string, words: readonly Word[]): Word {
  const text = textOf(body, name);
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new SandboxError('wrong-request', `"${name}" must be one of ${words.join(', ')}`);
  return word;
}
