import { scanJson } from './json-scan.ts';

/** How many brackets Telegram lets a value stand in (td `JsonBuilder.h`, `DEFAULT_MAX_DEPTH`). */
export const MAX_JSON_DEPTH: number = 100;

/** Any value JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Parses JSON text; `undefined` when it is malformed, or deeper than Telegram reads. */
export function parseJson(text: string, maxDepth: number = MAX_JSON_DEPTH): Json | undefined {
  // So that whoever walks through a value may do it by recursion.
  if (text.length > maxDepth && scanJson(text, maxDepth).isTooDeep) return undefined;
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Tells a JSON object from arrays, strings, numbers, booleans and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells a JSON array from every other value. */
export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
