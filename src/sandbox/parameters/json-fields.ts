import type { JsonObject } from './json.ts';

/** Makes the error of the reader's caller from the raw reason. */
export type Refuse = (raw: string) => Error;

/** Reads a text field; numbers count as text, absence is `undefined`, every other type is refused. */
export function stringField(object: JsonObject, name: string, refuse: Refuse): string | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw refuse(`Field "${name}" must be of type String`);
  return value;
}

/** Reads a text field that has to be there. */
export function requiredStringField(object: JsonObject, name: string, refuse: Refuse): string {
  const value = stringField(object, name, refuse);
  if (value === undefined) throw refuse(`Can't find field "${name}"`);
  return value;
}

/** Reads true or false; every other type is refused. */
export function booleanField(object: JsonObject, name: string, refuse: Refuse): boolean | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw refuse(`Field "${name}" must be of type Boolean`);
  return value;
}

/** Reads a whole number; digits in a text count too. */
export function integerField(object: JsonObject, name: string, refuse: Refuse): number | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' && typeof value !== 'string') throw refuse(`Field "${name}" must be of type Number`);
  const number = Number(value);
  if (!Number.isInteger(number)) throw refuse(`Field "${name}" must be a valid Number`);
  return number;
}

/** Reads a whole number that has to be there. */
export function requiredIntegerField(object: JsonObject, name: string, refuse: Refuse): number {
  const value = integerField(object, name, refuse);
  if (value === undefined) throw refuse(`Can't find field "${name}"`);
  return value;
}
