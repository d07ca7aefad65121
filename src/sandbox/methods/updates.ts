import { integerOf, textOf } from '../parameters/parameters.ts';
import { readAllowedUpdates } from '../updates/allowed-updates.ts';
import type { Method } from './method.ts';

const MAX_TIMEOUT_SECONDS = 50;
const MAX_UPDATES = 100;
const MAX_OFFSET = 2 ** 31 - 1;

/** `getUpdates`: fetches what happened, waiting for it up to `timeout` seconds (rules, section 8). */
export const getUpdates: Method = {
  name: 'getUpdates',
  parameters: ['offset', 'limit', 'timeout', 'allowed_updates'],
  run: ({ telegram, parameters, signal }) =>
    telegram.updates.poll({
      offset: integerOf(parameters, 'offset', { fallback: 0, min: -MAX_OFFSET, max: MAX_OFFSET }),
      limit: integerOf(parameters, 'limit', { fallback: MAX_UPDATES, min: 1, max: MAX_UPDATES }),
      timeout: integerOf(parameters, 'timeout', { fallback: 0, min: 0, max: MAX_TIMEOUT_SECONDS }),
      allowed: readAllowedUpdates(textOf(parameters, 'allowed_updates')),
      signal,
    }),
};
