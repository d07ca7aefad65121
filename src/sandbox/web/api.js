// @ts-check

/** @import { Call, Fault, Violation } from './traffic.d.ts' */
/** @import { BotCommand, CallbackAnswer, ChatKind, Chat, InlineAnswer, MemberChange, Message, Topic, User, World } from './types.d.ts' */

/** The server refused, or was not there. `status` is 0 when it was not there; `reason` is one that `labels.refusals` has words for. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {number} status
   * @param {string} [reason]
   */
  constructor(message, status, reason) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.reason = reason;
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
 * @param {{ userId: number, chatId: number, text: string, replyTo?: number, threadId?: number, sendAs?: number }} body
 * @returns {Promise<{ message: Message }>}
 */
export function postSend(body) {
  return request('/api/send', body);
}

/**
 * @param {{ userId: number, chatId: number, messageId: number, data: string, stale?: boolean }} body
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
 * @param {{ userId: number, chatId: number, queryId: string, resultId: string, threadId?: number }} body
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
 * @param {{ userId: number, chatId: number, messageId: number, text: string }} body
 * @returns {Promise<{ message: Message }>}
 */
export function postEdit(body) {
  return request('/api/edit', body);
}

/**
 * @param {{ userId: number, chatId: number, messageId: number, emoji: string }} body
 * @returns {Promise<object>}
 */
export function postReact(body) {
  return request('/api/react', body);
}

/**
 * @param {{ userId: number, chatId: number, payload?: string }} body
 * @returns {Promise<object>}
 */
export function postStartGroup(body) {
  return request('/api/start-group', body);
}

/**
 * @param {{ userId: number, blocked: boolean }} body
 * @returns {Promise<object>}
 */
export function postBlock(body) {
  return request('/api/block', body);
}

/**
 * @param {{ firstName: string, languageCode: string, username?: string }} body
 * @returns {Promise<{ user: User }>}
 */
export function postPerson(body) {
  return request('/api/people', body);
}

/**
 * @param {{ userId: number, kind: ChatKind, title: string, memberIds: readonly number[], withBot: boolean }} body
 * @returns {Promise<{ chat: Chat }>}
 */
export function postChat(body) {
  return request('/api/chats', body);
}

/**
 * @param {{ userId: number, chatId: number, memberId: number, change: MemberChange }} body
 * @returns {Promise<object>}
 */
export function postMember(body) {
  return request('/api/members', body);
}

/**
 * @param {{ userId: number, chatId: number, name: string }} body
 * @returns {Promise<{ topic: Topic }>}
 */
export function postNewTopic(body) {
  return request('/api/topics', body);
}

/**
 * @param {{ userId: number, chatId: number, topicId: number, change: 'close' | 'reopen' | 'rename' | 'delete', name?: string }} body
 * @returns {Promise<object>}
 */
export function postTopic(body) {
  return request('/api/topic', body);
}

/**
 * @param {{ userId: number, chatId: number }} body
 * @returns {Promise<{ chatId: number }>}
 */
export function postMigrate(body) {
  return request('/api/migrate', body);
}

/**
 * Sends a file: its bytes are the body, everything else stands in the address.
 * @param {{ userId: number, chatId: number, caption?: string, threadId?: number, sendAs?: number }} to
 * @param {File} file
 * @returns {Promise<{ message: Message }>}
 */
export function postDocument(to, file) {
  const query = new URLSearchParams({ name: file.name });
  for (const [name, value] of Object.entries(to)) if (value !== undefined) query.set(name, String(value));
  return request(`/api/document?${query}`, file);
}

/**
 * Where a document can be downloaded from.
 * @param {string} fileId
 * @param {number} userId
 */
export function fileAddress(fileId, userId) {
  return `/api/file?${new URLSearchParams({ id: fileId, userId: String(userId) })}`;
}

/** @returns {Promise<{ calls: readonly Call[], violations: readonly Violation[] }>} */
export function getTraffic() {
  return request('/api/traffic');
}

/**
 * @param {{ advanceMs: number }} body
 * @returns {Promise<{ now: number }>}
 */
export function postClock(body) {
  return request('/api/clock', body);
}

/**
 * @param {{ method: string, fault: Fault, times: number } | { clear: true }} body
 * @returns {Promise<object>}
 */
export function postFaults(body) {
  return request('/api/faults', body);
}

/**
 * One request; a body makes it a POST: a file goes as its bytes, everything else as JSON. Throws ApiError.
 * @param {string} path
 * @param {object | File} [body]
 * @returns {Promise<any>}
 */
async function request(path, body) {
  const response = await fetch(path, body ? posted(body) : {}).catch((cause) => {
    throw new ApiError(String(cause?.message ?? cause), 0);
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(answer.error ?? response.statusText, response.status, answer.reason);
  return answer;
}

/**
 * @param {object | File} body
 * @returns {RequestInit}
 */
function posted(body) {
  const isFile = body instanceof File;
  const type = isFile ? 'application/octet-stream' : 'application/json';
  return { method: 'POST', headers: { 'Content-Type': type }, body: isFile ? body : JSON.stringify(body) };
}
