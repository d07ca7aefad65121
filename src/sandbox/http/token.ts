import { randomBytes } from 'node:crypto';

const BOT_ID = 7_700_000_001;

/** Makes a well-formed token that no web page can guess: the Bot API asks for nothing else. */
export function randomToken(): string {
  return `${BOT_ID}:${randomBytes(26).toString('base64url')}`;
}
