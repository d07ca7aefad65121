import type { Api } from 'grammy';

/** The kind of signal that grammY takes: that of a package older than Node's own, with the same members. */
export type ApiSignal = NonNullable<Parameters<Api['getMe']>[0]>;

/** Hands one of Node's own signals to grammY. */
export function apiSignal(signal: AbortSignal): ApiSignal {
  return signal as unknown as ApiSignal; // grammY reads `aborted` and adds listeners; only the types of events differ
}

/** What waiting needs of either kind of signal. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
