import { isArray } from '../parameters/json.ts';
import { booleanOf, integerOf, jsonOf, type Parameters, textOf } from '../parameters/parameters.ts';
import { Described, type Method } from './method.ts';

const MAX_TIMEOUT_SECONDS = 50;
const MAX_UPDATES = 100;
const MAX_OFFSET = 2 ** 31 - 1;

/** Kinds that are fetched only when a bot asks for them by name. */
const BY_DEFAULT = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'inline_query',
  'chosen_inline_result',
  'my_chat_member',
];

/** `getUpdates`: fetches what happened, waiting for it up to `timeout` seconds (rules, section 8). */
export const getUpdates: Method = {
  name: 'getUpdates',
  parameters: ['offset', 'limit', 'timeout', 'allowed_updates'],
  run: ({ telegram, parameters, signal }) =>
    telegram.updates.poll({
      offset: integerOf(parameters, 'offset', { fallback: 0, min: -MAX_OFFSET, max: MAX_OFFSET }),
      limit: integerOf(parameters, 'limit', { fallback: MAX_UPDATES, min: 1, max: MAX_UPDATES }),
      timeout: integerOf(parameters, 'timeout', { fallback: 0, min: 0, max: MAX_TIMEOUT_SECONDS }),
      allowed: allowedUpdates(parameters),
      signal,
    }),
};

/** What cannot be read changes nothing; an empty list means the default. */
function allowedUpdates(parameters: Parameters): readonly string[] | undefined {
  if (textOf(parameters, 'allowed_updates') === '') return undefined;
  const value = jsonOf(parameters, 'allowed_updates', "can't parse allowed updates");
  if (!isArray(value)) return undefined;
  const names = value.filter((name) => typeof name === 'string');
  return names.length === 0 ? BY_DEFAULT : names;
}

/** `deleteWebhook`: there is none, so that only dropping updates does something. */
export const deleteWebhook: Method = {
  name: 'deleteWebhook',
  parameters: ['drop_pending_updates'],
  run: ({ telegram, parameters }) => {
    if (booleanOf(parameters, 'drop_pending_updates')) telegram.updates.drop();
    return new Described(true, 'Webhook is already deleted');
  },
};

/** `getWebhookInfo`: no webhook, and the number of waiting updates. */
export const getWebhookInfo: Method = {
  name: 'getWebhookInfo',
  parameters: [],
  run: ({ telegram }) => ({
    url: '',
    has_custom_certificate: false,
    pending_update_count: telegram.updates.pending(),
  }),
};
