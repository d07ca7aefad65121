import type { Clock } from '../clock.ts';
import { ApiError } from '../errors.ts';
import type { Fault } from './faults.ts';

/**
 * Lets a fault strike a call that has come in. Resolves with what the caller gets instead of its being carried out:
 * an error, or `cut` for no answer; `undefined` when it is to be carried out. A delay is waited for on the sandbox's
 * clock, so that a test need not wait itself.
 */
export async function strike(fault: Fault | undefined, clock: Clock): Promise<ApiError | 'cut' | undefined> {
  switch (fault?.kind) {
    case 'error': {
      const parameters = fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter };
      return new ApiError(fault.code, fault.description, parameters);
    }
    case 'cut':
      return 'cut';
    case 'delay':
      await new Promise<void>((resolve) => void clock.after(fault.ms, resolve));
      return undefined;
    case 'drop':
    case undefined:
      return undefined;
    default:
      return fault satisfies never;
  }
}
