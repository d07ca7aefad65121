import { dropOldest } from '../drop-oldest.ts';
import { failure, SandboxError } from '../errors.ts';
import type { JsonObject } from '../parameters/json.ts';
import type { InlineKeyboardMarkup, Message } from '../types.ts';
import { type WaitingPerson, waitForAnswer } from './waiting-person.ts';

/** A query can be answered for this long, in ms. */
const LIFETIME_MS = 30_000;
/** Queries whose answers can still be chosen from: of each kind the newest. */
const KEPT_QUERIES = 500;

/** The message that an inline result becomes when it is chosen. */
export interface PreparedResult {
  readonly id: string;
  readonly content: Pick<Message, 'text' | 'entities' | 'link_preview_options' | 'rich_message'>;
  readonly markup: InlineKeyboardMarkup | undefined;
}

/** The answer to an inline query as people see it; results are as the bot sent them. */
export interface InlineAnswer {
  readonly queryId: string;
  readonly results: readonly JsonObject[];
  readonly nextOffset: string;
  readonly button?: JsonObject | undefined;
}

/** What the bot's answer adds to that. */
interface BotInlineAnswer extends Omit<InlineAnswer, 'queryId'> {
  readonly prepared: readonly PreparedResult[];
  readonly cacheSeconds: number;
  readonly isPersonal: boolean;
}

/** An inline query and who asks it. */
interface AskedQuery {
  readonly userId: number;
  readonly query: string;
  readonly offset: string;
  readonly chatType: string;
}

/** The inline queries, their answers and the cache of answers. */
export interface InlineDesk {
  /** An answer kept from an earlier equal query, under a new query id. */
  cached(id: string, asked: AskedQuery): InlineAnswer | undefined;
  open(id: string, asked: AskedQuery, timeoutMs: number): Promise<InlineAnswer>;
  answer(id: string, answer: BotInlineAnswer): void;
  /** The message behind a result of an answered query. */
  prepared(queryId: string, resultId: string): { readonly result: PreparedResult; readonly asked: AskedQuery };
  /** The query under which a result object was handed out. */
  queryOf(result: JsonObject): string;
}

interface OpenQuery {
  readonly asked: AskedQuery;
  readonly at: number;
  readonly person: WaitingPerson<InlineAnswer>;
}

/** Creates a desk without queries; `noted` is told of an answer before the person is. */
export function createInlineDesk(now: () => number, noted: (id: string) => void): InlineDesk {
  const open = new Map<string, OpenQuery>();
  const answered = new Map<string, { readonly asked: AskedQuery; readonly answer: BotInlineAnswer }>();
  const cache = new Map<string, { readonly answer: BotInlineAnswer; readonly until: number }>();
  const queries = new WeakMap<JsonObject, string>();

  const handOut = (queryId: string, asked: AskedQuery, answer: BotInlineAnswer): InlineAnswer => {
    answered.set(queryId, { asked, answer });
    dropOldest(answered, KEPT_QUERIES);
    const results = answer.results.map((result) => ({ ...result }));
    for (const result of results) queries.set(result, queryId);
    return { queryId, results, nextOffset: answer.nextOffset, button: answer.button };
  };

  return {
    cached: (id, asked) => {
      const kept = [cacheKey(asked, true), cacheKey(asked, false)].map((key) => cache.get(key));
      const entry = kept.find((candidate) => candidate && candidate.until > now());
      return entry && handOut(id, asked, entry.answer);
    },
    open: (id, asked, timeoutMs) => {
      const person = waitForAnswer<InlineAnswer>('the inline query', timeoutMs);
      open.set(id, { asked, at: now(), person });
      dropOldest(open, KEPT_QUERIES);
      return person.answer;
    },
    answer: (id, answer) => {
      const query = open.get(id);
      open.delete(id);
      if (!query || now() - query.at > LIFETIME_MS) throw failure('QUERY_ID_INVALID');
      if (answer.cacheSeconds > 0) {
        const until = now() + answer.cacheSeconds * 1000;
        cache.set(cacheKey(query.asked, answer.isPersonal), { answer, until });
        dropOldest(cache, KEPT_QUERIES);
      }
      noted(id);
      query.person.give(handOut(id, query.asked, answer));
    },
    prepared: (queryId, resultId) => {
      const entry = answered.get(queryId);
      const result = entry?.answer.prepared.find(({ id }) => id === resultId);
      if (!entry || !result) throw new SandboxError('not-found', 'there is no such inline result', 'resultGone');
      return { result, asked: entry.asked };
    },
    queryOf: (result) => {
      const queryId = queries.get(result);
      if (queryId === undefined) throw new SandboxError('not-found', 'the result is not one that inline() gave');
      return queryId;
    },
  };
}

function cacheKey({ userId, query, offset, chatType }: AskedQuery, isPersonal: boolean): string {
  return JSON.stringify([chatType, query.trim(), offset, isPersonal ? userId : 'everybody']);
}
