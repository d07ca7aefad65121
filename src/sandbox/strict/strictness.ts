import type { Clock } from '../clock.ts';
import { dropOldest } from '../drop-oldest.ts';
import { isObject } from '../parameters/json.ts';
import { type Parameters, textOf } from '../parameters/parameters.ts';
import type { Chat, Message, Update } from '../types.ts';
import type { Traffic } from '../watch/traffic.ts';
import { type CheckedRequest, checkIgnoredJson, checkRequest } from './check-request.ts';
import type { Complain } from './complain.ts';
import { findForeignMarkup } from './foreign-markup.ts';
import { createOpenQuestions } from './open-questions.ts';
import { createRepeatedTexts } from './repeated-texts.ts';

/** A call that was carried out or refused; `errorCode` and `description` are those of a refusal. */
interface FinishedCall {
  readonly method: string;
  readonly input: Parameters;
  readonly result?: unknown;
  readonly errorCode?: number | undefined;
  readonly description?: string | undefined;
}

/** Watches for what the live service lets pass in silence and a careful bot does not do (rules, section 13). */
export interface Strictness {
  /** Before a call is carried out. */
  requested(request: CheckedRequest): void;
  finished(call: FinishedCall): void;
  /** A press or an inline query was answered, by its id. Comes before the answer reaches anybody, who may put the clock forward. */
  answered(id: string): void;
  /** Updates that the bot received, by polling or by webhook; one that comes again is known already. */
  delivered(updates: readonly Update[]): void;
}

/** Updates come again when the bot did not confirm them; these ids are remembered. */
const KEPT_UPDATES = 10_000;
/** Chats that refused a message, of which the bot has heard nothing since. */
const KEPT_REFUSALS = 20_000;

/** Creates the watch of one bot. */
export function createStrictness(clock: Clock, traffic: Pick<Traffic, 'violate'>): Strictness {
  const complainOf =
    (method: string): Complain =>
    (rule, message) =>
      traffic.violate({ rule, message, method });
  const seen = new Map<number, true>();
  const refusals = new Map<string, string>();
  const repeated = createRepeatedTexts(clock.now);
  const presses = createOpenQuestions(clock, (what) =>
    complainOf('answerCallbackQuery')('unanswered-callback', `${what} was not answered within 10 seconds`),
  );
  const queries = createOpenQuestions(clock, (what) =>
    complainOf('answerInlineQuery')('unanswered-inline', `${what} was not answered within 10 seconds`),
  );

  const checkRefusal = ({ method, input, errorCode, description }: FinishedCall): void => {
    const chat = textOf(input, 'chat_id').toLowerCase();
    if (!isSend(method) || chat === '') return;
    const before = refusals.get(chat);
    if (before !== undefined)
      complainOf(method)(
        'sent-after-refusal',
        `chat ${chat} had refused for good, and nothing came from it: ${before}`,
      );
    refusals.delete(chat);
    if (errorCode !== 403) return;
    refusals.set(chat, description ?? '');
    dropOldest(refusals, KEPT_REFUSALS);
  };
  const checkMarkup = ({ method, input, description = '' }: FinishedCall): void => {
    if (!/can't parse entities/iu.test(description)) return;
    const place = findForeignMarkup(input);
    if (place !== undefined)
      complainOf(method)('unescaped-text', `a foreign "<" or "&" was sent without escaping: ${place}`);
  };
  const checkRepeat = ({ method, result }: FinishedCall): void => {
    if (!isMessage(result)) return;
    if (!isSend(method)) repeated.changed(result.chat.id);
    else if (repeated.said(result.chat.id, sayingOf(result)))
      complainOf(method)('repeated-text', `chat ${result.chat.id} was sent the same within 60 seconds, unasked`);
  };
  const heardOf = (chat: Chat): void => {
    refusals.delete(String(chat.id));
    if (chat.username !== undefined) refusals.delete(`@${chat.username.toLowerCase()}`);
  };

  const receive = (update: Update): void => {
    const { callback_query: press, inline_query: query } = update;
    if (press) presses.opened(press.id, `the press of "${press.data}"`);
    if (query) queries.opened(query.id, `the inline query "${query.query}"`);
    const { chat, personId } = originOf(update);
    if (chat) heardOf(chat);
    // A press in a group may be answered in private: whoever asked counts as well as where.
    for (const id of new Set([chat?.id, personId])) if (id !== undefined) repeated.asked(id);
  };

  return {
    requested: (request) => checkRequest(request, complainOf(request.method.name)),
    finished: (call) => {
      checkRefusal(call);
      checkMarkup(call);
      checkRepeat(call);
      if (call.errorCode !== undefined) return;
      checkIgnoredJson(call.input, complainOf(call.method));
    },
    answered: (id) => {
      presses.answered(id);
      queries.answered(id);
    },
    delivered: (updates) => {
      for (const update of updates) {
        if (seen.has(update.update_id)) continue;
        seen.set(update.update_id, true);
        dropOldest(seen, KEPT_UPDATES);
        receive(update);
      }
    },
  };
}

/** Sends a message; the chat action is only a sign beside one. */
function isSend(method: string): boolean {
  return method.startsWith('send') && method !== 'sendChatAction';
}

function isMessage(result: unknown): result is Message {
  return isObject(result) && 'message_id' in result && 'chat' in result;
}

/** What makes two messages the same for who reads them. */
function sayingOf({ message_thread_id, text, caption, document, rich_message }: Message): string {
  if (text !== undefined) return `${message_thread_id ?? 0} ${text}`;
  return JSON.stringify([message_thread_id, caption, document?.file_name, document?.file_size, rich_message]);
}

interface Origin {
  readonly chat: Chat | undefined;
  readonly personId: number | undefined;
}

/** The chat and the person that an update came from. */
function originOf(update: Update): Origin {
  const message = update.message ?? update.edited_message ?? update.channel_post;
  const happened = message ?? update.callback_query?.message ?? update.my_chat_member;
  const acting = message ?? update.callback_query ?? update.my_chat_member ?? update.chosen_inline_result;
  return { chat: happened?.chat, personId: acting?.from?.id };
}
