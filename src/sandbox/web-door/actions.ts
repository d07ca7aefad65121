import type { PeopleSettings } from '../control/sandbox-user.ts';
import type { Telegram } from '../telegram.ts';
import type { Action } from './action.ts';
import { createChatActions } from './chat-actions.ts';
import { createMessageActions } from './message-actions.ts';
import { createTestActions } from './test-actions.ts';

/** The page's POST endpoints by path (README). */
export function createActions(telegram: Telegram, settings: PeopleSettings): ReadonlyMap<string, Action> {
  return new Map([
    ...createMessageActions(telegram, settings),
    ...createChatActions(telegram),
    ...createTestActions(telegram),
  ]);
}
