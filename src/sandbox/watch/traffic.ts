import type { Fault } from '../faults/faults.ts';
import type { Events } from './events.ts';

/** One Bot API call and its answer; times in ms. */
export interface RecordedCall {
  readonly id: number;
  readonly method: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly at: number;
  readonly ms: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly errorCode?: number | undefined;
  readonly description?: string | undefined;
  /** What went wrong with it on demand. */
  readonly fault?: Fault['kind'] | undefined;
}

/** Something the live service lets pass in silence, and a careful bot would not do. */
export interface Violation {
  readonly rule: string;
  readonly message: string;
  readonly method: string;
  readonly at: number;
}

/** The record of all calls and violations. */
export interface Traffic {
  calls(): readonly RecordedCall[];
  violations(): readonly Violation[];
  record(call: Omit<RecordedCall, 'id'>): void;
  violate(violation: Omit<Violation, 'at'>): void;
}

/** Older entries are forgotten: a sandbox may run for weeks, and a call with an article in it takes some 20 KB. */
const KEPT_ENTRIES = 2_000;

/** Creates an empty record. */
export function createTraffic(events: Events, now: () => number): Traffic {
  const calls: RecordedCall[] = [];
  const violations: Violation[] = [];
  let lastId = 0;
  return {
    calls: () => [...calls],
    violations: () => [...violations],
    record: (details) => {
      lastId += 1;
      const call = { id: lastId, ...details };
      keep(calls, call);
      if (!isQuietPoll(call)) events.emit({ type: 'call', call });
    },
    violate: (details) => {
      const violation = { ...details, at: now() };
      keep(violations, violation);
      events.emit({ type: 'violation', violation });
    },
  };
}

function keep<Entry>(entries: Entry[], entry: Entry): void {
  entries.push(entry);
  if (entries.length > KEPT_ENTRIES) entries.splice(0, entries.length - KEPT_ENTRIES);
}

function isQuietPoll({ method, result }: RecordedCall): boolean {
  return method === 'getUpdates' && Array.isArray(result) && result.length === 0;
}
