export type StorageErrorCode =
  /** Another process has the folder. */
  | 'locked'
  /** No space left, or the quota is used up. */
  | 'full'
  /** The file or its folder may not be written. */
  | 'read-only'
  /** The file and its copy are damaged; both are left as they are. */
  | 'corrupt'
  /** Written by a later version of the program. */
  | 'newer-format'
  /** Used after `close()`. */
  | 'closed'
  | 'io';

/** A file that could not be kept or read; the message says what was tried, with which file, and why not. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageError';
    this.code = code;
  }
}

/** Turns a failure of the operating system into a `StorageError`; one that is a `StorageError` already stays as it is. */
export function toStorageError(cause: unknown, doing: string): StorageError {
  if (cause instanceof StorageError) return cause;
  const code = systemCode(cause);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StorageError('full', `cannot ${doing}: the disk is full`, { cause });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new StorageError('read-only', `cannot ${doing}: no permission`, { cause });
    default:
      return new StorageError('io', `cannot ${doing}: ${code ?? 'unexpected error'}`, { cause });
  }
}

/** Finds the system's name of an error, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
