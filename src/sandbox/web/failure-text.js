// @ts-check
import { ApiError } from './api.js';

/** @import { Labels } from './types.d.ts' */

/**
 * Why something did not work, in the reader's language: the bot was silent, the sandbox is not there, or what was refused.
 * Only what no reader does by hand (a fault of the page itself) is told in the server's own words.
 * @param {unknown} error
 * @param {Labels} labels
 */
export function failureText(error, labels) {
  if (!(error instanceof ApiError)) return labels.failed(error instanceof Error ? error.message : String(error));
  const { status, reason = '', message } = error;
  if (status === 504) return labels.botSilent;
  if (status === 0) return labels.reconnecting;
  /** @type {Readonly<Record<string, string>>} */
  const refusals = { ...labels.bans, ...labels.refusals };
  return refusals[reason] ?? refusals[status] ?? labels.failed(message);
}
