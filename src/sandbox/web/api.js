// @ts-check

/** @import { BotCommand, CallbackAnswer, InlineAnswer, Message, World } from './types.d.ts' */

/** The server refused, or was not there. `status` is 0 when it was not there. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {number} status
   */
  constructor(message, status) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** @returns {Promise<World>} */
export function getState() {
  return request('/api/state');
}

/**
 * @param {number} userId
 * @param {number} chatId
 * @returns {Promise<readonly BotCommand[]>}
 */
export async function getCommands(userId, chatId) {
  const answer = await request(`/api/commands?userId=${userId}&chatId=${chatId}`);
  return answer.commands;
}

/**
 * @param {{ userId: number, chatId: number, text: string, replyTo?: number }} body
 * @returns {Promise<{ message: Message }>}
 */
export function postSend(body) {
  return request('/api/send', body);
}

/**
 * @param {{ userId: number, chatId: number, messageId: number, data: string }} body
 * @returns {Promise<{ answer: CallbackAnswer }>}
 */
export function postPress(body) {
  return request('/api/press', body);
}

/**
 * @param {{ userId: number, chatId: number, query: string, offset?: string }} body
 * @returns {Promise<{ answer: InlineAnswer }>}
 */
export function postInline(body) {
  return request('/api/inline', body);
}

/**
 * @param {{ userId: number, chatId: number, queryId: string, resultId: string }} body
 * @returns {Promise<{ message: Message }>}
 */
export function postChoose(body) {
  return request('/api/choose', body);
}

/**
 * @param {{ userId: number, payload?: string }} body
 * @returns {Promise<{ message: Message }>}
 */
export function postStart(body) {
  return request('/api/start', body);
}

/**
 * One request; a body makes it a POST. Throws ApiError.
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function request(path, body) {
  const options = body
    ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  const response = await fetch(path, options).catch((cause) => {
    throw new ApiError(String(cause?.message ?? cause), 0);
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(answer.error ?? response.statusText, response.status);
  return answer;
}
