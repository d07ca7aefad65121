/** What the bot writes to its log: fields first, then a fixed message. A pino logger is one. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** An error as it may be logged: no token, no payload of a call (that is what people wrote). */
export interface LoggedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | number | undefined;
  readonly cause: LoggedError | undefined;
}

/**
 * Describes an error for the log. Errors of `fetch` quote the address they called, which contains the token; whatever
 * looks like a token is replaced, so that a second bot's token in a message is not shown either.
 */
export function describeError(error: unknown, depth = 4): LoggedError {
  if (!(error instanceof Error)) {
    return { name: typeof error, message: redact(String(error)), stack: undefined, code: undefined, cause: undefined };
  }
  const inner = error.cause ?? property(error, 'error'); // grammY's HttpError keeps its cause in `error`
  return {
    name: error.name,
    message: redact(error.message),
    stack: error.stack === undefined ? undefined : redact(error.stack),
    code: codeOf(error),
    cause: inner === undefined || depth === 0 ? undefined : describeError(inner, depth - 1),
  };
}

/** Replaces everything that looks like a bot token (`123456:AA…`, also percent-encoded). */
export function redact(text: string): string {
  return text.replace(/(?<=bot|\b)\d+(?::|%3A)[\w-]{8,}/giu, '[token]').replace(/\/bot[^/\s]+/gu, '/bot[token]');
}

function codeOf(error: Error): string | number | undefined {
  const code = property(error, 'code') ?? property(error, 'error_code');
  return typeof code === 'string' || typeof code === 'number' ? code : undefined;
}

function property(error: Error, name: string): unknown {
  return name in error ? Reflect.get(error, name) : undefined;
}
