/** The command line was used in a way that has no meaning: exit code 2. */
export class UsageError extends Error {
  readonly code = 'usage';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}

/** What was asked for could not be done, for a reason that an operator understands: exit code 1. */
export class CommandError extends Error {
  readonly code = 'command-failed';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CommandError';
  }
}
