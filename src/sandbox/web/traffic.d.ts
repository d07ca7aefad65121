// The record of what a bot asks and is answered, as the sandbox's server tells it (src/sandbox/README.md).

/** One Bot API call and its answer; times in ms. Parameters are texts, as Telegram reads them. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly at: number;
  readonly ms: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly errorCode?: number;
  readonly description?: string;
}

/** Something that the live service would let pass in silence. */
export interface Violation {
  readonly rule: string;
  readonly message: string;
  readonly method: string;
  readonly at: number;
}

/** A line of the panel. */
export type TrafficEntry =
  | { readonly kind: 'call'; readonly key: string; readonly at: number; readonly method: string; readonly call: Call }
  | {
      readonly kind: 'violation';
      readonly key: string;
      readonly at: number;
      readonly method: string;
      readonly violation: Violation;
    };

/** What of the traffic is looked at. An empty method is every method; without `polls` all but those that went well. */
export interface TrafficFilter {
  readonly only: 'all' | 'errors' | 'violations';
  readonly method: string;
  readonly polls: boolean;
}

/** Something that is to go wrong with a call. */
export type Fault =
  | { readonly kind: 'error'; readonly code: number; readonly description: string; readonly retryAfter?: number }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'drop' };
