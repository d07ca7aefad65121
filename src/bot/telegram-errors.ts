import { GrammyError } from 'grammy';

/**
 * What an error of the Bot API means for one answer. Telegram gives no codes below the HTTP status, so the
 * beginnings of its descriptions have to do.
 */
export type TelegramTrouble =
  /** The message shows this already. */
  | 'unchanged'
  /** The message is too old to be edited, or gone. */
  | 'not-editable'
  /** The press or the inline query is too old to be answered. */
  | 'too-late'
  /** Nobody to talk to: blocked, removed, or without the right to write. */
  | 'unwelcome'
  | 'other';

const TROUBLES: readonly (readonly [Exclude<TelegramTrouble, 'other'>, RegExp])[] = [
  ['unchanged', /^bad request: message is not modified/iu],
  [
    'not-editable',
    /^bad request: (?:message can't be edited|message to edit not found|message_id_invalid|there is no text in the message)/iu,
  ],
  ['too-late', /^bad request: query is too old/iu],
  ['unwelcome', /^forbidden:/iu],
  [
    'unwelcome',
    /^bad request: (?:chat not found|not enough rights|have no write access|need administrator rights|chat_write_forbidden|chat_restricted|topic_closed|topic_deleted|message thread not found)/iu,
  ],
];

/** Tells what an error of the Bot API means; anything else is `other`. */
export function troubleOf(error: unknown): TelegramTrouble {
  if (!(error instanceof GrammyError)) return 'other';
  return TROUBLES.find(([, pattern]) => pattern.test(error.description))?.[0] ?? 'other';
}

/** The id that a group got when it became a supergroup, where that is why a call failed. */
export function migratedTo(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
}

/** The seconds after which Telegram would listen again, where it was asked too often. */
export function secondsToWait(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.retry_after : undefined;
}
