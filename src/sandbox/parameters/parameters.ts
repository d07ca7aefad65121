import { failure } from '../errors.ts';

/** A file of a multipart request. */
export interface UploadedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A request's parameters as text, however they were sent; absent and empty are the same (rules, section 1). */
export interface Parameters {
  readonly values: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** The text of a parameter, "" when it is absent. */
export function textOf(parameters: Parameters, name: string): string {
  return parameters.values.get(name) ?? '';
}

/** A boolean as Telegram reads it: `true`, `yes` and `1` are true, everything else is false. */
export function booleanOf(parameters: Parameters, name: string): boolean {
  return ['true', 'yes', '1'].includes(textOf(parameters, name).trim().toLowerCase());
}

/** An integer from the leading digits, pressed into the range; never an error. */
export function integerOf(
  parameters: Parameters,
  name: string,
  { fallback, min, max }: { readonly fallback: number; readonly min: number; readonly max: number },
): number {
  const text = textOf(parameters, name);
  return text === '' ? fallback : Math.min(Math.max(leadingInteger(text), min), max);
}

/** A message or topic id; 0 when it is missing, negative or no number. */
export function idOf(parameters: Parameters, name: string): number {
  return integerOf(parameters, name, { fallback: 0, min: 0, max: 2 ** 31 - 1 });
}

/** A user's id. Refused when it is missing or not positive. */
export function userIdOf(parameters: Parameters, name = 'user_id'): number {
  const id = leadingInteger(textOf(parameters, name));
  if (id <= 0) throw failure(`Invalid ${name} specified`);
  return id;
}

function leadingInteger(text: string): number {
  return Number(/^-?\d+/u.exec(text)?.[0] ?? 0);
}
