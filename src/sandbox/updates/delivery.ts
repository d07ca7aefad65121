import type { Clock, Timer } from '../clock.ts';
import type { Update } from '../types.ts';
import { createRetries, type Retries } from './retries.ts';
import type { WaitingUpdate, WaitingUpdates } from './waiting-updates.ts';
import type { WebhookAnswer, WebhookClient } from './webhook-call.ts';

/** How long a webhook may take to answer, in ms. */
const READ_TIMEOUT_MS = 60_000;
/** A webhook that says «gone» for longer than this is believed, in ms. */
const GONE_MS = 23 * 60 * 60 * 1000;

/** Brings the waiting updates to a webhook, several at a time, those of one queue one after the other. */
export interface Delivery {
  /** There is one more. */
  add(update: WaitingUpdate): void;
  /** Hangs up; what was not answered keeps waiting. */
  close(): void;
}

/** What a delivery needs, and whom it tells. */
export interface DeliveryOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly updates: WaitingUpdates;
  readonly client: WebhookClient;
  readonly maxConnections: number;
  /** An update is on its way. */
  readonly sending: (update: Update) => void;
  /** An update was taken; the body may hold a call to be executed. */
  readonly answered: (answer: Extract<WebhookAnswer, { kind: 'answered' }>) => void;
  /** An update was not taken. */
  readonly failed: (message: string) => void;
  /** The webhook has been gone for too long. */
  readonly gone: () => void;
}

/** Updates that must not overtake each other. */
interface Queue {
  readonly updates: WaitingUpdate[];
  retries: Retries;
  pause: Timer | undefined;
}

/** Begins to deliver what waits. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { clock, random, updates, client, maxConnections } = options;
  const queues = new Map<string, Queue>();
  /** Queues whose first update may be sent now, in order. */
  const ready = new Set<Queue>();
  const calls = new Set<AbortController>();
  let goneSince: number | undefined;
  let isClosed = false;

  const sendReady = (): void => {
    for (const queue of ready) {
      if (isClosed || calls.size >= maxConnections) return;
      ready.delete(queue);
      const [update] = queue.updates;
      if (update && updates.has(update.update.update_id)) void send(queue, update);
      else goOn(queue);
    }
  };

  /** The first update of a queue is done with. */
  const goOn = (queue: Queue): void => {
    const done = queue.updates.shift();
    queue.retries = createRetries(random);
    if (queue.updates.length > 0) ready.add(queue);
    else if (done) queues.delete(done.queueKey);
  };

  const send = async (queue: Queue, { update, expiresAt }: WaitingUpdate): Promise<void> => {
    const call = new AbortController();
    calls.add(call);
    options.sending(update);
    const timeout = clock.after(READ_TIMEOUT_MS, () => call.abort());
    const answer = await client.post(JSON.stringify(update), call.signal);
    timeout.cancel();
    calls.delete(call);
    if (isClosed) return;
    const isGone = watchGone(answer);
    if (answer.kind === 'answered' && answer.status >= 200 && answer.status <= 299) {
      options.answered(answer);
      updates.forget(update.update_id);
      goOn(queue);
    } else {
      options.failed(complaintOf(answer));
      const delayMs = queue.retries.nextDelayMs(answer.kind === 'answered' ? answer.retryAfter : 0);
      if (clock.now() + delayMs > expiresAt) {
        updates.forget(update.update_id);
        goOn(queue);
      } else retryLater(queue, delayMs);
    }
    if (isGone) options.gone();
    else sendReady();
  };

  const retryLater = (queue: Queue, delayMs: number): void => {
    const retry = (): void => {
      ready.add(queue);
      sendReady();
    };
    if (delayMs === 0) ready.add(queue);
    else queue.pause = clock.after(delayMs, retry);
  };

  const watchGone = (answer: WebhookAnswer): boolean => {
    // A connection that failed says nothing: only another answer ends the count.
    if (answer.kind === 'failed') return false;
    goneSince = answer.status === 410 ? (goneSince ?? clock.now()) : undefined;
    return goneSince !== undefined && clock.now() - goneSince > GONE_MS;
  };

  const add = (update: WaitingUpdate): void => {
    const queue = queues.get(update.queueKey);
    if (queue) {
      queue.updates.push(update);
      return;
    }
    const opened: Queue = { updates: [update], retries: createRetries(random), pause: undefined };
    queues.set(update.queueKey, opened);
    ready.add(opened);
  };

  for (const update of updates.all()) add(update);
  sendReady();
  return {
    add: (update) => {
      add(update);
      sendReady();
    },
    close: () => {
      isClosed = true;
      for (const { pause } of queues.values()) pause?.cancel();
      for (const call of calls) call.abort();
      client.close();
    },
  };
}

function complaintOf(answer: WebhookAnswer): string {
  if (answer.kind === 'failed') return answer.message;
  return `Wrong response from the webhook: ${answer.status} ${answer.reason}`;
}
