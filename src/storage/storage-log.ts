/** Where repairs are told to the operator; a pino logger is one. */
export interface StorageLog {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}
