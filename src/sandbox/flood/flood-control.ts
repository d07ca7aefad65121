import { failure } from '../errors.ts';
import type { Traffic } from '../watch/traffic.ts';
import { type FloodLimits, USUAL_LIMITS } from './flood-limits.ts';
import { createLane, type Lane, type Verdict } from './lane.ts';
import { createBurstMeter, createWindowMeter, type Meter, type WindowLimit } from './meters.ts';
import { createPendingSends, type PendingSends } from './pending-sends.ts';

/** What a request counts as, and where. */
export interface FloodRequest {
  readonly method: string;
  readonly chatId: number;
  readonly isPrivate: boolean;
  readonly kind: 'send' | 'edit';
  /** `allow_paid_broadcast` was set. */
  readonly paid: boolean;
}

/** Slows a bot down as the live service does (rules, section 12). */
export interface FloodControl {
  /** Counts a request. Throws ApiError 429 with `retry_after` where a limit is reached; then nothing was counted or executed. */
  take(request: FloodRequest): void;
  /** Counts a change of one of the bot's own texts or menus, by method and slot. Throws ApiError 429. */
  takeProfileChange(method: string, slot: string): void;
  /** The sends that are under way. */
  readonly pending: PendingSends;
  /** How many limits are being watched: what has rested is forgotten. */
  watched(): number;
}

/** How often what has rested is looked for, in ms. */
const SWEEP_MS = 60_000;

interface FloodOptions {
  readonly now: () => number;
  readonly traffic: Pick<Traffic, 'violate'>;
  /** What differs from the usual limits; `off` lets everything pass. */
  readonly limits: Partial<FloodLimits> | 'off';
}

interface Need {
  readonly key: string;
  readonly open: () => Meter;
}

/** Creates the flood control of one bot. */
export function createFloodControl({ now, traffic, limits: given }: FloodOptions): FloodControl {
  if (given === 'off') {
    const pending = createPendingSends(Number.POSITIVE_INFINITY);
    return { take: () => undefined, takeProfileChange: () => undefined, pending, watched: () => 0 };
  }
  const limits = { ...USUAL_LIMITS, ...given };
  const lanes = new Map<string, Lane>();
  let sweptAt = now();

  const laneOf = ({ key, open }: Need): Lane => {
    const lane = lanes.get(key) ?? createLane(open());
    lanes.set(key, lane);
    return lane;
  };
  const sweep = (): void => {
    if (now() - sweptAt < SWEEP_MS) return;
    sweptAt = now();
    for (const [key, lane] of lanes) if (lane.isRested(sweptAt)) lanes.delete(key);
  };
  const pass = (method: string, who: string, needs: readonly Need[]): void => {
    sweep();
    const needed = needs.map(laneOf);
    for (const lane of needed) heed(lane.ask(now(), who), method);
    for (const lane of needed) lane.take(now());
  };
  const heed = (verdict: Verdict, method: string): void => {
    if (verdict.kind === 'pass') return;
    if (verdict.kind === 'waits-not') {
      const message = 'a request came before the announced wait was over, which makes the wait twice as long';
      traffic.violate({ rule: 'sent-during-wait', message, method });
    }
    throw failure(`Too Many Requests: retry after ${verdict.seconds}`, 429);
  };

  return {
    take: (request) => pass(request.method, `chat ${request.chatId}`, needsOf(request, limits)),
    takeProfileChange: (method, slot) => pass(method, slot, [need(slot, limits.profileChanges)]),
    pending: createPendingSends(limits.pendingSends),
    watched: () => lanes.size,
  };
}

/**
 * Edits count in groups and channels only: Telegram's FAQ limits the messages of a private chat, and a reader who turns
 * pages there by buttons sends the bot's own pace. What was sent by inline mode belongs to a chat that the bot may not
 * even be in; it is not counted at all.
 */
function needsOf({ chatId, isPrivate, kind, paid }: FloodRequest, limits: FloodLimits): readonly Need[] {
  if (kind === 'edit') return isPrivate ? [] : [need(`edits ${chatId}`, limits.groupEdits)];
  return [
    isPrivate
      ? { key: `private ${chatId}`, open: () => createBurstMeter(limits.privateSends) }
      : need(`sends ${chatId}`, limits.groupSends),
    paid ? need('paid', limits.paidSends) : need('all', limits.allSends),
  ];
}

function need(key: string, limit: WindowLimit): Need {
  return { key, open: () => createWindowMeter(limit) };
}
