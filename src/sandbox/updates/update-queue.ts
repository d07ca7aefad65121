import type { Clock } from '../clock.ts';
import type { Update, UpdateKind, UpdatePayloads } from '../types.ts';
import { type AllowedUpdates, DEFAULT_ALLOWED, toldAllowedUpdates } from './allowed-updates.ts';
import { createConflicts } from './conflicts.ts';
import { createLongPoll, type Poll } from './long-poll.ts';
import { rulesOf } from './update-kinds.ts';
import { createWaitingUpdates } from './waiting-updates.ts';
import { createWebhook, type WebhookChange, type WebhookReply, type WebhookState } from './webhook.ts';
import type { WebhookRequest } from './webhook-settings.ts';

const WEBHOOK_ACTIVE =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const FIRST_ID = 100_000_000;
const FIRST_ID_RANGE = 800_000_000;

/** A request that also says which updates the bot wants; `allowed` undefined keeps the setting. */
type Allowing<Request> = Request & { readonly allowed: AllowedUpdates | undefined };

/** What `getWebhookInfo` tells (Bot API, WebhookInfo). */
interface WebhookInfo extends WebhookState {
  readonly pending_update_count: number;
  readonly allowed_updates?: readonly string[] | undefined;
}

/** The updates that wait for the bot, and both ways they go to it. */
export interface UpdateQueue {
  push<Kind extends UpdateKind>(kind: Kind, payload: UpdatePayloads[Kind]): void;
  /** Rejects with ApiError 409 when another poll takes over, or there is a webhook. */
  poll(poll: Allowing<Poll>): Promise<readonly Update[]>;
  /** Throws ApiError. */
  setWebhook(request: Allowing<WebhookRequest>, options: { readonly dropPending: boolean }): WebhookChange;
  webhookInfo(): WebhookInfo;
  /** How many updates are not confirmed yet. */
  pending(): number;
  /** What is still to be done until everything has reached the bot and it waits for more; `undefined` when nothing is. */
  undone(): string | undefined;
  /** Ends a waiting poll with an empty answer, and delivers no more. */
  close(): void;
}

/** What the updates of a bot depend on. */
export interface UpdateQueueOptions {
  readonly clock: Clock;
  /** Gives numbers from 0 to 1. */
  readonly random: () => number;
  /** Shortens the lifetimes, in ms. */
  readonly maxUpdateAgeMs: number | undefined;
  /** Lets webhooks be on HTTP, loopback and any port. */
  readonly localWebhooks: boolean;
  /** An update is on its way to the webhook. */
  readonly sending: (update: Update) => void;
  /** The webhook took an update; its answer may hold a call to be executed. */
  readonly answered: (reply: WebhookReply) => void;
  /** Told whenever it may have become idle or busy. */
  readonly changed: () => void;
}

/** Creates an empty queue. */
export function createUpdateQueue(options: UpdateQueueOptions): UpdateQueue {
  const { clock, random, changed, maxUpdateAgeMs = Number.POSITIVE_INFINITY } = options;
  const refuseConflict = createConflicts(clock);
  const firstId = FIRST_ID + Math.floor(random() * FIRST_ID_RANGE);
  const updates = createWaitingUpdates({ clock, firstId, changed });
  const longPoll = createLongPoll({ clock, updates, refuseConflict, changed });
  const webhook = createWebhook({
    ...options,
    updates,
    local: options.localWebhooks,
    terminatePoll: longPoll.terminate,
  });
  let allowed = DEFAULT_ALLOWED;

  return {
    push: (kind, payload) => {
      if (!allowed.has(kind)) return;
      const { lifetimeMs, queueKey } = rulesOf(kind);
      const added = updates.add({
        content: { [kind]: payload },
        queueKey: queueKey(payload),
        lifetimeMs: Math.min(lifetimeMs, maxUpdateAgeMs),
      });
      if (!added) return;
      changed();
      webhook.add(added);
      longPoll.wake();
    },
    poll: (poll) => {
      if (webhook.isSet()) return new Promise((_, reject) => refuseConflict(WEBHOOK_ACTIVE, reject));
      allowed = poll.allowed ?? allowed;
      return longPoll.poll(poll);
    },
    setWebhook: (request, { dropPending }) => {
      const accepted = (): void => {
        allowed = request.allowed ?? allowed;
      };
      return webhook.set(request, { dropPending, accepted });
    },
    webhookInfo: () => ({
      ...webhook.state(),
      pending_update_count: updates.size(),
      allowed_updates: toldAllowedUpdates(allowed),
    }),
    pending: () => updates.size(),
    undone: () => {
      const count = updates.size();
      if (webhook.isSet()) return count > 0 ? undelivered(count, webhook.state()) : undefined;
      if (count > 0) return `${count} updates are not fetched and confirmed`;
      return longPoll.isWaiting() ? undefined : 'it does not poll';
    },
    close: () => {
      longPoll.release();
      webhook.close();
    },
  };
}

function undelivered(count: number, { last_error_message: reason }: WebhookState): string {
  return `${count} updates are not delivered${reason === undefined ? '' : ` (${reason})`}`;
}
