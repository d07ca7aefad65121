// @ts-check

/** @import { Call, TrafficEntry, TrafficFilter, Violation } from './traffic.d.ts' */

/** Entries that the panel keeps; a call with an article in it takes some 20 KB. */
const KEPT_ENTRIES = 300;

/** Parameters that say most about a call, in the order in which they are shown on its line. */
const TELLING = [
  'chat_id',
  'message_thread_id',
  'message_id',
  'inline_message_id',
  'user_id',
  'action',
  'text',
  'caption',
  'document',
  'commands',
  'language_code',
  'scope',
  'offset',
  'url',
];
const MAX_VALUE_LENGTH = 60;
const MAX_TOLD = 3;

/** @param {Call} call @returns {TrafficEntry} */
export function callEntry(call) {
  return { kind: 'call', key: `call-${call.id}`, at: call.at, method: call.method, call };
}

/** @param {Violation} violation @returns {TrafficEntry} */
export function violationEntry(violation) {
  const key = `violation-${violation.at}-${violation.rule}-${violation.message}`;
  return { kind: 'violation', key, at: violation.at, method: violation.method, violation };
}

/**
 * The entries, newest first, after more have come. What is there already stays once; the oldest are forgotten.
 * @param {readonly TrafficEntry[]} entries
 * @param {readonly TrafficEntry[]} more
 * @returns {readonly TrafficEntry[]}
 */
export function withEntries(entries, more) {
  const known = new Set(entries.map(({ key }) => key));
  const fresh = more.filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return entries;
  // The sort is stable: of what came at the same moment, the later stands above, and violations above the call they are about.
  return [...fresh.toReversed(), ...entries].sort((a, b) => b.at - a.at || rank(a) - rank(b)).slice(0, KEPT_ENTRIES);
}

/** @param {TrafficEntry} entry */
function rank({ kind }) {
  return kind === 'violation' ? 0 : 1;
}

/**
 * Whether an entry is one of those that are looked at.
 * @param {TrafficEntry} entry
 * @param {TrafficFilter} filter
 */
export function isShown(entry, { only, method, polls }) {
  if (method !== '' && entry.method !== method) return false;
  if (method === '' && !polls && isPoll(entry)) return false;
  if (only === 'errors') return entry.kind === 'call' && !entry.call.ok;
  return only === 'all' || entry.kind === 'violation';
}

/**
 * A bot asks for updates without end; only a question that failed is worth a look.
 * @param {TrafficEntry} entry
 */
function isPoll(entry) {
  return entry.kind === 'call' && entry.call.ok && entry.method === 'getUpdates';
}

/**
 * The methods that occur, by name.
 * @param {readonly TrafficEntry[]} entries
 */
export function methodsOf(entries) {
  return [...new Set(entries.map(({ method }) => method))].sort();
}

/**
 * The parameters that say most about a call, short enough for a line.
 * @param {Call['parameters']} parameters
 * @returns {readonly (readonly [name: string, value: string])[]}
 */
export function tellingParameters(parameters) {
  const named = TELLING.filter((name) => parameters[name]);
  const others = Object.keys(parameters).filter((name) => !TELLING.includes(name) && parameters[name]);
  return [...named, ...others].slice(0, MAX_TOLD).map((name) => /** @type {const} */ ([name, short(parameters[name])]));
}

/**
 * Parameters as a person reads them: values that are JSON are shown as what they are.
 * @param {Call['parameters']} parameters
 */
export function readableParameters(parameters) {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, readable(value)]));
}

/** @param {string} [value] */
function short(value = '') {
  const line = [...value.replace(/\s+/gu, ' ')];
  return line.length > MAX_VALUE_LENGTH ? `${line.slice(0, MAX_VALUE_LENGTH).join('')}…` : line.join('');
}

/** @param {string} value */
function readable(value) {
  if (!/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/**
 * The answer of a call in a few words: what came back, or why it failed.
 * @param {Call} call
 */
export function answerLine({ ok, result, errorCode, description }) {
  if (!ok) return [errorCode, description].filter((part) => part !== undefined).join(' ');
  if (Array.isArray(result)) return `[${result.length}]`;
  if (typeof result !== 'object' || result === null) return String(result ?? '');
  const id = 'message_id' in result ? result.message_id : undefined;
  return id === undefined ? `{${Object.keys(result).slice(0, MAX_TOLD).join(', ')}}` : `message_id ${id}`;
}
