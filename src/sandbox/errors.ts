/** What a failed answer may carry beside its text (Bot API, ResponseParameters). */
export interface ErrorParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** A refused Bot API request: the code and the text that the bot receives. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: ErrorParameters | undefined;

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.name = 'ApiError';
    this.code = code;
    this.parameters = parameters;
  }
}

/** Why something was refused, where a person at the keyboard can run into it: the page says it in their language. */
export type Refusal =
  | 'blocked'
  | 'buttonGone'
  | 'emptyFile'
  | 'emptyText'
  | 'fileGone'
  | 'generalClosed'
  | 'largeFile'
  | 'longText'
  | 'messageGone'
  | 'migrated'
  | 'noInline'
  | 'noRight'
  | 'notInChat'
  | 'otherStanding'
  | 'readOnly'
  | 'restricted'
  | 'resultGone'
  | 'topicClosed'
  | 'topicGone';

/** Something the sandbox's own users (a test, the web chat) asked for that cannot be done. The message is for developers. */
export class SandboxError extends Error {
  readonly code: 'not-found' | 'not-possible' | 'timeout' | 'wrong-request';
  readonly reason: Refusal | undefined;

  constructor(code: SandboxError['code'], message: string, reason?: Refusal) {
    super(message);
    this.name = 'SandboxError';
    this.code = code;
    this.reason = reason;
  }
}

const PREFIXES: ReadonlyMap<number, string> = new Map([
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [500, 'Internal Server Error'],
]);

const TRANSLATIONS: ReadonlyMap<string, readonly [code: number, text: string]> = new Map([
  [
    'MESSAGE_NOT_MODIFIED',
    [
      400,
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    ],
  ],
  ['WC_CONVERT_URL_INVALID', [400, 'Wrong HTTP URL specified']],
  ['EXTERNAL_URL_INVALID', [400, 'Wrong HTTP URL specified']],
  ['WEBPAGE_CURL_FAILED', [400, 'Failed to get HTTP URL content']],
  ['WEBPAGE_MEDIA_EMPTY', [400, 'Wrong type of the web page content']],
  ['REPLY_MARKUP_TOO_LONG', [400, 'reply markup is too long']],
  ['QUERY_ID_INVALID', [400, 'query is too old and response timeout expired or query ID is invalid']],
  ['INPUT_USER_DEACTIVATED', [403, 'Forbidden: user is deactivated']],
  ['USER_IS_BLOCKED', [403, 'bot was blocked by the user']],
  ['MESSAGE_DELETE_FORBIDDEN', [400, "message can't be deleted"]],
]);

/** Makes the final error from a raw one, as the Bot API server words it (rules, section 1.2). */
export function failure(raw: string, rawCode = 400, parameters?: ErrorParameters): ApiError {
  const retryAfter = /^Too Many Requests: retry after (\d+)$/u.exec(raw);
  if (rawCode === 429 && retryAfter) return new ApiError(429, raw, { retry_after: Number(retryAfter[1]) });
  const [code, text] = translate(normalCode(rawCode, raw), raw);
  const prefix = PREFIXES.get(code) ?? 'Bad Request';
  const finalCode = PREFIXES.has(code) ? code : 400;
  return new ApiError(finalCode, text.startsWith(prefix) ? text : `${prefix}: ${lowerFirst(text)}`, parameters);
}

/** What the server answers to a message that is sent, and how it is told (rules, section 1.2). */
const SEND_REFUSALS: ReadonlyMap<string, readonly [code: number, text: string]> = new Map([
  ['MESSAGE_TOO_LONG', [400, 'Message is too long']],
  ['MEDIA_CAPTION_TOO_LONG', [400, 'Message caption is too long']],
  ['PEER_ID_INVALID', [403, "Bot can't initiate conversation with a user"]],
  ['USER_IS_BOT', [403, "The bot can't send messages to the bot"]],
  ['MEDIA_EMPTY', [400, 'Wrong file identifier/HTTP URL specified']],
]);

/** Makes the final error of a send from what the server refuses it with; a 403 that is not in the table becomes a 400. */
export function sendFailure(raw: string, rawCode = 400): ApiError {
  const [code, text] = SEND_REFUSALS.get(raw) ?? [rawCode === 403 ? 400 : rawCode, raw];
  return failure(text, code);
}

function normalCode(code: number, raw: string): number {
  if (code < 400 || code === 404) return 400;
  return code === 403 && /^[A-Z0-9_]+$/u.test(raw) ? 400 : code;
}

function translate(code: number, raw: string): readonly [number, string] {
  return code === 400 ? (TRANSLATIONS.get(raw) ?? [code, raw]) : [code, raw];
}

/** `MESSAGE_TOO_LONG` stays, `Message text is empty` becomes `message text is empty`. */
function lowerFirst(text: string): string {
  return /^.[_A-Z]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
