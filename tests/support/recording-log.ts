/** A log that keeps what it is told. */
export interface RecordingLog {
  readonly messages: readonly string[];
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Creates an empty log. */
export function createRecordingLog(): RecordingLog {
  const messages: string[] = [];
  return {
    messages,
    warn: (_fields, message) => void messages.push(`warn: ${message}`),
    error: (_fields, message) => void messages.push(`error: ${message}`),
  };
}
