/** A text that Telegram refuses; the message is the raw error, before any wrapping. */
export class TextError extends Error {
  readonly code = 'text-refused';

  constructor(raw: string, options?: ErrorOptions) {
    super(raw, options);
    this.name = 'TextError';
  }
}
