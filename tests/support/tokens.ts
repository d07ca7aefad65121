import { expect } from 'vitest';

/** The form of every bot token (Bot API, "Authorizing your bot"), bare or percent-encoded. */
const TOKEN = /\d{6,}(?::|%3A)[A-Za-z0-9_-]{30,}/iu;

/** Fails where a text, such as what a program wrote, has a bot's token in it. */
export function expectNoToken(text: string): void {
  expect(text).not.toMatch(TOKEN);
}
