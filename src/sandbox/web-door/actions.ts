import type { PeopleSettings } from '../control/sandbox-user.ts';
import type { JsonObject } from '../parameters/json.ts';
import type { Telegram } from '../telegram.ts';
import { createMessageActions } from './message-actions.ts';

/** What a POST of the page does; the answer goes beside `ok`. */
export type Action = (body: JsonObject) => object | Promise<object>;

/** The page's POST endpoints by path (README). */
export function createActions(telegram: Telegram, settings: PeopleSettings): ReadonlyMap<string, Action> {
  return new Map([...createMessageActions(telegram, settings)]);
}
