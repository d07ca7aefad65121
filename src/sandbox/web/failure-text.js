// @ts-check
import { ApiError } from './api.js';

/** @import { Labels } from './types.d.ts' */

/**
 * Why something did not work, as the reader is told: the bot was silent, the sandbox is not there, or its own sentence.
 * @param {unknown} error
 * @param {Labels} labels
 */
export function failureText(error, labels) {
  const status = error instanceof ApiError ? error.status : undefined;
  if (status === 504) return labels.botSilent;
  if (status === 0) return labels.reconnecting;
  return labels.failed(error instanceof Error ? error.message : String(error));
}
