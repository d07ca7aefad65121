import { SandboxError } from '../errors.ts';
import type { Telegram } from '../telegram.ts';
import { cleanText, isBlank } from '../text/clean.ts';

/** How long a name is kept, in code points (td `UserManager.h`, `DialogManager.h`, `ForumTopicManager.h`). */
const MAX_LENGTH = { 'first name': 64, title: 128, 'name of a topic': 128 } as const;

/** A name as Telegram keeps it (td `clean_name`): cleaned, cut, on one line. Throws SandboxError for one that shows nothing. */
export function givenName(typed: string, what: keyof typeof MAX_LENGTH): string {
  if (/\p{Surrogate}/u.test(typed)) throw new SandboxError('wrong-request', `the ${what} cannot be encoded in UTF-8`);
  const { text } = cleanText({ text: typed, entities: [] });
  if (isBlank(text)) throw new SandboxError('wrong-request', `the ${what} is empty`, 'emptyText');
  const whole = [...text.trim()].slice(0, MAX_LENGTH[what]).join('');
  return whole.replace(/[ \n\u{a0}]+/gu, ' ').trim();
}

/** A username that is none yet. Throws SandboxError. */
export function newUsername({ world }: Telegram, username: string): string {
  if (!/^[a-z]\w{3,31}$/iu.test(username))
    throw new SandboxError(
      'wrong-request',
      'a username has 4 to 32 letters a-z, digits and underscores, a letter first',
    );
  const isTaken = [...world.people.values()].some(
    ({ user }) => user.username?.toLowerCase() === username.toLowerCase(),
  );
  if (isTaken || world.findByUsername(username))
    throw new SandboxError('not-possible', `the name @${username} is taken`);
  return username;
}
