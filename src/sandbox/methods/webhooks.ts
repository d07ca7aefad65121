import { booleanOf, integerOf, type Parameters, textOf } from '../parameters/parameters.ts';
import { readAllowedUpdates } from '../updates/allowed-updates.ts';
import { NO_WEBHOOK, type WebhookRequest } from '../updates/webhook-settings.ts';
import { type Call, Described, type Method } from './method.ts';

const DEFAULT_CONNECTIONS = 40;
const MAX_CONNECTIONS = 100;

/** `setWebhook`: from now on updates are posted to a URL (rules, section 9). */
export const setWebhook: Method = {
  name: 'setWebhook',
  parameters: [
    'url',
    'certificate',
    'ip_address',
    'max_connections',
    'allowed_updates',
    'drop_pending_updates',
    'secret_token',
  ],
  run: (call) => change(call, webhookRequest(call.parameters)),
};

/** `deleteWebhook`: from now on updates wait for `getUpdates`. */
export const deleteWebhook: Method = {
  name: 'deleteWebhook',
  parameters: ['drop_pending_updates'],
  run: (call) => change(call, NO_WEBHOOK),
};

/** `getWebhookInfo`: the webhook, its last failure, and the number of waiting updates. */
export const getWebhookInfo: Method = {
  name: 'getWebhookInfo',
  parameters: [],
  run: ({ telegram }) => telegram.updates.webhookInfo(),
};

function change({ telegram, parameters }: Call, request: WebhookRequest): Described {
  const done = telegram.updates.setWebhook(
    { ...request, allowed: readAllowedUpdates(textOf(parameters, 'allowed_updates')) },
    { dropPending: booleanOf(parameters, 'drop_pending_updates') },
  );
  return new Described(true, `Webhook ${done}`);
}

function webhookRequest(parameters: Parameters): WebhookRequest {
  const url = textOf(parameters, 'url');
  if (url === '') return NO_WEBHOOK;
  return {
    url,
    ipAddress: textOf(parameters, 'ip_address'),
    maxConnections: integerOf(parameters, 'max_connections', {
      fallback: DEFAULT_CONNECTIONS,
      min: 1,
      max: MAX_CONNECTIONS,
    }),
    secretToken: textOf(parameters, 'secret_token'),
    certificate: certificateOf(parameters),
  };
}

/** The file of this name, or the one that `attach://` tells. */
function certificateOf({ values, files }: Parameters): Uint8Array | undefined {
  const attached = /^attach:\/\/(.*)$/su.exec(values.get('certificate') ?? '')?.[1];
  const file = files.get('certificate') ?? (attached === undefined ? undefined : files.get(attached));
  return file?.bytes;
}
