import type { StorageErrorCode } from '../../../storage/storage-error.ts';
import type { StoryId } from '../../story.ts';
import type { IndexAnswer, IndexRequest, SearchIndex } from '../search-index.ts';

/** What the worker thread is started with. */
export interface WorkerOptions {
  readonly dir: string;
  readonly readOnly: boolean;
}

/** What can be asked of the worker, and what it answers to each. */
export interface Calls {
  readonly update: { readonly asks: Parameters<SearchIndex['update']>[0]; readonly gives: undefined };
  readonly search: { readonly asks: IndexRequest; readonly gives: IndexAnswer };
  readonly related: {
    readonly asks: { readonly id: StoryId; readonly limit: number };
    readonly gives: readonly StoryId[];
  };
  readonly save: { readonly asks: undefined; readonly gives: undefined };
  readonly close: { readonly asks: undefined; readonly gives: undefined };
}

export type CallName = keyof Calls;

/** Main thread → worker. */
export type Call = {
  readonly [N in CallName]: { readonly call: number; readonly name: N; readonly asks: Calls[N]['asks'] };
}[CallName];

/** Worker → main thread. */
export type Report =
  | { readonly kind: 'opened'; readonly upTo: number; readonly size: number }
  | { readonly kind: 'warning'; readonly message: string }
  | { readonly kind: 'done'; readonly call: number; readonly gives: Calls[CallName]['gives']; readonly size: number }
  | { readonly kind: 'failed'; readonly call: number; readonly code: StorageErrorCode; readonly message: string };
