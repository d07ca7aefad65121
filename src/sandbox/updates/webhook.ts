import { type Clock, unixTime } from '../clock.ts';
import { ApiError } from '../errors.ts';
import type { Update } from '../types.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import type { WaitingUpdate, WaitingUpdates } from './waiting-updates.ts';
import { createWebhookClient, type WebhookAnswer } from './webhook-call.ts';
import { checkWebhook, isSameWebhook, type WebhookRequest, type WebhookTarget } from './webhook-settings.ts';

/** A new URL may be set once in this time. */
const SET_PAUSE_MS = 1000;

/** What a webhook answered to an update. */
export type WebhookReply = Pick<Extract<WebhookAnswer, { kind: 'answered' }>, 'contentType' | 'bytes'>;

/** What became of a request for a webhook. */
export type WebhookChange = 'was set' | 'is already set' | 'was deleted' | 'is already deleted';

/** What `getWebhookInfo` tells of the webhook itself (Bot API, WebhookInfo). */
export interface WebhookState {
  readonly url: string;
  readonly has_custom_certificate: boolean;
  readonly last_error_date?: number | undefined;
  readonly last_error_message?: string | undefined;
  readonly max_connections?: number | undefined;
  readonly ip_address?: string | undefined;
}

/** How a webhook is set or deleted. */
interface WebhookSetting {
  /** Forgets the updates that wait. */
  readonly dropPending: boolean;
  /** Called when the request is good, before the webhook works. */
  readonly accepted: () => void;
}

/** The bot's webhook, if it has one. */
export interface Webhook {
  isSet(): boolean;
  /** Sets or, with an empty URL, deletes it. Throws ApiError; then the webhook that was is gone, too. */
  set(
    request: WebhookRequest,
    options: { readonly dropPending: boolean; readonly accepted: () => void },
  ): WebhookChange;
  state(): WebhookState;
  /** There is one more update to be delivered. */
  add(update: WaitingUpdate): void;
  close(): void;
}

/** What a webhook works with. */
export interface WebhookOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly updates: WaitingUpdates;
  /** Allows HTTP, loopback and any port. */
  readonly local: boolean;
  /** An update is on its way to the bot. */
  readonly sending: (update: Update) => void;
  /** An update was taken; its answer may hold a call to be executed. */
  readonly answered: (reply: WebhookReply) => void;
  readonly terminatePoll: (words: string) => void;
  readonly changed: () => void;
}

interface Active {
  readonly target: WebhookTarget;
  readonly delivery: Delivery;
  address: string | undefined;
}

/** Creates the place for a webhook; there is none yet. */
export function createWebhook(options: WebhookOptions): Webhook {
  const { clock, updates, changed } = options;
  let active: Active | undefined;
  let lastError: { readonly date: number; readonly message: string } | undefined;
  let nextSetAt = Number.NEGATIVE_INFINITY;

  const remove = (): void => {
    active?.delivery.close();
    active = undefined;
    lastError = undefined;
    changed();
  };

  const activate = (target: WebhookTarget): void => {
    const delivery = createDelivery({
      ...options,
      client: createWebhookClient(target),
      maxConnections: target.maxConnections,
      answered: (answer) => {
        if (active?.delivery === delivery) active.address = answer.address ?? active.address;
        options.answered(answer);
      },
      failed: (message) => {
        lastError = { date: unixTime(clock), message };
      },
      gone: remove,
    });
    active = { target, delivery, address: target.knownAddress };
    changed();
  };

  const setTo = (request: WebhookRequest, { dropPending, accepted }: WebhookSetting): WebhookChange => {
    if (clock.now() < nextSetAt) throw new ApiError(429, 'Too Many Requests: retry after 1', { retry_after: 1 });
    nextSetAt = clock.now() + SET_PAUSE_MS;
    if (active && !dropPending && isSameWebhook(active.target, request)) {
      accepted();
      return 'is already set';
    }
    options.terminatePoll('terminated by setWebhook request');
    remove();
    if (dropPending) updates.clear();
    const target = checkWebhook(request, options);
    accepted();
    activate(target);
    return 'was set';
  };

  const unset = ({ dropPending, accepted }: WebhookSetting): WebhookChange => {
    const wasSet = active !== undefined;
    if (wasSet) remove();
    else accepted();
    if (dropPending) updates.clear();
    return wasSet ? 'was deleted' : 'is already deleted';
  };

  return {
    isSet: () => active !== undefined,
    set: (request, settings) => (request.url === '' ? unset(settings) : setTo(request, settings)),
    state: () => ({
      url: active?.target.url ?? '',
      has_custom_certificate: active?.target.certificate !== undefined,
      last_error_date: lastError?.date,
      last_error_message: lastError?.message,
      max_connections: active?.target.maxConnections,
      ip_address: active && (active.address ?? '<unknown>'),
    }),
    add: (update) => active?.delivery.add(update),
    close: remove,
  };
}
